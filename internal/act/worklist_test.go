package act_test

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// found is the cases that somebody finds by some conditions, written field=value.
func found(t *testing.T, w *acttest.World, who act.Caller, conditions ...string) string {
	t.Helper()
	q := act.CaseQuery{Limit: 100, Order: "number"}
	for _, c := range conditions {
		field, value, _ := strings.Cut(c, "=")
		q.Filters = append(q.Filters, act.Filter{Field: field, Value: value})
	}
	page, err := w.Acts.ListCases(t.Context(), who, q)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, v := range page.Cases {
		out = append(out, v.ID)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// worklist is a few cases as they would lie after some history.
func worklist(t *testing.T, w *acttest.World) {
	t.Helper()
	clock := func(rule string, status deadline.Status, employer bool) casefile.Clock {
		return casefile.Clock{Rule: rule, DueOn: deadline.MustDate("2024-10-01"), Status: status, Employer: employer}
	}
	at := func(id string, s casefile.State, owner string, clocks ...casefile.Clock) casefile.Case {
		return casefile.Case{ID: id, State: s, Office: "BAWASLU-SLEMAN", Owner: owner, Clocks: clocks}
	}
	employer := func(c casefile.Case) casefile.Case {
		c.Merit, c.Employer, c.Rounds = "BKN", "PEMKAB-SLEMAN", []casefile.Round{{ReceivedOn: deadline.MustDate("2024-09-20"), Level: "HD_B"}}
		return c
	}
	me := w.As("investigator").Account
	for _, c := range []casefile.Case{
		at("a-queued", casefile.Registered, "", clock("DL_HANDLE_PILKADA", deadline.Running, false)),
		at("b-mine", casefile.Clarification, me, clock("DL_HANDLE_PILKADA", deadline.Overdue, false)),
		at("c-plenary", casefile.Plenary, me, clock("PX_RESTUDY", deadline.Running, false)),
		employer(at("d-desk", casefile.Recommended, me, clock("DL_PPK", deadline.Overdue, true))),
		employer(at("e-late-inside", casefile.Summoned, me, clock("DL_PPK", deadline.Running, true), clock("DL_SBT_BAWASLU", deadline.Overdue, false))),
		employer(at("f-closed", casefile.Closed, "", clock("PX_CHALLENGE_REVIEW", deadline.Overdue, false))),
	} {
		put(t, w, c)
	}
}

func TestWhoseWorkItIsCanBeAskedFor(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		worklist(t, w)
		tests := []struct{ who, conditions, want string }{
			{"commissioner", "waitsFor=bawaslu_investigator", "a-queued b-mine"},
			{"commissioner", "waitsFor=bawaslu_commissioner", "c-plenary"},
			{"commissioner", "waitsFor=examiner", "d-desk e-late-inside"},
			{"examiner", "waitsFor=examiner", "d-desk e-late-inside"},
			{"desk", "waitsFor=bawaslu_investigator", ""},
			{"desk", "waitsFor=nobody", ""},
			{"commissioner", "overdue=true", "b-mine d-desk e-late-inside f-closed"},
			{"commissioner", "overdue=false", "a-queued c-plenary"},
			{"desk", "overdue=true", "d-desk"},
			{"desk", "overdue=false", "e-late-inside f-closed"}, // what is late there is not theirs to see
			{"commissioner", "queue=true", "a-queued"},
			{"commissioner", "queue=false", "b-mine c-plenary d-desk e-late-inside"},
			{"commissioner", "queue=true waitsFor=bawaslu_commissioner", ""},
			{"commissioner", "overdue=true responsibleOffice=PEMKAB-SLEMAN", "d-desk e-late-inside"},
			{"investigator2", "queue=false", ""}, // others' cases do not exist for them
			{"foreign", "waitsFor=bawaslu_investigator", ""},
		}
		for _, tt := range tests {
			if got := found(t, w, w.As(tt.who), strings.Fields(tt.conditions)...); got != tt.want {
				t.Errorf("%s asks for %s and finds %q, want %q", tt.who, tt.conditions, got, tt.want)
			}
		}
		for _, f := range []string{act.FilterOverdue, act.FilterQueue} {
			_, err := w.Acts.ListCases(t.Context(), w.As("commissioner"), act.CaseQuery{Limit: 1, Filters: []act.Filter{{Field: f, Value: "maybe"}}})
			acttest.Field(t, err, "filter")
		}
	})
}

// Who works for an employer and for the Bawaslu of another place asks, of each
// case, as those by whom they know of it.
func TestWhoSitsInsideElsewhereFindsNothingByAHiddenClock(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		worklist(t, w)
		gone := casefile.Clock{Rule: "PX_CHALLENGE_REVIEW", DueOn: deadline.MustDate("2024-09-02"), Status: deadline.Overdue}
		put(t, w, casefile.Case{ID: "g-elsewhere", State: casefile.Closed, Office: "BAWASLU-GIANYAR", Clocks: []casefile.Clock{gone}})
		put(t, w, casefile.Case{ID: "h-elsewhere", State: casefile.Registered, Office: "BAWASLU-GIANYAR"})
		for _, inside := range []access.Role{access.Clerk, access.BawasluInvestigator} {
			both := act.Caller{Token: reading, Account: "both", Person: "both", Grants: []access.Grant{
				acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN"), acttest.Grant(inside, "BAWASLU-GIANYAR")}}
			for _, tt := range []struct{ conditions, want string }{
				{"overdue=true", "d-desk g-elsewhere"},
				{"overdue=false", "e-late-inside f-closed h-elsewhere"},
			} {
				if got := found(t, w, both, tt.conditions); got != tt.want {
					t.Errorf("a desk that is also %s asks for %s and finds %q, want %q", inside, tt.conditions, got, tt.want)
				}
			}
			var order []string
			q := act.CaseQuery{Limit: 1}
			for {
				page, err := w.Acts.ListCases(t.Context(), both, q)
				if err != nil {
					t.Fatal(err)
				}
				order = append(order, page.Cases[0].ID)
				if q.After = page.Next; page.Next == nil {
					break
				}
			}
			// What is closed and known from outside has nothing due, and stands by its id among those.
			if got := strings.Join(order, " "); got != "g-elsewhere d-desk e-late-inside f-closed h-elsewhere" {
				t.Errorf("in the order %q", got)
			}
		}
		everything := act.Caller{Token: reading, Account: "all", Person: "all", Grants: []access.Grant{
			acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN"), acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN")}}
		if got := found(t, w, everything, "overdue=true"); got != "b-mine d-desk e-late-inside f-closed" {
			t.Errorf("who is inside of the same cases finds %q", got)
		}
	})
}

// Who may not see an owner finds the same for any owner, and for none.
func TestNobodyAsksForAnOwnerWhoMayNotSeeOne(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	worklist(t, w)
	me := w.As("investigator").Account
	for _, who := range []string{"clerk", "desk", "examiner", "signatory"} {
		for _, c := range []string{"owner=" + me, "owner=", "queue=true", "queue=false"} {
			if got := found(t, w, w.As(who), c); got != "" {
				t.Errorf("%s asks for %s and finds %q", who, c, got)
			}
		}
	}
	both := act.Caller{Token: reading, Account: "both", Person: "both", Grants: []access.Grant{
		acttest.Grant(access.Clerk, "BAWASLU-SLEMAN"), acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}}
	if got := found(t, w, both, "owner="+me); got != "" {
		t.Errorf("a clerk who also investigates finds %q by the owner of what only the clerk knows of", got)
	}
	if got := found(t, w, both, "queue=true"); got != "a-queued" {
		t.Errorf("and %q in the queue", got)
	}
}
