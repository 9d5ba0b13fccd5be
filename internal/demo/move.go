package demo

import (
	"context"
	"fmt"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// move does one act on the case, as the person whose act it is.
func (st *stage) move(ctx context.Context, name string, m move) error {
	on := st.day(m.moment)
	caller, err := st.people.caller(m.role, st.officeOf(m.role, on), m.nth, on)
	if err != nil {
		return err
	}
	v, err := st.see(ctx, on)
	if err != nil {
		return err
	}
	_, err = st.Acts.OnCase(ctx, caller, act.CaseAct{Request: st.asked(name), Case: st.id, Etag: v.Etag,
		Command: m.does(st.set(v)), Header: casefile.Header{Reason: m.reason}})
	return err
}

// see reads the case through the eyes of Bawaslu RI, which knows of every case
// at every time: the one who acts may not be asked, for in a second playing
// their part may be over.
func (st *stage) see(ctx context.Context, on deadline.Date) (act.CaseView, error) {
	above, err := st.people.caller(access.BawasluCommissioner, "BAWASLU-RI", 1, on)
	if err != nil {
		return act.CaseView{}, err
	}
	v, err := st.Acts.GetCase(ctx, above, st.id)
	if err != nil {
		return v, fmt.Errorf("read the case: %w", err)
	}
	return v, nil
}

// officeOf is the office in which a role has to do with the case.
func (st *stage) officeOf(role access.Role, on deadline.Date) string {
	dir := st.Acts.Directory
	switch role.Side() {
	case access.Merit:
		return dir.MeritAuthority(on).Code
	case access.Employer:
		if role == access.BkpsdmOfficer {
			return st.set(act.CaseView{}).agency
		}
		return st.gov.Code
	}
	return st.bawaslu
}

// set is what a move may need to know.
func (st *stage) set(v act.CaseView) set {
	desk, _ := st.Acts.Directory.PersonnelAgencyOf(st.gov.Code)
	return set{view: v, today: st.today(), breach: st.breach, early: st.early, occurred: st.occurred.String(), agency: desk.Code}
}

// day is the day of a moment.
func (st *stage) day(m moment) deadline.Date { return st.today().AddDays(-m.daysAgo) }
