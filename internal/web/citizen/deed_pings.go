package citizen

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// pings asks for a mail when something waits: never needed, never filled in, and
// only where this server sends mails.
func pings() deed {
	return deed{Name: "kabar", Points: 4, Check: need("address"),
		Offered: func(view *pb.ReporterView) bool { return view.GetPingsOffered() && !view.GetPinged() },
		Fields: func(v *kit.Visit, _ *pb.ReporterView) ([]*kit.Field, error) {
			return []*kit.Field{{Name: "address", Kind: kit.Text, Mode: "email", Label: v.T("citizen.deed.kabar.label"), Hint: v.T("citizen.deed.kabar.hint")}}, nil
		},
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error {
			_, err := v.API.Reports.AskPings(v.R.Context(), &pb.AskPingsRequest{AccessCode: v.Citizen.Code, RequestId: f.Once, Address: f.Value("address")})
			return err
		}}
}

// noPings ends the mails and destroys the address, also where mails have since
// ceased to be offered.
func noPings() deed {
	return deed{Name: "henti", Points: 1, Offered: func(view *pb.ReporterView) bool { return view.GetPinged() },
		Fields: func(*kit.Visit, *pb.ReporterView) ([]*kit.Field, error) { return nil, nil },
		Check:  func(*kit.Visit, *kit.Form) {},
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error {
			_, err := v.API.Reports.StopPings(v.R.Context(), &pb.StopPingsRequest{AccessCode: v.Citizen.Code, RequestId: f.Once})
			return err
		}}
}
