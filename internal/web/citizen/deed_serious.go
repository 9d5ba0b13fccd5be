package citizen

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// retaliation tells that somebody makes the reporter pay for the report. It is
// heard at any time.
func retaliation() deed {
	return deed{Name: "balasan", Points: 3, Offered: always, Check: need("narrative"),
		Fields: func(v *kit.Visit, _ *pb.ReporterView) ([]*kit.Field, error) {
			return []*kit.Field{told(v, "balasan", "narrative", 8)}, nil
		},
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error {
			_, err := v.API.Reports.ReportRetaliation(v.R.Context(), &pb.ReportRetaliationRequest{AccessCode: v.Citizen.Code,
				RequestId: f.Once, Narrative: f.Value("narrative")})
			return err
		}}
}

// challenge objects to a closure, once and inside its window.
func challenge() deed {
	return deed{Name: "keberatan", Points: 3, Check: need("grounds"),
		Offered: func(view *pb.ReporterView) bool { return view.ChallengeUntil != nil },
		Fields: func(v *kit.Visit, _ *pb.ReporterView) ([]*kit.Field, error) {
			return []*kit.Field{told(v, "keberatan", "grounds", 8)}, nil
		},
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error {
			_, err := v.API.Reports.ChallengeClosure(v.R.Context(), &pb.ChallengeClosureRequest{AccessCode: v.Citizen.Code,
				RequestId: f.Once, Grounds: f.Value("grounds")})
			return err
		}}
}

// withdrawal takes the report back, which ends no case.
func withdrawal() deed {
	return deed{Name: "tarik", Points: 3, Danger: true, Offered: standsStill,
		Fields: func(v *kit.Visit, _ *pb.ReporterView) ([]*kit.Field, error) {
			why := told(v, "tarik", "reason", 4)
			why.Optional = true
			return []*kit.Field{why, {Name: "sure", Kind: kit.Checks, Label: v.T("citizen.deed.tarik.before"),
				Options: []kit.Option{{Value: "ya", Label: v.T("citizen.deed.tarik.sure")}}}}, nil
		},
		Check: func(v *kit.Visit, f *kit.Form) {
			if !f.Field("sure").Has("ya") {
				f.Fail("sure", v.T("citizen.deed.tarik.notsure"))
			}
		},
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error {
			_, err := v.API.Reports.WithdrawReport(v.R.Context(), &pb.WithdrawReportRequest{AccessCode: v.Citizen.Code,
				RequestId: f.Once, Reason: strings.TrimSpace(f.Value("reason"))})
			return err
		}}
}

// standsStill says whether there is something to withdraw.
func standsStill(view *pb.ReporterView) bool {
	switch view.GetReport().GetState() {
	case "not_registered", "referred", "withdrawn":
		return false
	}
	return !view.GetWithdrawn()
}
