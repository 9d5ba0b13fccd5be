package demo

import (
	"context"
	"fmt"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/report"
)

// stage is an example that is being played: who is in it, where, and what was
// made so far.
type stage struct {
	Config
	example
	seeding
	people   cast
	accused  act.Employee
	gov      directory.Agency
	region   directory.Region
	bawaslu  string
	occurred deadline.Date
	early    bool
	report   string // id, once filed
	id       string // of the case, once registered
}

// stage sets an example up.
func (cfg Config) stage(e example, s seeding, people cast) *stage {
	dir := cfg.Acts.Directory
	st := &stage{Config: cfg, example: e, seeding: s, people: people, accused: accusable(dir)[e.suspect]}
	st.gov, _ = dir.Agency(st.accused.AgencyCode)
	st.region, _ = dir.Region(st.gov.Region)
	office, _ := dir.BawasluOf(st.gov.Region)
	st.bawaslu = office.Code
	contest, _ := dir.Contest(cfg.contest())
	st.occurred = cfg.today().AddDays(-e.conductAgo)
	if st.occurred == contest.Determination { // on that day the law has no plain answer
		st.occurred = st.occurred.AddDays(-1)
	}
	st.early = st.occurred.Before(contest.Determination)
	return st
}

// contest is the one whose time it is.
func (cfg Config) contest() string {
	if cfg.today().Year >= 2024 {
		return "pilkada-2024"
	}
	return "pemilu-2024-dpr-dprd"
}

// scenes is the example's acts.
func (st *stage) scenes() []scene {
	out := []scene{{st.instant(st.filed), st.key + ": FileReport", st.file}}
	if st.registered != nil {
		out = append(out, scene{st.instant(*st.registered), st.key + ": RegisterCase", st.register})
	}
	for i, m := range st.moves {
		name := fmt.Sprintf("%s: move %d by %s", st.key, i+1, m.role)
		out = append(out, scene{st.instant(m.moment), name, func(ctx context.Context) error { return st.move(ctx, name, m) }})
	}
	return out
}

// file is the citizen's part.
func (st *stage) file(ctx context.Context) error {
	f := act.Filing{Report: st.filing()}
	if st.track != report.Anonymous {
		n := namesOfReporters + st.suspect
		f.Reporter = report.Identity{Name: nameOf(n), Address: fmt.Sprintf("Jalan Peraga %d, %s", st.suspect+1, st.region.Name)}
	}
	filed, err := st.Acts.FileReport(ctx, act.Anonymous, st.asked(st.key+"/FileReport"), f)
	st.report = filed.Report.ID
	return err
}

func (st *stage) filing() report.Filing {
	return report.Filing{
		Track: st.track, KnownOn: st.occurred.String(),
		Accused: []report.Accused{{Name: st.accused.Name, Position: st.accused.Position.Title, Unit: st.accused.Unit, AgencyCode: st.gov.Code}},
		Conduct: report.Conduct{
			Narrative: st.narrative, OccurredOn: st.occurred.String(), Place: st.place(), Region: st.gov.Region, Contest: st.contest(),
			ViolationHints: []string{st.set(act.CaseView{}).code()},
			Witnesses:      []report.Witness{{Name: nameOf(namesOfWitnesses + st.suspect)}},
			Links:          []report.Link{{URL: "https://peraga.example/" + st.key, Platform: "web", SeenOn: st.occurred.String()}},
		},
	}
}

func (st *stage) place() string { return "Lapangan Peraga, " + st.region.Name }

// register is the clerk's part: the accused is looked up by employee number.
func (st *stage) register(ctx context.Context) error {
	clerk, err := st.people.caller(access.Clerk, st.bawaslu, 1, st.day(*st.registered))
	if err != nil {
		return err
	}
	v, err := st.Acts.RegisterCase(ctx, clerk, st.asked(st.key+"/RegisterCase"), act.NewCase{
		Reports: []string{st.report}, Contest: st.contest(),
		Accused:     casefile.Accused{Name: st.accused.Name, EmployeeID: st.accused.EmployeeID},
		Allegations: st.set(act.CaseView{}).allegations(st.place()),
	})
	st.id = v.ID
	return err
}
