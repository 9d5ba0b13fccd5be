package casefile

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
)

// carried is every field that an act can carry, its papers among them.
func carried(act Act) []string {
	out := []string{papers}
	for _, f := range jsonFields(reflect.TypeOf(New(act)).Elem(), "") {
		if !strings.Contains(f, ".") {
			out = append(out, strings.TrimSuffix(f, "[]"))
		}
	}
	return out
}

func TestEveryFieldOfEveryActHasOnePlaceInTheTableOfEyes(t *testing.T) {
	t.Parallel()
	placed := map[string]int{}
	for _, s := range eyes {
		for _, act := range s.acts {
			for f := range strings.FieldsSeq(s.fields) {
				placed[string(act)+"."+f]++
			}
		}
	}
	for _, act := range declared(t) {
		for _, f := range carried(act) {
			if n := placed[string(act)+"."+f]; n != 1 {
				t.Errorf("%s.%s has %d places; say once who reads it", act, f, n)
			}
			delete(placed, string(act)+"."+f)
		}
	}
	for name := range placed {
		t.Errorf("the table places %s, which is in no act", name)
	}
}

// as is a reader in one role, of a case at BAWASLU-SLEMAN.
func as(c *Case, role access.Role, office string) Reader {
	k := access.Clause{Grant: access.Grant{Role: role, Office: office}}
	for _, r := range access.Table {
		if r.Role == role {
			k.Parts = r.Parts
		}
	}
	return ReaderOf(c, []access.Clause{k})
}

// writers is every role that ever does an act.
func writers(act Act) []access.Role {
	var out []access.Role
	for _, r := range rows(act) {
		out = append(out, r.Who...)
	}
	return out
}

// innermost is what nobody reads off an event: what the program worked out, and
// who is close to an accused.
const innermost = ".report.runs.number.office.merit.rulebook.reports.blocked.kept.anew.employer.kind.hash.assessment.final.person.accounts.renewCode.accusedCode."

// ladderLetters is what the control ladder writes to the authority.
const ladderLetters = "WarnAuthority.letterNumber WarnAuthority.letterOn WarnAuthority.documents" +
	" ReprimandAuthority.letterNumber ReprimandAuthority.letterOn ReprimandAuthority.documents" +
	" BlockServices.letterNumber BlockServices.letterOn BlockServices.documents" +
	" EscalateAuthority.letterNumber EscalateAuthority.letterOn EscalateAuthority.documents" +
	" LiftBlock.letterNumber LiftBlock.letterOn LiftBlock.documents"

// toldOf is what a side reads of acts that only another side does; by hand, from
// what each side is there for. Bawaslu reads every letter to a silent authority too.
var toldOf = map[access.Side]map[access.Side]string{
	access.Employer: {
		access.Intake: "WriteDossier.facts",
		access.Merit:  "Recommend.violations Recommend.level Recommend.authorityOffice Recommend.documents " + ladderLetters,
	},
	access.Intake: {
		access.Merit: "Recommend.violations Recommend.level Recommend.authorityOffice Recommend.documents " + ladderLetters + " ReturnReferral.office ReturnReferral.documents Reject.outcomeText Reject.documents CloseNotProven.outcomeText CloseNotProven.documents" +
			" WarnAuthority.escalatedTo ReprimandAuthority.escalatedTo BlockServices.escalatedTo EscalateAuthority.escalatedTo",
		access.Employer: "AcknowledgeRecommendation.receivedOn AcknowledgeRecommendation.documents ProposeSanction.type ProposeSanction.belowFloor" +
			" IssueSanction.decisionNumber IssueSanction.decisionOn IssueSanction.documents DeliverSanction.mode DeliverSanction.receivedOn DeliverSanction.documents" +
			" ResolveDispute.result ResolveDispute.type ResolveDispute.documents RecordCourtFiling.court RecordCourtFiling.filedOn RecordCourtFiling.documents" +
			" RecordCourtDecision.result RecordCourtDecision.decisionNumber RecordCourtDecision.decisionOn RecordCourtDecision.documents" +
			" RecordExecution.executedOn CompleteExecution.completedOn ReportBack.letterNumber ReportBack.documents",
	},
	access.Merit: {},
}

// kept is what the merit authority never reads of the two others.
const kept = "JoinReport.documents SummonParties.renewCode SummonParties.accusedCode IssueSummons.renewCode IssueSummons.accusedCode RecordClarification.minutes RecordClarification.partyAs RecordClarification.documents SummonParties.documents AssignInvestigator.investigator Reassign.investigator" +
	" CastVote.decision CastVote.documents RecordHearing.minutes RecordHearing.documents RecordExamination.minutes RecordExamination.documents" +
	" ReleaseFromDuties.actingOfficial ReleaseFromDuties.documents"

func TestWhoReadsWhatAnActCarried(t *testing.T) {
	t.Parallel()
	c := &Case{Office: "BAWASLU-SLEMAN", Dossier: &Dossier{Facts: "Fakta.", Approved: true}}
	readers := map[access.Side]Reader{access.Intake: as(c, access.BawasluInvestigator, "BAWASLU-SLEMAN"),
		access.Merit: as(c, access.MeritLead, "BKN"), access.Employer: as(c, access.Examiner, "PEMKAB-SLEMAN")}
	for _, act := range declared(t) {
		for _, writer := range writers(act) {
			e := Event{Act: string(act), Actor: Actor{Role: writer}}
			if act == WriteDossier {
				e.Payload = json.RawMessage(`{"facts":"Fakta."}`)
			}
			for _, f := range carried(act) {
				name := string(act) + "." + f
				for side, r := range readers {
					got := r.reads(c, e, f)
					switch hidden := strings.Contains(innermost, "."+f+".") && seenBy(act, f) == nobody; {
					case hidden:
						if got {
							t.Errorf("%s reads %s", side, name)
						}
					case side == writer.Side():
						if !got {
							t.Errorf("%s does not read its own %s", side, name)
						}
					case act == AddNote && got:
						t.Errorf("%s reads the note of %s", side, writer)
					case alone(act):
						want, ok := toldOf[side][writer.Side()]
						if ok && got != slices.Contains(strings.Fields(want), name) {
							t.Errorf("%s reads %s: %t", side, name, got)
						}
						if side == access.Merit && got == slices.Contains(strings.Fields(kept), name) {
							t.Errorf("the merit authority reads %s: %t", name, got)
						}
					}
				}
			}
		}
	}
}

// alone says whether one side does an act and no other ever.
func alone(act Act) bool {
	for _, w := range writers(act) {
		if w.Side() != writers(act)[0].Side() || w.Side() == access.Neither {
			return false
		}
	}
	return true
}

func TestTheClerkReadsNeitherTheStudyNorWhatTheEmployerMadeOfIt(t *testing.T) {
	t.Parallel()
	c := &Case{Office: "BAWASLU-SLEMAN"}
	clerk, investigator := as(c, access.Clerk, "BAWASLU-SLEMAN"), as(c, access.BawasluInvestigator, "BAWASLU-SLEMAN")
	for _, act := range declared(t) {
		for _, f := range carried(act) {
			e := Event{Act: string(act), Actor: Actor{Role: access.BawasluInvestigator}}
			if clerk.reads(c, e, f) && !investigator.reads(c, e, f) {
				t.Errorf("the clerk reads %s.%s, the investigator does not", act, f)
			}
		}
	}
	for name, act := range map[string]Act{"conclusion": RecordStudy, "minutes": RecordClarification, "facts": WriteDossier, "decision": CastVote, "findings": FileExaminationReport} {
		if clerk.reads(c, Event{Act: string(act), Actor: Actor{Role: access.BawasluCommissioner}}, name) {
			t.Errorf("the clerk reads %s.%s", act, name)
		}
	}
}

// The page shows the table to those who must judge it.
func TestTheEyesPageIsWhatTheTableSays(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("# Who reads what an act carried\n\nDrawn from `eyes.go` by `go test ./internal/casefile -run Page -update`; do not edit.\n" +
		"*own* is the side of whoever acted. What is not marked nobody reads.\n\n| act | field | clerk | Bawaslu | merit | employer | own |\n|---|---|---|---|---|---|---|\n")
	for _, act := range declared(t) {
		for _, f := range carried(act) {
			who := seenBy(act, f)
			fmt.Fprintf(&b, "| %s | `%s` |", act, f)
			for _, r := range []readers{clerks, bawaslu, merit, employer, own} {
				b.WriteString(map[bool]string{true: " ● |", false: "  |"}[who&r != 0])
			}
			b.WriteString("\n")
		}
	}
	drawn(t, "eyes.md", b.String())
}
