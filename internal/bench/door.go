package bench

import (
	"context"
	"log/slog"
	"net"

	"github.com/google/uuid"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/rpc"
)

// connections is over how many the clients are spread: a browser or another
// server has one of its own, but here they share the machine with the server.
const connections = 8

// door is the gRPC door on the loopback, with its clients.
type door struct {
	server  *rpc.Server
	clients []pb.ReportServiceClient
	conns   []*grpc.ClientConn
}

func newDoor(acts *act.Service, tokens act.TokenHasher) (*door, error) {
	srv, err := rpc.New(rpc.Config{Acts: acts, Tokens: tokens, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	d := &door{server: srv}
	go func() { _ = srv.Wire.Serve(l) }() // ends with Stop
	for range connections {
		c, err := grpc.NewClient(l.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			d.close()
			return nil, err
		}
		d.conns, d.clients = append(d.conns, c), append(d.clients, pb.NewReportServiceClient(c))
	}
	return d, nil
}

// file files one report over the wire.
func (d *door) file(ctx context.Context, client int) error {
	_, err := d.clients[client%connections].FileReport(ctx, message(uuid.NewString()))
	return err
}

func (d *door) close() {
	for _, c := range d.conns {
		_ = c.Close()
	}
	d.server.Wire.Stop()
}

// message is filing as the API spells it.
func message(requestID string) *pb.FileReportRequest {
	f := filing.Report
	who, what, link := f.Accused[0], f.Conduct, f.Conduct.Links[0]
	return &pb.FileReportRequest{RequestId: requestID, Report: &pb.FilingReport{
		Track:   pb.Report_NAMED,
		Accused: []*pb.Accused{{Name: who.Name, Position: &who.Position, AgencyCode: &who.AgencyCode}},
		Conduct: &pb.Conduct{Narrative: what.Narrative, OccurredOn: &what.OccurredOn, Place: &what.Place, Region: &what.Region,
			Contest: &what.Contest, Links: []*pb.Link{{Url: link.URL, Platform: link.Platform}}},
		Reporter: &pb.Reporter{Name: filing.Reporter.Name, Address: filing.Reporter.Address},
	}}
}
