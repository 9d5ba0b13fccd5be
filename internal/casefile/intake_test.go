package casefile

import (
	"testing"

	"netra/internal/deadline"
)

func TestHandlingFollowsTheLawOfTheContest(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                   string
		wish                   func(*plan)
		receipt                string
		rule, due, ext, extDue string
	}{
		{"a pilkada, from the receipt of the report", func(*plan) {}, "2024-10-05",
			"DL_HANDLE_PILKADA", "2024-10-08", "DL_HANDLE_PILKADA_EXT", "2024-10-10"},
		{"a pilkada finding, from its registration", func(*plan) {}, "",
			"DL_HANDLE_PILKADA", "2024-10-10", "DL_HANDLE_PILKADA_EXT", "2024-10-12"},
		{"a pemilu, from registration whatever the receipt", pemilu2024, "2024-10-05",
			"DL_HANDLE_PEMILU", "2024-10-14", "DL_HANDLE_PEMILU_EXT", "2024-10-25"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, tt.wish)
			if tt.receipt != "" {
				f.receipt = day(tt.receipt)
			}
			f.do(lina, f.register()).ticks(tt.rule, deadline.Running, tt.due)
			if n := len(f.c.Clocks); n != 1 {
				t.Errorf("%d clocks run after registration", n)
			}
			f.later(1).guarded("REASON", ani, &ExtendHandlingCmd{})
			f.because("saksi belum hadir").do(ani, &ExtendHandlingCmd{}).is(Registered)
			f.ticks(tt.rule, deadline.Stopped, tt.due).ticks(tt.ext, deadline.Running, tt.extDue)
			f.at(MeritReview).ticks(tt.ext, deadline.Stopped, "")
		})
	}
}

func TestTheMeritAuthorityIsWhoeverHoldsTheRoleThatDay(t *testing.T) {
	t.Parallel()
	f := newCase(t, pemilu2024)
	f.today = day("2024-01-15")
	f.at(MeritReview).ticks("DL_KASN", deadline.Running, "2024-01-29")
	if f.c.Merit != "KASN" {
		t.Errorf("merit authority %q", f.c.Merit)
	}
	g := newCase(t).at(MeritReview).ticks("PX_MERIT_REVIEW", deadline.Running, "2024-10-25")
	if g.c.Merit != "BKN" {
		t.Errorf("merit authority %q", g.c.Merit)
	}
}

func TestATaskForceFindingStartsAtTheMeritAuthority(t *testing.T) {
	t.Parallel()
	f := newCase(t)
	f.because("satgas").do(mira, f.finding()).is(MeritReview)
	f.ticks("DL_SATGAS", deadline.Running, "2024-10-14").ticks("DL_SBT_BAWASLU", deadline.Running, "2024-10-10")
	if f.c.Office != "" || f.c.Responsible() != "BKN" {
		t.Errorf("office %q, on the desk of %q", f.c.Office, f.c.Responsible())
	}
	f.because("kurang bukti").do(meri, &ReturnReferralCmd{}).is(Study).ticks("PX_RESTUDY", deadline.Running, "")
	if f.c.Office != "BAWASLU-SLEMAN" {
		t.Errorf("returned to %q", f.c.Office)
	}
	f.denied("ROLE", umar, &ConvenePlenaryCmd{})
	f.do(budi, f.study()).at(Recommended)
}

func TestEachOpensWhatIsTheirs(t *testing.T) {
	t.Parallel()
	f := newCase(t).because("temuan")
	f.noRow(budi, f.finding())                                // a task force finding is the merit authority's
	f.noRow(mira, &OpenFindingCmd{f.opening()})               // and the other way round
	f.denied("ROLE", lina, &OpenFindingCmd{f.opening()})      // a clerk registers reports
	f.denied("ROLE", eko, f.register())                       // BKPSDM opens nothing here
	f.do(budi, &OpenFindingCmd{f.opening()}).is(Registered)   // a finding
	f.noRow(lina, f.register())                               // the case exists already
	newCase(t).do(budi, newCase(t).register()).is(Registered) // an investigator registers, too
	if f.c.Owner != budi.Account || f.c.Opened != f.today {
		t.Errorf("owner %q, opened %s", f.c.Owner, f.c.Opened)
	}
}

func TestARegistrationNamesItsMistakes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		path   string
		change func(*RegisterCaseCmd)
	}{
		{"accused.name", func(r *RegisterCaseCmd) { r.Accused.Name = " " }},
		{"contest", func(r *RegisterCaseCmd) { r.Contest = "pilkada-2042" }},
		{"allegations", func(r *RegisterCaseCmd) { r.Allegations = nil }},
		{"allegations[0].violation", func(r *RegisterCaseCmd) { r.Allegations[0].Violation = "dis_nonsense" }},
		{"allegations[0].occurredOn", func(r *RegisterCaseCmd) { r.Allegations[0].OccurredOn = "kemarin" }},
		{"allegations[0].occurredOn", func(r *RegisterCaseCmd) { r.Allegations[0].OccurredOn = "2024-10-08" }},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			t.Parallel()
			f := newCase(t)
			cmd := f.register()
			tt.change(cmd)
			f.badField(tt.path, lina, cmd)
		})
	}
	f := newCase(t)
	cmd := f.register()
	cmd.Allegations[0].OccurredOn = "2024" // citizens know partial dates
	f.do(lina, cmd)
}

func TestWhoRegisteredDoesNotInvestigate(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Registered)
	f.denied("SEPARATION_OF_DUTIES", person("lina", "bawaslu_investigator", "BAWASLU-SLEMAN"), &RecordClarificationCmd{Minutes: "m"})
	g := newCase(t)
	g.do(budi, g.register()).denied("SEPARATION_OF_DUTIES", budi, &RecordClarificationCmd{Minutes: "m"})
	h := newCase(t).at(Study) // whoever else may
	h.denied("SEPARATION_OF_DUTIES", person("lina", "bawaslu_investigator", "BAWASLU-SLEMAN"), &WriteDossierCmd{Facts: "f"})
}

func TestTheFirstInvestigatorToActOwnsTheCase(t *testing.T) {
	t.Parallel()
	f := newCase(t)
	f.do(budi, f.register())
	if f.c.Owner != "" {
		t.Errorf("registering made %q the owner", f.c.Owner)
	}
	f.do(tono, &RecordClarificationCmd{Minutes: "m"})
	if f.c.Owner != tono.Account {
		t.Errorf("owner %q", f.c.Owner)
	}
	f.because("pindah").do(ani, &ReassignCmd{Investigator: budi.Account})
	f.because("saudara").do(budi, &RecuseCmd{})
	if f.c.Owner != "" || len(f.c.Assigned) != 0 || f.c.Recused[0] != "budi" {
		t.Errorf("after the recusal: owner %q, assigned %v, recused %v", f.c.Owner, f.c.Assigned, f.c.Recused)
	}
}

func TestACaseIsHandedToAnotherBawasluOffice(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("FORWARD").because("anggota kurang dari tiga")
	f.badField("office", ani, &TransferOfficeCmd{Office: "BAWASLU-SLEMAN"})
	f.badField("office", ani, &TransferOfficeCmd{Office: "BKN"})
	f.do(waktu, &TransferOfficeCmd{Office: "BAWASLU-RI"}).is(Plenary)
	if len(f.c.Sitting.Votes) != 0 || f.c.Owner != "" {
		t.Errorf("votes %v and owner %q went along", f.c.Sitting.Votes, f.c.Owner)
	}
	f.denied("ROLE", ani, &CastVoteCmd{Decision: "FORWARD"})
	f.do(umar, &CastVoteCmd{Decision: "FORWARD"})
}

func TestACrimeDoesNotSuspendDiscipline(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary)
	f.do(ani, &ReferCmd{Kind: ReferCriminal, Body: "Gakkumdu", LetterNumber: "B-1"})
	f.do(ani, &ReferCmd{Kind: ReferAdministrative, Body: "KPU", LetterNumber: "B-2"}).is(Plenary)
	f.badField("body", ani, &ReferCmd{Kind: ReferCriminal, LetterNumber: "B-1"})
	f.do(ani, &RecordReferralOutcomeCmd{OutcomeText: "P-21"})
	if r := f.c.Referrals; len(r) != 2 || r[0].Outcome != "P-21" || r[1].Outcome != "" {
		t.Errorf("%+v", r)
	}
	f.at(Closed)
}

func TestTheStudyCarriesTheRulebooksAnswer(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	if a := f.c.Study.Assessment; a.Rulebook != "skb-2022" || a.Floor != "HD_B1" || a.Ceiling != "HD_B3" || a.Category != "discipline" {
		t.Errorf("%+v", a)
	}
	g := newCase(t).at(Clarification)
	g.badField("conclusion", budi, &RecordStudyCmd{Allegations: g.allegations()})
	g.badField("allegations", budi, &RecordStudyCmd{Conclusion: "terbukti"})
	g.noRow(budi, &WriteDossierCmd{Facts: "fakta"}) // a dossier is written on a study
}
