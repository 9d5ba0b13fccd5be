package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

func TestNoAccountOfTheAccusedKnowsOfTheirCase(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		desk, examiner := acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN"), acttest.Grant(access.Examiner, "PEMKAB-SLEMAN")
		one := w.Enrol("one", act.NewAccount{Employee: acttest.Camat, Grants: []access.Grant{desk}})
		w.Enrol("two", act.NewAccount{Person: one.Person, Grants: []access.Grant{examiner}})
		first := w.Enrol("first", act.NewAccount{Grants: []access.Grant{desk}})
		w.Enrol("second", act.NewAccount{Person: first.Person, Employee: acttest.Head, Grants: []access.Grant{examiner}})
		for number, theirs := range map[string][]string{acttest.Camat: {"one", "two"}, acttest.Head: {"first", "second"}} {
			r := w.Register(number, acttest.Engage, "2024-10-03")
			r.ToMerit(acttest.Engage, "2024-10-03")
			r.Recommended("HD_B", acttest.Engage)
			for _, who := range theirs {
				now, err := w.Acts.AccountOf(t.Context(), act.Operator, w.As(who).Account)
				if err != nil || now.Employee != number {
					t.Fatalf("the number of account %s is not its person's: %v", who, err)
				}
				me := w.As(who)
				me.Employee = now.Employee // as Authenticate reads it
				if _, err := w.Acts.GetCase(t.Context(), me, r.ID); err == nil {
					t.Errorf("account %s of the accused knows of the case", who)
				}
			}
		}
		w.Verify()
	})
}

func TestOnePersonHasOneNumber(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	desk := []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN")}
	one := w.Enrol("one", act.NewAccount{Employee: acttest.Camat, Grants: desk})
	_, err := w.Acts.CreateUser(t.Context(), act.Operator, act.Request{}, act.NewAccount{Person: one.Person, Employee: acttest.Head, Grants: desk})
	acttest.Field(t, err, "employeeId")
	_, err = w.Acts.SetEmployee(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: one.Account}, "12")
	acttest.Field(t, err, "employeeId")
	_, err = w.Acts.SetEmployee(t.Context(), w.As("commissioner"), act.Request{}, act.OnAccount{Account: one.Account}, acttest.Head)
	acttest.Refusal(t, err, "ROLE")
	w.Verify()
}

func TestANumberThatIsSaidLaterTakesTheCaseOutOfTheirHands(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		at := []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}
		one := w.Enrol("one", act.NewAccount{Grants: at})
		two := w.Enrol("two", act.NewAccount{Person: one.Person, Grants: at})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("two", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		if _, err := w.Acts.SetEmployee(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: one.Account}, acttest.Camat); err != nil {
			t.Fatal(err)
		}
		if v := r.Seen("commissioner"); v.Owner != "" || v.Queue.People != 2 {
			t.Errorf("owner %q of %q, queue %+v", v.Owner, two.Account, v.Queue)
		}
		w.Verify()
	})
}
