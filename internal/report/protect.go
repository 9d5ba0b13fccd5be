package report

import (
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
)

// Revenge is heard by another body than the one that handles the report: whoever
// makes the reporter pay may sit in, or be told by, the office that knows of it.
// So neither its desk nor its investigators see that anything was said: not the
// words, not the clocks, not a new etag. The office above watches for a year.

// Clocks of protection, by their ids in the rulebook.
const ruleRetaliation = "PX_RETALIATION"

// watching is the clocks at whose end the reporter is asked whether they are safe.
var watching = []string{"PX_PROTECTION_3", "PX_PROTECTION_6", "PX_PROTECTION_12"}

// Protects says whether a clock is none of the office's that handles the report.
func Protects(rule string) bool { return rule == ruleRetaliation || slices.Contains(watching, rule) }

// Watcher is the office that watches over a reporter: the one above; at the top the
// same, of whose members those who handle the report are kept from it.
func Watcher(dir *directory.Directory, office string) string {
	if above, ok := dir.BawasluAbove(office); ok {
		return above.Code
	}
	return office
}

// Protection is what was done for a reporter who is made to pay.
type Protection struct {
	DeskTail string             `json:"deskTail"` // the last event that the office that handles it sees
	Answers  []ProtectionAnswer `json:"answers,omitempty"`
	Checks   []SafetyCheck      `json:"checks,omitempty"`
}

// ProtectionAnswer is what the watching office told the reporter, and the bodies it
// brought the matter to.
type ProtectionAnswer struct {
	On          Date     `json:"on"`
	Text        string   `json:"text"`
	ForwardedTo []string `json:"forwardedTo,omitempty"`
}

// SafetyCheck is the fixed question "are you safe?", which is asked of whoever
// reported retaliation, and its answer.
type SafetyCheck struct {
	AskedOn    Date `json:"askedOn"`
	AnsweredOn Date `json:"answeredOn,omitzero"`
	Safe       bool `json:"safe,omitempty"`
}

// Clear is the clocks without those of protection.
func (r *Report) Clear() []deadline.Clock {
	return slices.DeleteFunc(slices.Clone(r.Clocks), func(k deadline.Clock) bool { return Protects(k.Rule) })
}

// DeskTail is the id of the last event that the office that handles it sees.
func (r *Report) DeskTail() string {
	if r.Protection == nil {
		return r.Tail
	}
	return r.Protection.DeskTail
}

// MayWatch says whether a person of the watching office may know what was done to
// the reporter: at the top none who acted on the report.
func (r *Report) MayWatch(person string) bool {
	return !slices.ContainsFunc(r.Deeds, func(d Deed) bool {
		return d.Person != "" && d.Person == person && d.Act != AnswerRetaliation
	})
}

// openCheck is the place of the newest question that waits, or -1.
func (r *Report) openCheck() int {
	if r.Protection == nil || len(r.Protection.Checks) == 0 {
		return -1
	}
	last := len(r.Protection.Checks) - 1
	if !r.Protection.Checks[last].AnsweredOn.IsZero() {
		return -1
	}
	return last
}

// AsksSafety says whether the reporter is being asked.
func (r *Report) AsksSafety() bool { return r.openCheck() >= 0 }

// AnswerRetaliationCmd is what the watching office does about retaliation: a text for
// the reporter, and the bodies outside that it brings the matter to.
type AnswerRetaliationCmd struct {
	Text        string   `json:"text"`
	ForwardedTo []string `json:"forwardedTo,omitempty"`
}

// Act is AnswerRetaliation.
func (*AnswerRetaliationCmd) Act() Act { return AnswerRetaliation }

func (m *AnswerRetaliationCmd) check(t *Trial) {
	t.text("text", m.Text)
	for i, code := range m.ForwardedTo {
		if a, ok := t.Directory.Agency(code); !ok || a.Kind != directory.Oversight {
			t.bad(fmt.Sprintf("forwardedTo[%d]", i), "pilih lembaga perlindungan atau pengawas, misalnya LPSK (choose a body of protection or oversight, such as LPSK)")
		}
	}
}

func (m *AnswerRetaliationCmd) apply(r *Report, e Event) {
	r.protected().Answers = append(r.protected().Answers, ProtectionAnswer{On: e.PerformedOn, Text: m.Text, ForwardedTo: m.ForwardedTo})
}

// protected is the protection of a report, which begins when there is none.
func (r *Report) protected() *Protection {
	if r.Protection == nil {
		r.Protection = &Protection{}
	}
	return r.Protection
}

// Words that choose between the two rows of AnswerSafety.
const (
	IsSafe    = "safe"
	IsNotSafe = "unsafe"
)

// AnswerSafetyCmd answers "are you safe?". It carries no words: those would have to
// be written where somebody may look on.
type AnswerSafetyCmd struct {
	Safe bool `json:"safe"`
}

// Act is AnswerSafety.
func (*AnswerSafetyCmd) Act() Act     { return AnswerSafety }
func (*AnswerSafetyCmd) check(*Trial) {}
func (m *AnswerSafetyCmd) decision(*Trial) string {
	if m.Safe {
		return IsSafe
	}
	return IsNotSafe
}

func (m *AnswerSafetyCmd) apply(r *Report, e Event) {
	if i := r.openCheck(); i >= 0 {
		r.Protection.Checks[i].AnsweredOn, r.Protection.Checks[i].Safe = e.PerformedOn, m.Safe
	}
}

// watch keeps what the office that handles the report may know of its history: the
// events of protection are none of them. before is the id of the event before.
func (r *Report) watch(e Event, before string) {
	if r.Protection == nil {
		return
	}
	switch {
	case !ofProtection(e):
		r.Protection.DeskTail = e.ID
	case r.Protection.DeskTail == "":
		r.Protection.DeskTail = before
	}
}

// ofProtection says whether an event is the watching office's alone.
func ofProtection(e Event) bool {
	switch Act(e.Act) {
	case ReportRetaliation, AnswerRetaliation, AnswerSafety:
		return true
	case LapseClock, RecomputeClock:
		return slices.ContainsFunc(e.Clocks, func(k deadline.Change) bool { return Protects(k.Rule) })
	}
	return false
}

var (
	heard = Guard{"RETALIATION", "product rule", "tindakan balasan dilaporkan dan menunggu jawaban (retaliation was reported and waits for an answer)",
		func(t *Trial) string {
			k, ok := deadline.Newest(t.Report.Clocks, ruleRetaliation)
			return unless(ok && k.Active(), "tidak ada laporan balasan yang menunggu jawaban (no report of retaliation waits for an answer)")
		}}
	uninvolved = Guard{"APART", "UU 30/2014 arts. 42-43", "tidak dijawab oleh yang menangani laporan ini (answered by nobody who handled the report)",
		func(t *Trial) string {
			return unless(t.Report.MayWatch(t.Actor.Person), "yang menangani laporan ini tidak menjawab; mintalah anggota lain (who handled the report does not answer; ask another member)")
		}}
	asksSafety = Guard{"SAFETY", "product rule", "pelapor sedang ditanya apakah ia aman (the reporter is asked whether they are safe)",
		func(t *Trial) string {
			return unless(t.Report.AsksSafety(), "belum ada pertanyaan tentang keamanan Anda; laporkan balasan dengan kode Anda kapan saja (there is no such question now; report retaliation with your code at any time)")
		}}
)

// watchers may answer retaliation, in the watching office.
var watchers = []access.Role{access.BawasluCommissioner}
