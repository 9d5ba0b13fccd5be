package terms_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/report"
	"netra/internal/sanction"
	"netra/internal/web/kit"
	"netra/internal/web/terms"
)

// wordsOf is the vocabularies of a language.
func wordsOf(t *testing.T, lang string) map[string]map[string]string {
	t.Helper()
	text, err := fs.ReadFile(terms.Area().Files, "words/"+lang+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]map[string]string
	if err := yaml.Unmarshal(text, &out); err != nil {
		t.Fatal(lang, err)
	}
	return out
}

// known is every term of the core's tables, by vocabulary.
func known() map[string][]string {
	out := map[string][]string{}
	add := func(vocabulary string, terms ...string) { out[vocabulary] = append(out[vocabulary], terms...) }
	for _, r := range casefile.Machine {
		add("act", string(r.Act))
		add("done", string(r.Act))
		for _, g := range r.Guards {
			add("guard", g.ID)
		}
		for _, s := range r.Start {
			add("clock", s.Rule)
		}
	}
	for _, r := range report.Machine {
		add("act", string(r.Act))
		add("done", string(r.Act))
		for _, g := range r.Guards {
			add("guard", g.ID)
		}
		add("clock", r.Start...)
	}
	for _, s := range casefile.States {
		add("state", string(s.State))
		add("stage", string(s.Stage))
	}
	for _, s := range report.States {
		add("state", string(s.State))
	}
	for _, r := range access.Roles {
		add("role", string(r))
	}
	add("role", string(access.Citizen), string(access.Accused), string(access.Calendar))
	for _, k := range sanction.All() {
		add("sanction", string(k))
		add("rung", string(k.Rung()))
		add("level", string(k.Level()))
	}
	for _, k := range casefile.HoldKinds {
		add("hold", k.Kind)
	}
	for _, g := range report.Grounds {
		add("ground", string(g))
	}
	add("track", string(report.Named), string(report.Confidential), string(report.Anonymous))
	add("outcome", string(casefile.Sanctioned), string(casefile.NotProven), string(casefile.Rejected), string(casefile.Annulled),
		string(casefile.LeftService), string(casefile.CriminalOnly), string(casefile.NotCivilServant))
	add("clock", casefile.HoldRule)
	add("category", "ethics", "discipline", "employment", "criminal", "none", "needs_human")
	add("kind", "PNS", "PPPK", "NON_ASN")
	return out
}

func TestEveryTermOfTheTablesHasAWordInBothLanguages(t *testing.T) {
	t.Parallel()
	for _, lang := range kit.Languages {
		words := wordsOf(t, lang)
		for vocabulary, terms := range known() {
			for _, term := range terms {
				if words[vocabulary][term] == "" {
					t.Errorf("%s has no word in %s", vocabulary+"."+term, lang)
				}
			}
		}
	}
}

// What the tables close has no words beside: a word for a state that does not
// exist would be a state that somebody once took away.
func TestNoWordIsForATermThatDoesNotExist(t *testing.T) {
	t.Parallel()
	terms := known()
	words := wordsOf(t, "id")
	for _, vocabulary := range []string{"act", "done", "state", "stage", "outcome", "role", "sanction", "rung", "level", "hold", "ground", "track"} {
		for term := range words[vocabulary] {
			if !slices.Contains(terms[vocabulary], term) {
				t.Errorf("%s.%s is no term of the core", vocabulary, term)
			}
		}
	}
}

func TestThePagesCallThingsAsTheCoreDoes(t *testing.T) {
	t.Parallel()
	id, en := wordsOf(t, "id"), wordsOf(t, "en")
	same := func(vocabulary, term, got, want string) {
		if got != want {
			t.Errorf("%s.%s is %q, the core says %q", vocabulary, term, got, want)
		}
	}
	for _, s := range casefile.States {
		same("state", string(s.State), id["state"][string(s.State)], s.Label)
	}
	for _, s := range report.States {
		same("state", string(s.State), id["state"][string(s.State)], s.Label)
		same("state", string(s.State), en["state"][string(s.State)], s.LabelEN)
	}
	for _, k := range sanction.All() {
		same("sanction", string(k), id["sanction"][string(k)], k.Label())
		same("sanction", string(k), en["sanction"][string(k)], k.LabelEN())
	}
	for _, k := range casefile.HoldKinds {
		same("hold", k.Kind, id["hold"][k.Kind], k.Label)
		same("hold", k.Kind, en["hold"][k.Kind], k.LabelEN)
	}
	for rule, word := range id["clock"] {
		if label := casefile.ClockLabel(rule); label != rule {
			half, other, _ := strings.Cut(label, " (")
			same("clock", rule, word, half)
			same("clock", rule, en["clock"][rule], strings.TrimSuffix(other, ")"))
		}
	}
}
