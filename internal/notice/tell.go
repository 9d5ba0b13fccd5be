package notice

import (
	"slices"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/record"
	"netra/internal/report"
	"netra/internal/rulebook"
)

// Env is the circumstances in which notices are made.
type Env struct {
	Now       time.Time
	Book      *rulebook.Edition
	Directory *directory.Directory
	Calendar  *deadline.Calendar
}

// Of is what an event has to tell, to whom: nothing, for most. before is the
// subject as it was and after as it then is.
func Of(before, after Subject, e record.Event, env Env) []Notice {
	if before.ID == "" || before.State == "" {
		return nil // who opens a case or files a report knows of it
	}
	var out []Notice
	for i, k := range after.Clocks {
		if i < len(before.Clocks) && before.Clocks[i].Status == deadline.Running && k.Status == deadline.Overdue {
			if d, ok := dutyOf(k.Rule); ok {
				out = append(out, after.tell(Overdue, i, after.seats(d, true, env.Directory), env)...)
			}
		}
	}
	out = append(out, after.ofAct(e, env)...)
	if moved := handedTo(before, after); moved != "" {
		out = append(out, after.handedOver(moved, env)...)
		out = append(out, after.revenge(env)...)
	}
	if after.State == stateProposed && before.State == stateProposed && before.Signer != after.Signer {
		out = append(out, after.toSign(env)...)
	}
	return out
}

// ofAct is what the act itself has to tell.
func (s Subject) ofAct(e record.Event, env Env) []Notice {
	switch {
	case e.Kind == record.Report && e.From != e.To && e.Actor.Role == access.Calendar:
		return s.tellOf("PX_INITIAL_INFORMATION", Information, s.at(investigator...), env)
	case e.Kind == record.Report && (report.Act(e.Act) == report.ReportRetaliation || e.When == report.IsNotSafe):
		return s.revenge(env)
	case e.Kind != record.Case:
		return nil
	}
	switch casefile.Act(e.Act) {
	case casefile.PresumeReceipt:
		return s.tellOf("DL_PPK", Presumed, s.at(access.BkpsdmOfficer, access.Signatory), env)
	case casefile.EnterIntoForce:
		return s.tellOf("DL_EFFECTIVE", InForce, s.at(desk...), env)
	case casefile.RemindAuthority, casefile.WarnAuthority, casefile.ReprimandAuthority, casefile.BlockServices, casefile.EscalateAuthority:
		return s.tellOf("PX_LADDER", Rung, s.at(access.BkpsdmOfficer, access.Signatory), env)
	case casefile.AnswerAccusation:
		return s.answered(env)
	case casefile.JoinReport:
		return s.joined(e, env)
	case casefile.ReleaseHold:
		return s.resumed(env)
	}
	return nil
}

// revenge tells the office that watches over a reporter, and nobody else, that
// somebody waits for its answer.
func (s Subject) revenge(env Env) []Notice {
	place, ok := s.newest("PX_RETALIATION")
	if !ok || !s.Clocks[place].Active() {
		return nil
	}
	d, _ := dutyOf("PX_RETALIATION")
	return s.tell(Revenge, place, s.seats(d, false, env.Directory), env)
}

// handedTo is the side on which the subject lies with another office now.
func handedTo(before, after Subject) access.Side {
	switch {
	case before.Office != "" && after.Office != "" && before.Office != after.Office:
		return access.Intake
	case before.Merit != "" && after.Merit != "" && before.Merit != after.Merit:
		return access.Merit
	}
	return access.Neither
}

// handedOver tells those of a side who can go on from here, by the clock that is
// due first; where none of them can, those who lead it.
func (s Subject) handedOver(side access.Side, env Env) []Notice {
	place, ok := s.next()
	if !ok {
		return nil
	}
	d, _ := dutyOf(s.Clocks[place].Rule)
	seats := slices.DeleteFunc(s.seats(d, false, env.Directory), func(x record.Seat) bool { return x.Role.Side() != side })
	if len(seats) == 0 {
		seats = s.at(map[access.Side]access.Role{access.Intake: access.BawasluCommissioner, access.Merit: access.MeritLead}[side])
	}
	return s.tell(HandedOver, place, seats, env)
}

// toSign tells those to whom a signature was brought, by the clock of the employer
// side that is due first: of no other may they know.
func (s Subject) toSign(env Env) []Notice {
	mine := s
	mine.Clocks = slices.Clone(s.Clocks)
	for i, k := range mine.Clocks {
		if !k.Employer {
			mine.Clocks[i].Status = deadline.Stopped
		}
	}
	place, ok := mine.next()
	if !ok {
		return nil
	}
	return s.tell(HandedOver, place, s.at(access.Signatory), env)
}

// resumed tells those who go on after a hold.
func (s Subject) resumed(env Env) []Notice {
	place, ok := s.next()
	if !ok {
		return nil
	}
	d, ok := dutyOf(s.Clocks[place].Rule)
	if !ok {
		return nil
	}
	return s.tell(Resumed, place, s.seats(d, false, env.Directory), env)
}

// tellOf is tell by the newest clock of a rule.
func (s Subject) tellOf(rule string, m Moment, seats []record.Seat, env Env) []Notice {
	place, ok := s.newest(rule)
	if !ok {
		return nil
	}
	return s.tell(m, place, seats, env)
}

// tell makes the notices of a moment. The employer side is told of no clock that
// began before the recommendation, whatever else is asked.
func (s Subject) tell(m Moment, place int, seats []record.Seat, env Env) []Notice {
	k := s.Clocks[place]
	var out []Notice
	for _, at := range seats {
		if at.Role.Side() == access.Employer && !k.Employer {
			continue
		}
		zone := env.Directory.AgencyZone(at.Office)
		n := Notice{Kind: s.Kind, Subject: s.ID, Place: place, Rule: k.Rule, DueOn: k.DueOn, Moment: m,
			Role: at.Role, Office: at.Office, Of: s.of(at.Role), VisibleFrom: Opening(env.Now, zone, hoursOf(at.Role), env.Calendar)}
		n.FiresAt = end(k, env.Directory.AgencyZone(s.Office))
		n.Words = s.words(m, k, env.Book)
		out = append(out, n)
	}
	return out
}

// end is the instant at which a clock runs out or ran out, whatever its status.
func end(k deadline.Clock, zone *time.Location) time.Time {
	k.Status = deadline.Running
	at, _ := k.FiresAt(zone)
	return at
}
