package desk

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// road is the usual steps of a part of a case's life, in order. The machine knows
// more ways; this is the list that a person ticks off.
type road struct {
	states []casefile.State
	acts   []casefile.Act
}

var (
	atBawaslu  = road{[]casefile.State{casefile.Registered, casefile.Clarification, casefile.Study, casefile.Plenary}, []casefile.Act{casefile.RecordClarification, casefile.RecordStudy, casefile.WriteDossier, casefile.ApproveDossier, casefile.ConvenePlenary, casefile.CastVote, casefile.DecidePlenary}}
	atMerit    = road{[]casefile.State{casefile.MeritReview}, []casefile.Act{casefile.RecordMeritStudy, casefile.Recommend}}
	discipline = road{[]casefile.State{casefile.Recommended, casefile.Summoned, casefile.Examination, casefile.Examined}, []casefile.Act{casefile.AcknowledgeRecommendation, casefile.IssueSummons, casefile.RecordExamination, casefile.FileExaminationReport, casefile.ProposeSanction}}
	ethics     = road{[]casefile.State{casefile.Recommended, casefile.EthicsHearing}, []casefile.Act{casefile.AcknowledgeRecommendation, casefile.OpenEthicsHearing, casefile.RecordHearing, casefile.ProposeSanction}}
	deciding   = road{[]casefile.State{casefile.Proposed, casefile.Approved, casefile.Decided, casefile.Delivered, casefile.Disputed}, []casefile.Act{casefile.ProposeSanction, casefile.ApproveSanction, casefile.IssueSanction, casefile.DeliverSanction, casefile.EnterIntoForce}}
	following  = road{[]casefile.State{casefile.InForce, casefile.Executing, casefile.Executed, casefile.ReportedBack}, []casefile.Act{casefile.RecordExecution, casefile.RecordDocumentation, casefile.ReportBack, casefile.Close}}
)

// stretch is the road the case is on now.
func (k *caseLook) stretch() road {
	s := casefile.State(k.c.GetState())
	roads := []road{atBawaslu, atMerit, discipline, deciding, following}
	if s == casefile.EthicsHearing || s == casefile.Recommended && k.c.GetRecommendation().GetLevel() == "MORAL" {
		roads = []road{ethics}
	}
	for _, r := range roads {
		if slices.Contains(r.states, s) {
			return r
		}
	}
	return road{}
}

// tasks is the road of this stage as a list to tick off: what was done since the
// case came onto it, what can be done, and what has to wait.
func (k *caseLook) tasks() []kit.Task {
	var out []kit.Task
	since := k.since()
	for _, a := range k.stretch().acts {
		name := string(a)
		t := kit.Task{What: k.Word("act", name), Hint: capital(k.doers(a)), Tag: kit.Tag{Text: k.T("desk.case.task.wait")}}
		next := name == k.c.GetNextStep().GetWhat()
		switch done := slices.ContainsFunc(since, func(e *pb.CaseEvent) bool { return e.GetAct() == name }); {
		case done && !next:
			t.Tag = kit.Tag{Kind: "ok", Text: k.T("desk.case.task.done")}
		case next || slices.Contains(casefile.Possible(casefile.State(k.c.GetState())), a) && k.free(name):
			t.Tag = kit.Tag{Kind: "warn", Text: k.T("desk.case.task.open")}
		}
		if k.answer(name).GetAllowed() {
			t.Href = k.act(name)
		}
		out = append(out, t)
	}
	return out
}

// free says whether nothing is known to stand against an act.
func (k *caseLook) free(act string) bool {
	a := k.answer(act)
	return a == nil || a.GetAllowed()
}

// since is the events of this stretch: those after the case last came back to its
// beginning, as after a return or a decision to redo the procedure.
func (k *caseLook) since() []*pb.CaseEvent {
	starts := map[string]bool{"recommended": true, "merit_review": true}
	for i, e := range slices.Backward(k.events) {
		if e.GetFrom() != e.GetTo() && starts[e.GetTo()] {
			return k.events[i+1:]
		}
	}
	return k.events
}

// doers is who does an act, as people say it.
func (k *caseLook) doers(act casefile.Act) string {
	var out []string
	for _, r := range casefile.Roles(act) {
		out = append(out, k.Word("role", string(r)))
	}
	return listed(out...)
}

// strip is the stages of a case, as they stand above its page.
func (k *caseLook) strip() []kit.Step {
	var out []kit.Step
	past := true
	for _, i := range casefile.States {
		stage := string(i.Stage)
		if len(out) > 0 && out[len(out)-1].Label == k.Word("stage", stage) {
			continue
		}
		now := stage == k.c.GetStage()
		past = past && !now
		out = append(out, kit.Step{Label: k.Word("stage", stage), Past: past, Now: now})
	}
	return out
}
