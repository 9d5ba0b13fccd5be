package casefile

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/sanction"
)

// Whatever lawful acts people take, in whatever order, with the calendar
// drawing the consequences: no case rots, none is decided by one hand, and its
// events tell the whole of it.
func TestNoWalkOfLawfulActsBreaksTheCase(t *testing.T) {
	seen := map[State]int{}
	rapid.Check(t, func(rt *rapid.T) {
		f := newCase(rt, tracks[rapid.IntRange(0, len(tracks)-1).Draw(rt, "track")].wish)
		f.lenient = true
		f.open(rt)
		for range rapid.IntRange(5, 70).Draw(rt, "steps") {
			f.later(rapid.SampledFrom([]int{0, 0, 0, 1, 2, 4, 9, 25}).Draw(rt, "days")).calendar()
			switch {
			case f.c.Owner != "" && rapid.IntRange(0, 9).Draw(rt, "away") == 0:
				f.because("cuti").do(waktu, &HandOverCmd{Account: f.c.Owner})
			case rapid.Bool().Draw(rt, "usual"):
				f.step()
			default:
				f.wander(rt)
			}
			seen[f.c.State]++
			f.sane()
		}
		f.refold()
	})
	for _, s := range stateNames() {
		if seen[s] == 0 {
			t.Logf("no walk came to %s", s)
		}
	}
	if len(seen) < 15 {
		t.Errorf("the walks saw %d states only: %v", len(seen), seen)
	}
}

// open begins the case in one of its three ways.
func (f *file) open(rt *rapid.T) {
	f.because("temuan")
	switch rapid.IntRange(0, 3).Draw(rt, "opening") {
	case 0:
		f.do(budi, &OpenFindingCmd{f.opening()})
	case 1:
		f.do(mira, f.finding())
	default:
		f.do(lina, f.register())
	}
}

// cast is who plays which role; some people play two.
var cast = map[access.Role][]Actor{
	access.Clerk:               {lina},
	access.BawasluInvestigator: {budi, tono},
	access.BawasluCommissioner: {ani, bela, cici, dewi, umar, person("budi", access.BawasluCommissioner, "BAWASLU-SLEMAN")},
	access.MeritInvestigator:   {mira, person("moko", access.MeritInvestigator, "BKN")},
	access.MeritLead:           {meri, moko, person("mira", access.MeritLead, "BKN")},
	access.BkpsdmOfficer:       {eko, endah},
	access.Examiner:            {sari},
	access.Signatory:           {bupa, person("eko", access.Signatory, "PEMKAB-SLEMAN"), person("mendagri", access.Signatory, "KEMENDAGRI")},
	access.Citizen:             {warga},
	access.Accused:             {tertu},
}

// wander tries one act that some row answers here.
func (f *file) wander(rt *rapid.T) {
	var here []Row
	for _, r := range Machine {
		if slices.Contains(r.From, f.c.State) && !slices.Equal(r.Who, calendar) {
			here = append(here, r)
		}
	}
	r := here[rapid.IntRange(0, len(here)-1).Draw(rt, "row")]
	role := rapid.SampledFrom(slices.DeleteFunc(slices.Clone(r.Who), func(w access.Role) bool { return w == access.Calendar })).Draw(rt, "role")
	who := rapid.SampledFrom(cast[role]).Draw(rt, "who")
	if rapid.IntRange(0, 9).Draw(rt, "reason") > 0 {
		f.because("alasan")
	}
	f.documents = []string{"ev"}
	f.do(who, f.write(rt, r))
	f.reason, f.documents = "", nil
}

// write fills an act of a row with what people would write.
func (f *file) write(rt *rapid.T, r Row) Command {
	decisions := rapid.SampledFrom([]string{"FORWARD", "FORWARD", "RESTUDY", "NOT_PROVEN", "FORWARD_TO_EMPLOYER"})
	types := rapid.SampledFrom(sanction.All())
	switch cmd := New(r.Act).(type) {
	case *RecordStudyCmd:
		return f.study()
	case *ApproveDossierCmd:
		if f.c.Dossier != nil {
			cmd.DossierHash = f.c.Dossier.Hash
		}
		return cmd
	case *CastVoteCmd:
		return &CastVoteCmd{decisions.Draw(rt, "vote")}
	case *DecidePlenaryCmd:
		return decide(r.When)
	case *RecommendCmd:
		return f.recommend()
	case *IssueSummonsCmd:
		return f.summons(rapid.IntRange(1, 9).Draw(rt, "until the examination"))
	case *RecordAbsenceCmd:
		if s := f.c.Round().Summonses; len(s) > 0 {
			cmd.MissedOn = s[len(s)-1].ExaminationOn
		}
		return cmd
	case *FileExaminationReportCmd:
		return f.report()
	case *ProposeSanctionCmd:
		return &ProposeSanctionCmd{Type: types.Draw(rt, "type")}
	case *ApproveSanctionCmd:
		return f.approve()
	case *RouteSignatureCmd:
		return &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForConflict}
	case *ResolveDisputeCmd:
		return &ResolveDisputeCmd{Result: r.When, Type: types.Draw(rt, "type")}
	case *DecideChallengeCmd:
		word := "REOPENED"
		if r.When == "UPHELD" {
			word = r.When
		}
		return &DecideChallengeCmd{Decision: word, OutcomeText: "putusan"}
	case *HoldCmd:
		return &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(rapid.IntRange(0, 30).Draw(rt, "held for"))}
	case *JoinReportCmd:
		return &JoinReportCmd{Report: fmt.Sprintf("r-%d", f.c.Version)}
	case *AmendAccusedCmd:
		return &AmendAccusedCmd{f.accused()}
	default:
		return f.plain(r, cmd)
	}
}

// plain fills what needs no thought: every text with a word, by the JSON names.
func (f *file) plain(r Row, cmd Command) Command {
	words := map[string]string{"mode": "HANDED", "recommendation": "DISCIPLINE", "office": "BAWASLU-RI", "field": "accused.unit", "result": r.When}
	for _, text := range []string{"minutes", "facts", "findings", "outcomeText", "body", "letterNumber", "investigator", "decisionNumber",
		"grounds", "court", "proof", "entryReference", "consentReference", "ground", "text", "value"} {
		words[text] = "kata"
	}
	b, err := json.Marshal(words)
	must(err)
	must(json.Unmarshal(b, cmd))
	switch c := cmd.(type) {
	case *SummonPartiesCmd:
		c.Parties = []Party{{"Pak Saksi", "WITNESS"}}
	case *OpenEthicsHearingCmd:
		c.Panel = []Member{{Name: "Bu Ketua"}}
	}
	return cmd
}

// calendar draws every consequence that is due, as the program's does.
func (f *file) calendar() {
	f.t.Helper()
	zone := world().zone
	for range 100 {
		i := slices.IndexFunc(f.c.Clocks, func(k Clock) bool {
			at, ok := k.FiresAt(zone)
			return ok && !at.After(f.env(waktu).Now)
		})
		if i < 0 {
			return
		}
		f.fire(f.c.Clocks[i].Rule)
	}
	f.t.Fatalf("the calendar never comes to rest: %+v", f.c.Clocks)
}

// fire draws one; here nothing may be refused.
func (f *file) fire(rule string) {
	f.t.Helper()
	f.lenient = false
	defer func() { f.lenient = true }()
	for _, cmd := range Consequences(rule, world().book) {
		if f.do(waktu, cmd); f.c.Stuck() != "" {
			f.t.Fatalf("%s left the case stuck: %s\n%s", cmd.Act(), f.c.Stuck(), f.story())
		}
	}
}

// sane is what must hold of a case at any time.
func (f *file) sane() {
	f.t.Helper()
	if msg := covered(f.c); msg != "" {
		f.t.Fatalf("%s\n%s", msg, f.story())
	}
	if why := f.c.Stuck(); why != "" {
		f.t.Fatalf("stuck in %s: %s\n%s", f.c.State, why, f.story())
	}
	for i, k := range f.c.Clocks {
		going := k.Active() || k.Status == deadline.Paused
		outlives := slices.Contains([]string{servingRule, "PX_CHALLENGE", "PX_CHALLENGE_REVIEW", HoldRule}, k.Rule)
		if going && !f.c.Open() && !outlives {
			f.t.Fatalf("%s goes on in a closed case\n%s", k.Rule, f.story())
		}
		twin := slices.ContainsFunc(f.c.Clocks[i+1:], func(o Clock) bool {
			return o.Rule == k.Rule && going && (o.Active() || o.Status == deadline.Paused)
		})
		if twin {
			f.t.Fatalf("two clocks of %s run\n%s", k.Rule, f.story())
		}
	}
	if f.c.Signer != "" && f.c.State != Proposed && f.c.State != Approved {
		f.t.Fatalf("%s knows of a case that asks no signature of it\n%s", f.c.Signer, f.story())
	}
	if f.c.State == Decided || f.c.State == Approved {
		f.lawful()
	}
	f.apart()
}

// lawful is what a decision must rest on, said again in the test's own words.
func (f *file) lawful() {
	f.t.Helper()
	r := f.c.Round()
	typ := r.Proposal.Type
	minutes, absences := !r.Examined.IsZero(), len(r.Absences)
	if typ.Nature() != sanction.Moral && !minutes && absences < 2 {
		f.t.Fatalf("%s on somebody unheard\n%s", typ, f.story())
	}
	if typ.Level() == sanction.LevelSevere && (r.Report == nil || len(r.Report.Team) < 3) {
		f.t.Fatalf("%s without a team\n%s", typ, f.story())
	}
	if !r.Proposal.Approved {
		f.t.Fatalf("%s without a signature\n%s", typ, f.story())
	}
	if s := r.Proposal.SignedAs; s == nil || (s.Office == "KEMENDAGRI") != (r.Proposal.Routed != "") {
		f.t.Fatalf("%s signed as %+v, routed for %q\n%s", typ, s, r.Proposal.Routed, f.story())
	}
}

// apart is the separation of duties, read off the events, and R3: never two
// sanctions for one act.
func (f *file) apart() {
	f.t.Helper()
	pairs := [][2]Act{{ProposeSanction, ApproveSanction}, {WriteDossier, ApproveDossier}, {RecordMeritStudy, Recommend},
		{RecordStudy, CastVote}, {ProposeSanction, ResolveDispute}, {Close, DecideChallenge}, {DecidePlenary, DecideChallenge}}
	standing, state := 0, None
	did := map[string]bool{}
	for _, e := range f.events {
		for _, p := range pairs {
			if Act(e.Act) == p[1] && did[e.Actor.Person+" "+string(p[0])] {
				f.t.Fatalf("%s did both %s and %s\n%s", e.Actor.Person, p[0], p[1], f.story())
			}
		}
		did[e.Actor.Person+" "+e.Act] = true
		switch {
		case Act(e.Act) == IssueSanction:
			standing++
		case e.When == "ANNULLED" || e.When == "ANNULLED_ON_PROCEDURE":
			standing--
		}
		if standing > 1 {
			f.t.Fatalf("two sanctions stand\n%s", f.story())
		}
		if State(e.From) != state {
			f.t.Fatalf("event %d begins in %q, the one before ended in %q", e.Sequence, e.From, state)
		}
		state = State(e.To)
	}
}

// refold reads the events back as a store keeps them, and folds them anew.
func (f *file) refold() {
	f.t.Helper()
	kept := make([]Event, len(f.events))
	for i, e := range f.events {
		b, err := json.Marshal(e)
		must(err)
		must(json.Unmarshal(b, &kept[i]))
		kept[i].Reason, kept[i].Payload = e.Reason, slices.Clone(e.Payload)
	}
	again, err := Fold(kept)
	if err != nil || picture(again) != picture(f.c) {
		f.t.Fatalf("the events tell another case (%v):\n%s\n%s", err, picture(again), picture(f.c))
	}
}

// story is the walk so far, for whoever must find out what went wrong.
func (f *file) story() string {
	out := ""
	for _, e := range f.events {
		out += fmt.Sprintf("%s %s %s: %s → %s by %s\n", e.PerformedOn, e.Act, e.When, e.From, e.To, e.Actor.Person)
	}
	for _, k := range f.c.Clocks {
		out += fmt.Sprintf("  %s %s since %s due %s\n", k.Rule, k.Status, k.StartedOn, k.DueOn)
	}
	return out
}
