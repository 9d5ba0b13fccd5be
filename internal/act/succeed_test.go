package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// prospective is conduct before the candidates of 2024 were determined.
const prospective = "eth_social_media_engage_prospective"

// The merit authority changed on 24 August 2024. A case that KASN had before it
// goes on at BKN; on one that KASN had decided the employer answers MenPANRB.
func TestWhatOneMeritAuthorityBeganTheNextCarriesOn(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Begin("2024-08-12")
		waiting := w.Register(acttest.Camat, prospective, "2024-08-08")
		waiting.ToMerit(prospective, "2024-08-08")
		decided := w.Register(acttest.Pelaksana, prospective, "2024-08-08")
		decided.ToMerit(prospective, "2024-08-08")
		decided.Do("merit_investigator@KASN", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		decided.Do("merit_lead@KASN", "Recommend", `{"violations":["`+prospective+`"],"level":"MORAL","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		if k := waiting.Clock("DL_KASN"); k.StartedOn.IsZero() || waiting.Seen("merit_lead@KASN").ResponsibleOffice != "KASN" {
			t.Fatalf("under KASN: clock %+v", k)
		}

		w.Advance("2024-08-23")
		if n := w.Count(waiting.ID, "TransferMerit"); n != 0 {
			t.Fatalf("on KASN's last day the case has gone over already")
		}
		w.Advance("2024-09-30") // whenever the calendar comes, the event says since when
		for _, tt := range []struct {
			road     *acttest.Road
			reportTo string
		}{{waiting, ""}, {decided, "KEMENPANRB"}} {
			if n := w.Count(tt.road.ID, "TransferMerit"); n != 1 {
				t.Fatalf("it went over %d times", n)
			}
			v := tt.road.Seen("lead")
			if v.ReportTo != tt.reportTo {
				t.Errorf("the employer answers %q, want %q", v.ReportTo, tt.reportTo)
			}
			e := last(t, w, tt.road.ID, "TransferMerit")
			if e.PerformedOn.String() != "2024-08-24" || len(e.Law) != 2 {
				t.Errorf("the event is of %s under %v", e.PerformedOn, e.Law)
			}
		}
		if v := waiting.Seen("lead"); v.ResponsibleOffice != "BKN" || waiting.Clock("DL_KASN").Active() || waiting.Clock("PX_MERIT_REVIEW").StartedOn.String() != "2024-08-24" {
			t.Errorf("it lies with %s; clocks %+v", v.ResponsibleOffice, v.Clocks)
		}
		if _, err := w.Acts.GetCase(t.Context(), w.As("merit_lead@KASN"), waiting.ID); err == nil {
			t.Error("who worked for KASN still reads the case")
		}
		waiting.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		waiting.Do("lead", "Recommend", `{"violations":["`+prospective+`"],"level":"MORAL","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		if v := waiting.Seen("lead"); v.ReportTo != "" {
			t.Errorf("on BKN's own recommendation the employer answers %q", v.ReportTo)
		}
		w.Verify()
	})
}

// last is the newest event of an act.
func last(t *testing.T, w *acttest.World, id, name string) (out act.EventView) {
	t.Helper()
	events, err := w.Acts.ListCaseEvents(t.Context(), w.As("lead"), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.Act == name {
			out = e
		}
	}
	return out
}
