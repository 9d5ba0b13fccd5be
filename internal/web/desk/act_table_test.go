package desk

import (
	"os"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/casefile"
)

// walkFields walks an act's fields with their paths.
func walkFields(fds protoreflect.FieldDescriptors, prefix string, visit func(path string, fd protoreflect.FieldDescriptor)) {
	for i := range fds.Len() {
		fd := fds.Get(i)
		if prefix == "" && frame[fd.Name()] {
			continue
		}
		visit(prefix+fd.JSONName(), fd)
		if fd.Kind() == protoreflect.MessageKind {
			walkFields(fd.Message().Fields(), prefix+fd.JSONName()+".", visit)
		}
	}
}

func texts(t *testing.T, lang string) map[string]map[string]string {
	t.Helper()
	raw, err := os.ReadFile("words/" + lang + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var tree struct {
		Desk map[string]any `yaml:"desk"`
	}
	if err := yaml.Unmarshal(raw, &tree); err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]string{}
	for section, words := range tree.Desk {
		out[section] = map[string]string{}
		below, _ := words.(map[string]any)
		for k, x := range below {
			out[section][k], _ = x.(string)
		}
	}
	return out
}

func TestEveryFieldOfEveryActHasItsQuestion(t *testing.T) {
	t.Parallel()
	words := map[string]map[string]map[string]string{"id": texts(t, "id"), "en": texts(t, "en")}
	acts := 0
	for i := range service.Methods().Len() {
		name := string(service.Methods().Get(i).Name())
		m := method(name)
		if m == nil {
			continue
		}
		acts++
		entry, ok := asks[name]
		if !ok {
			t.Errorf("%s has no line in the table of asks", name)
		}
		known := map[string]bool{}
		walkFields(m.Input().Fields(), "", func(path string, fd protoreflect.FieldDescriptor) {
			known[path] = true
			if fd.Kind() == protoreflect.MessageKind && !fd.IsList() {
				return
			}
			how, ok := entry[path]
			if !ok {
				t.Errorf("%s.%s has no entry in the table of asks", name, path)
			}
			for lang, w := range words {
				if w["field"][or(how.label, fd.JSONName())] == "" {
					t.Errorf("%s.%s has no label in %s", name, path, lang)
				}
				if how.hint != "" && w["hint"][how.hint] == "" {
					t.Errorf("%s.%s has no hint in %s", name, path, lang)
				}
			}
		})
		for path := range entry {
			if !known[path] {
				t.Errorf("the table asks for %s.%s, which the contract does not have", name, path)
			}
		}
		if !slices.Contains(casefile.Acts(), casefile.Act(name)) {
			t.Errorf("%s is in the contract and not in the machine", name)
		}
	}
	for _, a := range casefile.Acts() {
		if method(string(a)) == nil && a != casefile.ChallengeClosure && a != casefile.AnswerAccusation { // the reporter's and the accused's, by their codes
			t.Errorf("%s is in the machine and has no form", a)
		}
	}
	if acts < 61 {
		t.Errorf("only %d acts were found", acts)
	}
}

// silent is what is chosen, carried out, and told to nobody in these words: of the
// report that joined, the case's own list of reports tells whoever may know.
var silent = map[string]bool{"IssueSummons.renewCode": true, "SummonParties.renewCode": true, "JoinReport.report": true}

func TestTheTableOfAsksTellsWhoReadsEveryText(t *testing.T) {
	t.Parallel()
	for act, fields := range asks {
		for path := range fields {
			top, _, _ := strings.Cut(path, ".")
			if !silent[act+"."+top] && len(casefile.Audience(casefile.Act(act), top)) == 0 {
				t.Errorf("nobody is told to read %s.%s", act, path)
			}
		}
	}
	for act := range weighty {
		if asks[act] == nil {
			t.Errorf("%s weighs and is no act", act)
		}
	}
	for act := range ending {
		if !weighty[act] {
			t.Errorf("%s ends something without being shown once more", act)
		}
	}
}

func TestAFieldThatNoTableKnowsIsAskedForAllTheSame(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		act, field string
		want       rules
	}{
		{"IssueSummons", "examination_on", rules{needed: true, day: true}},
		{"RecordClarification", "minutes", rules{needed: true, long: true, most: 100000}},
		{"IssueSummons", "letter_number", rules{needed: true, most: 200}},
		{"ReleaseFromDuties", "acting_official", rules{most: 200}},
		{"RecordHearing", "recommendation", rules{needed: true, words: []string{"MORAL", "DISCIPLINE", "NOT_PROVEN"}}},
		{"RecordExamination", "signed", rules{needed: true}},
		{"DecidePlenary", "decision", rules{needed: true}},
		{"SummonParties", "parties", rules{needed: true}},
		{"FileExaminationReport", "team", rules{}},
	} {
		got := rulesOf(method(tt.act).Input().Fields().ByName(protoreflect.Name(tt.field)))
		if got.needed != tt.want.needed || got.day != tt.want.day || got.long != tt.want.long || got.most != tt.want.most || !slices.Equal(got.words, tt.want.words) {
			t.Errorf("%s.%s is read as %+v, want %+v", tt.act, tt.field, got, tt.want)
		}
	}
}
