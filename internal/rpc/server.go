// Package rpc is the gRPC door: messages in and out, and the one chain of
// interceptors that the REST gateway runs as well.
//
// It holds no rule: a method turns its message into a command, calls internal/act
// and turns what comes back into a message. Faults become statuses in fault.go,
// and nowhere else.
package rpc

import (
	"fmt"
	"log/slog"
	"time"

	"buf.build/go/protovalidate"
	"github.com/fullstorydev/grpchan/inprocgrpc"
	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"

	pb "netra/api/netra/v1"
	"netra/internal/act"
)

// Config is what the doors are made of.
type Config struct {
	Acts   *act.Service
	Files  Files           // where evidence is streamed to
	Tokens act.TokenHasher // makes the blind index of a token
	Clock  Advancer        // the demonstration's clock; nil outside of demo mode
	Log    *slog.Logger
	// Metrics is where calls are counted; nil for nowhere.
	Metrics prometheus.Registerer
	Demo    bool        // reflection is on
	Ready   func() bool // nil: always
}

// Server is both ways into the services: over the wire, and in process for the
// gateway. The same interceptors stand before both.
type Server struct {
	Wire      *grpc.Server
	InProcess *inprocgrpc.Channel
	Health    *health.Server
}

// largest is the largest message that is read; what may be in it is for the
// validation to say, which can name the field.
const largest = 16 << 20

// What one connection may ask of us before anybody knows who it is.
const (
	largestHeaders = 64 << 10
	mostStreams    = 250
	handshake      = 10 * time.Second
)

// New makes the server with every service of the API.
func New(cfg Config) (*Server, error) {
	v, err := protovalidate.New()
	if err != nil {
		return nil, fmt.Errorf("prepare validation: %w", err)
	}
	m, err := newMetrics(cfg.Metrics)
	if err != nil {
		return nil, err
	}
	if cfg.Ready == nil {
		cfg.Ready = func() bool { return true }
	}
	c := &chain{ready: cfg.Ready, auth: cfg.Acts, log: cfg.Log, valid: v, count: m, wall: newWall()}
	s := &Server{
		Wire: grpc.NewServer(grpc.ChainUnaryInterceptor(c.unary), grpc.ChainStreamInterceptor(c.stream),
			grpc.ForceServerCodecV2(newCodec()), grpc.MaxRecvMsgSize(largest),
			grpc.MaxHeaderListSize(largestHeaders), grpc.MaxConcurrentStreams(mostStreams), grpc.ConnectionTimeout(handshake)),
		InProcess: (&inprocgrpc.Channel{}).WithServerUnaryInterceptor(c.unary).WithServerStreamInterceptor(c.stream),
		Health:    health.NewServer(),
	}
	for _, r := range []grpc.ServiceRegistrar{s.Wire, s.InProcess} {
		register(r, cfg)
		healthpb.RegisterHealthServer(r, s.Health)
	}
	if cfg.Demo {
		reflection.Register(s.Wire)
	}
	return s, nil
}

// register puts every service of the API on one way in.
func register(r grpc.ServiceRegistrar, cfg Config) {
	pb.RegisterReportServiceServer(r, &reports{acts: cfg.Acts, files: cfg.Files})
	pb.RegisterIdentityServiceServer(r, &custodians{acts: cfg.Acts})
	pb.RegisterCaseServiceServer(r, &cases{acts: cfg.Acts})
	pb.RegisterRulebookServiceServer(r, &rulebooks{acts: cfg.Acts})
	pb.RegisterClockServiceServer(r, &clocks{acts: cfg.Acts})
	pb.RegisterAccessServiceServer(r, &accounts{acts: cfg.Acts, tokens: cfg.Tokens})
	pb.RegisterDirectoryServiceServer(r, &directories{acts: cfg.Acts})
	pb.RegisterDemoServiceServer(r, &demo{clock: cfg.Clock})
	pb.RegisterNoticeServiceServer(r, &notices{acts: cfg.Acts})
	pb.RegisterAccusedServiceServer(r, &accused{acts: cfg.Acts})
	pb.RegisterPactServiceServer(r, pb.UnimplementedPactServiceServer{})
	pb.RegisterStatisticsServiceServer(r, &figures{acts: cfg.Acts, kept: act.NewFigures()})
	pb.RegisterTransparencyServiceServer(r, pb.UnimplementedTransparencyServiceServer{})
}
