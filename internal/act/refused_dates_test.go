package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/store"
)

// number answers a query with its one number.
func number(t *testing.T, w *acttest.World, query string, args ...any) int {
	t.Helper()
	var n int
	err := w.DB.View(t.Context(), func(tx *store.Tx) error { return tx.QueryRow(query, args...).Scan(&n) })
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

func TestADocumentIsDatedAfterWhatItAnswersAndNotInTheFuture(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	dated := func(who, name, fields, field string) {
		t.Helper()
		before := w.Count(r.ID, "")
		_, err := r.Try(who, name, fields)
		acttest.Field(t, err, field)
		if n := w.Count(r.ID, ""); n != before {
			t.Fatalf("%s left %d events behind", name, n-before)
		}
	}
	dated("analyst", "RecordMeritStudy", `{"findings":"Ada.","performedOn":"2024-10-08"}`, "performedOn")
	dated("analyst", "RecordMeritStudy", `{"findings":"Ada.","performedOn":"2024-10-06"}`, "performedOn")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
	r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
	dated("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-06"}`, "receivedOn")
	dated("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-08"}`, "receivedOn")
	r.Do("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-07"}`, casefile.Recommended)
	r.Guarded("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-07"}`, "ONCE")
	dated("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-06","examinationOn":"2024-10-08"}`, "letterOn")
	dated("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-07"}`, "examinationOn")
	r.Examined("2024-10-08")
	r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
	r.Approve()
	dated("desk", "IssueSanction", `{"decisionNumber":"800/50/2024","decisionOn":"2024-10-07"}`, "decisionOn")
	dated("desk", "IssueSanction", `{"decisionNumber":"800/50/2024","decisionOn":"2024-10-09"}`, "decisionOn")
	dated("desk", "IssueSanction", `{"decisionNumber":" "}`, "decisionNumber")
	r.Do("desk", "IssueSanction", `{"decisionNumber":"800/50/2024","decisionOn":"2024-10-08"}`, casefile.Decided)
	w.Advance("2024-10-10")
	dated("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"2024-10-07"}`, "receivedOn")
	dated("desk", "DeliverSanction", `{"mode":"PIGEON","receivedOn":"2024-10-10"}`, "mode")
	r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"2024-10-09"}`, casefile.Delivered)
	dated("desk", "FileObjection", `{"filedOn":"2024-10-08","grounds":"Keberatan."}`, "filedOn")
	w.Verify()
}

func TestTheStudyAndTheRecommendationAreHeldToTheRulebook(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	_, err := r.Try("investigator", "RecordStudy", `{"allegations":[{"violation":"dis_sneezing"}],"conclusion":"Ya."}`)
	acttest.Field(t, err, "allegations[0].violation")
	_, err = r.Try("investigator", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-12"}],"conclusion":"Ya."}`)
	acttest.Field(t, err, "allegations[0].occurredOn")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Guarded("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, "G3")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Ada."}`, casefile.MeritReview)
	recommend := func(violation, level, office string) string {
		return `{"violations":["` + violation + `"],"level":"` + level + `","authorityOffice":"` + office + `"}`
	}
	for _, tt := range []struct{ fields, field string }{
		{recommend("dis_sneezing", "HD_B", "PEMKAB-SLEMAN"), "violations[0]"},
		{recommend(acttest.Engage, "HD_X", "PEMKAB-SLEMAN"), "level"},
		{recommend(acttest.Engage, "HD_B", "PEMKAB-ATLANTIS"), "authorityOffice"},
	} {
		_, err := r.Try("lead", "Recommend", tt.fields)
		acttest.Field(t, err, tt.field)
	}
	r.Guarded("lead", "Recommend", recommend(acttest.Engage, "HD_B", "PEMKAB-GIANYAR"), "G6")
	r.Guarded("lead", "Recommend", recommend(acttest.Engage, "PTDH", "PEMKAB-SLEMAN"), "G3")
	r.Guarded("lead", "Recommend", recommend(acttest.Engage, "HD_R", "PEMKAB-SLEMAN"), "G3")
	r.Refused("analyst", "Recommend", recommend(acttest.Engage, "HD_B", "PEMKAB-SLEMAN"), "ROLE")
	w.Verify()
}
