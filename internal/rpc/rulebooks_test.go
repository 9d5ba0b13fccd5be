package rpc

import (
	"strings"
	"testing"

	"google.golang.org/grpc/codes"

	pb "netra/api/netra/v1"
)

const (
	like = "dis_social_media_engage_candidate"   // after the determination
	twin = "eth_social_media_engage_prospective" // before it
)

// asking is a question about a PNS in the Pilkada of 2024, whose candidates were
// determined on 22 September, with what a test changes.
func asking(change func(*pb.AssessConductRequest)) *pb.AssessConductRequest {
	r := &pb.AssessConductRequest{Name: "rulebooks/-", Contest: "pilkada-2024", OccurredOn: new("2024-10-01"),
		EmploymentKind: pb.Accused_PNS, Violations: []string{like}}
	if change != nil {
		change(r)
	}
	return r
}

func TestAnAssessmentSaysWhatTheEditionAnswers(t *testing.T) {
	t.Parallel()
	rules := pb.NewRulebookServiceClient(open(t))
	type request = pb.AssessConductRequest
	tests := []struct {
		name                 string
		change               func(*request)
		category, answeredAs string
		human                bool
	}{
		{"after the contest's determination", nil, "discipline", "", false},
		{"by the edition's own name", func(r *request) { r.Name = "rulebooks/skb-2022" }, "discipline", "", false},
		{"before it, the twin answers", func(r *request) { r.OccurredOn = new("2024-09-01") }, "ethics", twin, false},
		{"the candidate's own determination wins", func(r *request) { r.DeterminedOn = new("2025-03-23") }, "ethics", twin, false},
		{"a month of determination clear of the conduct", func(r *request) { r.DeterminedOn = new("2024-09") }, "discipline", "", false},
		{"a month of determination before which it was", func(r *request) { r.DeterminedOn = new("2024-11") }, "ethics", twin, false},
		{"a month of determination in which it fell", func(r *request) { r.DeterminedOn = new("2024-10") }, "discipline", "", true},
		{"still online in the month of determination", func(r *request) {
			r.Violations, r.OccurredOn, r.LastSeenOn = []string{twin}, new("2024-08-01"), new("2024-09")
		}, "ethics", "", true},
		{"without a date a person decides, by today's edition", func(r *request) { r.OccurredOn = nil }, "discipline", "", true},
		{"without a contest a person decides", func(r *request) { r.Contest = "" }, "discipline", "", true},
		{"a daily worker", func(r *request) { r.EmploymentKind = pb.Accused_NON_ASN }, "employment", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a, err := rules.AssessConduct(t.Context(), asking(tt.change))
			if err != nil {
				t.Fatal(err)
			}
			if a.GetCategory() != tt.category || a.GetAnsweredAs() != tt.answeredAs || a.GetNeedsHumanDecision() != tt.human {
				t.Errorf("%s, answered as %q, human %t", a.GetCategory(), a.GetAnsweredAs(), a.GetNeedsHumanDecision())
			}
			if a.GetRulebook() != "skb-2022" || len(a.GetBecause()) == 0 {
				t.Errorf("edition %q with %d reasons", a.GetRulebook(), len(a.GetBecause()))
			}
		})
	}
}

func TestAnAssessmentIsToldInFull(t *testing.T) {
	t.Parallel()
	rules := pb.NewRulebookServiceClient(open(t))
	a, err := rules.AssessConduct(t.Context(), asking(func(r *pb.AssessConductRequest) {
		r.Violations, r.Proposed = []string{"dis_partisan_activity"}, new("HD_S1")
		r.Position = &pb.Position{Kind: "ADMINISTRATOR", Level: "REGENCY"}
	}))
	if err != nil {
		t.Fatal(err)
	}
	if a.GetFloor() != "HD_B1" || a.GetCeiling() != "HD_B3" || a.AnsweredAs != nil {
		t.Errorf("from %q to %q, answered as %v", a.GetFloor(), a.GetCeiling(), a.AnsweredAs)
	}
	if p := a.GetPermitted(); len(p) != 3 || p[0].GetType() != "HD_B1" || p[0].GetRung() != "demotion" ||
		p[0].GetAuthority() != "PPK" || len(p[0].GetLegalBasis()) == 0 {
		t.Errorf("permitted %v", p)
	}
	v := a.GetVerdictOnProposed()
	if v == nil || v.GetAllowed() || len(v.GetRefusals()) != 1 || v.GetRefusals()[0].GetGuard() != "G9" || v.GetRefusals()[0].GetRemedy() == "" {
		t.Errorf("verdict %v", v)
	}
	for _, b := range a.GetBecause() {
		if b.GetRule() == "" || b.GetText() == "" || b.GetTextEnglish() == "" || b.GetConfidence() == "" {
			t.Errorf("a reason without its words: %v", b)
		}
	}
}

func TestNobodySignsWithoutAPosition(t *testing.T) {
	t.Parallel()
	a, err := pb.NewRulebookServiceClient(open(t)).AssessConduct(t.Context(), asking(nil))
	if err != nil {
		t.Fatal(err)
	}
	if len(a.GetPermitted()) == 0 || a.VerdictOnProposed != nil {
		t.Fatalf("permitted %v, verdict %v", a.GetPermitted(), a.GetVerdictOnProposed())
	}
	for _, p := range a.GetPermitted() {
		if p.Authority != nil {
			t.Errorf("%s is signed by %q", p.GetType(), p.GetAuthority())
		}
	}
}

// The second sanction must be heavier than the first: a month stands for its
// last day, and the later of two is the last one.
func TestAPriorSanctionOfAMonthCountsAsOfItsLastDay(t *testing.T) {
	t.Parallel()
	rules := pb.NewRulebookServiceClient(open(t))
	tests := []struct{ light, heavy, floor string }{
		{"2023-05-15", "2023-05", "HD_S3"}, // HD_S2 was the last
		{"2023-05-31", "2023-04", "HD_S2"}, // HD_S1 was the last
	}
	for _, tt := range tests {
		a, err := rules.AssessConduct(t.Context(), asking(func(r *pb.AssessConductRequest) {
			r.Violations, r.OccurredOn = []string{"dis_team_before_determination"}, new("2024-06-01")
			r.PriorSanctions = []*pb.PriorSanction{{Type: "HD_S2", ImposedOn: tt.heavy}, {Type: "HD_S1", ImposedOn: tt.light}}
		}))
		if err != nil {
			t.Fatal(err)
		}
		if a.GetFloor() != tt.floor {
			t.Errorf("HD_S2 of %s, HD_S1 of %s: floor %s, want %s", tt.heavy, tt.light, a.GetFloor(), tt.floor)
		}
	}
}

func TestAnAssessmentRefusesByField(t *testing.T) {
	t.Parallel()
	rules := pb.NewRulebookServiceClient(open(t))
	type request = pb.AssessConductRequest
	tests := []struct {
		name          string
		change        func(*request)
		code          codes.Code
		reason, field string
	}{
		{"unknown contest", func(r *request) { r.Contest = "pilkada-2099" }, codes.InvalidArgument, "INVALID_FIELD", "contest"},
		{"unknown violation", func(r *request) { r.Violations = []string{like, "eth_nap"} }, codes.InvalidArgument, "INVALID_FIELD", "violations[1]"},
		{"unknown proposal", func(r *request) { r.Proposed = new("HD_X") }, codes.InvalidArgument, "INVALID_FIELD", "proposed"},
		{"unknown prior sanction", func(r *request) { r.PriorSanctions = []*pb.PriorSanction{{Type: "HD_X"}} },
			codes.InvalidArgument, "INVALID_FIELD", "priorSanctions[0].type"},
		{"half a position", func(r *request) { r.Position = &pb.Position{Kind: "PELAKSANA"} }, codes.InvalidArgument, "INVALID_FIELD", "position.level"},
		{"no day", func(r *request) { r.OccurredOn = new("2024-02-30") }, codes.InvalidArgument, "INVALID_FIELD", "occurredOn"},
		{"before every edition", func(r *request) { r.OccurredOn = new("2020-09-09") }, codes.FailedPrecondition, "NO_EDITION_IN_FORCE", ""},
		{"a month that ends before every edition", func(r *request) { r.OccurredOn = new("2020-08") }, codes.FailedPrecondition, "NO_EDITION_IN_FORCE", ""},
		{"unknown edition", func(r *request) { r.Name = "rulebooks/skb-1999" }, codes.NotFound, "NOT_FOUND", ""},
		{"another collection", func(r *request) { r.Name = "cases/-" }, codes.NotFound, "NOT_FOUND", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := rules.AssessConduct(t.Context(), asking(tt.change))
			refused(t, err, tt.code, tt.reason, tt.field)
		})
	}
}

func TestAMonthThatTheEditionBeganInIsJudgedByIt(t *testing.T) {
	t.Parallel()
	a, err := pb.NewRulebookServiceClient(open(t)).AssessConduct(t.Context(), asking(func(r *pb.AssessConductRequest) { r.OccurredOn = new("2022-09") }))
	if err != nil || a.GetRulebook() != "skb-2022" {
		t.Errorf("%v, %v", a.GetRulebook(), err)
	}
}

func TestAnEditionIsListedBrieflyAndGivenInFull(t *testing.T) {
	t.Parallel()
	rules := pb.NewRulebookServiceClient(open(t))
	list, err := rules.ListRulebooks(t.Context(), &pb.ListRulebooksRequest{})
	if err != nil || len(list.GetRulebooks()) == 0 {
		t.Fatalf("%v, %v", list, err)
	}
	short := list.GetRulebooks()[0]
	if short.GetName() != "rulebooks/skb-2022" || short.GetInForceFrom() != "2022-09-22" || short.InForceTo != nil || len(short.GetSources()) == 0 {
		t.Errorf("summary %v", short)
	}
	if len(short.GetViolations())+len(short.GetSanctions())+len(short.GetClocks()) != 0 {
		t.Error("a summary carries rows")
	}
	for _, name := range []string{"rulebooks/skb-2022", "rulebooks/-"} {
		full, err := rules.GetRulebook(t.Context(), &pb.GetRulebookRequest{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		if full.GetEdition() != "skb-2022" || len(full.GetViolations()) < 38 || len(full.GetSanctions()) == 0 || len(full.GetClocks()) == 0 {
			t.Errorf("%s: %s, %d violations, %d sanctions, %d clocks", name, full.GetEdition(),
				len(full.GetViolations()), len(full.GetSanctions()), len(full.GetClocks()))
		}
		for _, c := range full.GetClocks() {
			if (c.GetLaw() == "") != strings.HasPrefix(c.GetRule(), "PX_") {
				t.Errorf("%s rests on %q", c.GetRule(), c.GetLaw())
			}
		}
	}
	_, err = rules.GetRulebook(t.Context(), &pb.GetRulebookRequest{Name: "rulebooks/none"})
	refused(t, err, codes.NotFound, "NOT_FOUND", "")
	_, err = rules.ListRulebooks(t.Context(), &pb.ListRulebooksRequest{PageToken: "?"})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "pageToken")
}
