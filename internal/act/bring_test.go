package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

func TestAReportGoesWithItsCaseUnlessAnotherNeedsIt(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		one := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		filed := w.File(acttest.Filing(acttest.Pelaksana, acttest.Engage, "2024-10-03"))
		var shared []*acttest.Road
		for _, employee := range []string{acttest.Pelaksana, acttest.Head} {
			v, err := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, act.NewCase{
				Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
				Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: employee},
				Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
			if err != nil {
				t.Fatal(err)
			}
			shared = append(shared, &acttest.Road{World: w, ID: v.ID, View: v})
		}
		own := w.Lookup(one.Code).Report.ID
		there := func(id, who string) bool {
			_, err := w.Acts.GetReport(t.Context(), w.As(who), id)
			if err != nil && !fault.Is(err, fault.Missing) {
				t.Fatal(err)
			}
			return err == nil
		}

		one.Do("commissioner", "TransferOffice", `{"office":"BAWASLU-GIANYAR","reason":"tempat kejadian"}`, "")
		if there(own, "investigator") || !there(own, "foreign") {
			t.Error("the report did not go with its only case")
		}
		shared[0].Do("commissioner", "TransferOffice", `{"office":"BAWASLU-GIANYAR","reason":"tempat kejadian"}`, "")
		if !there(filed.Report.ID, "investigator") || there(filed.Report.ID, "foreign") {
			t.Error("a report that a case here still needs went away")
		}
		shared[1].Do("commissioner", "TransferOffice", `{"office":"BAWASLU-GIANYAR","reason":"tempat kejadian"}`, "")
		if there(filed.Report.ID, "investigator") || !there(filed.Report.ID, "foreign") {
			t.Error("the report did not go with its last case")
		}
		w.Verify()
	})
}
