package kit

import (
	"google.golang.org/grpc"

	pb "netra/api/netra/v1"
)

// API is the services as a page asks them: in process, through the chain.
type API struct {
	Channel    grpc.ClientConnInterface
	Reports    pb.ReportServiceClient
	Cases      pb.CaseServiceClient
	Rulebooks  pb.RulebookServiceClient
	Clocks     pb.ClockServiceClient
	Statistics pb.StatisticsServiceClient
	Directory  pb.DirectoryServiceClient
	Access     pb.AccessServiceClient
	Notices    pb.NoticeServiceClient
	Demo       pb.DemoServiceClient
	Identity   pb.IdentityServiceClient
	Accused    pb.AccusedServiceClient
}

func newAPI(c grpc.ClientConnInterface) API {
	return API{
		Channel: c,
		Reports: pb.NewReportServiceClient(c), Cases: pb.NewCaseServiceClient(c), Rulebooks: pb.NewRulebookServiceClient(c),
		Clocks: pb.NewClockServiceClient(c), Statistics: pb.NewStatisticsServiceClient(c), Directory: pb.NewDirectoryServiceClient(c),
		Access: pb.NewAccessServiceClient(c), Notices: pb.NewNoticeServiceClient(c), Demo: pb.NewDemoServiceClient(c),
		Identity: pb.NewIdentityServiceClient(c),
		Accused:  pb.NewAccusedServiceClient(c),
	}
}
