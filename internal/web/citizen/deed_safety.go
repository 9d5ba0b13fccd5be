package citizen

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// safety answers the fixed question that follows retaliation. It asks for no words:
// somebody may look on.
func safety() deed {
	return deed{Name: "aman", Points: 1, Offered: asksSafety,
		Fields: func(v *kit.Visit, _ *pb.ReporterView) ([]*kit.Field, error) {
			return []*kit.Field{{Name: "safe", Kind: kit.Radios, Label: v.T("citizen.deed.aman.label"), Options: []kit.Option{
				{Value: "yes", Label: v.T("citizen.deed.aman.yes")}, {Value: "no", Label: v.T("citizen.deed.aman.no")}}}}, nil
		},
		Check: func(v *kit.Visit, f *kit.Form) { f.Need(v, "safe") },
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error {
			_, err := v.API.Reports.AnswerSafety(v.R.Context(), &pb.AnswerSafetyRequest{AccessCode: v.Citizen.Code,
				RequestId: f.Once, Safe: f.Value("safe") == "yes"})
			return err
		}}
}

// asksSafety says whether the question waits.
func asksSafety(view *pb.ReporterView) bool {
	list := view.GetProtection().GetChecks()
	return len(list) > 0 && list[len(list)-1].AnsweredOn == nil
}
