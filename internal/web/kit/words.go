package kit

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// words is every text by language and key: "citizen.start.title". Each area
// brings words/id.yaml and words/en.yaml, nested maps with texts as leaves; both
// must have the same keys. A text may hold {names} that are filled in.
type words map[string]map[string]string

func readWords(areas []Area) (words, error) {
	w := words{}
	for _, lang := range Languages {
		w[lang] = map[string]string{}
		for _, a := range areas {
			if err := w.read(lang, a); err != nil {
				return nil, fmt.Errorf("words of %s in %s: %w", a.Name, lang, err)
			}
		}
	}
	return w, w.same()
}

func (w words) read(lang string, a Area) error {
	text, err := fs.ReadFile(a.Files, "words/"+lang+".yaml")
	if err != nil {
		return err
	}
	var tree map[string]any
	if err := yaml.Unmarshal(text, &tree); err != nil {
		return err
	}
	return w.plant(lang, "", tree)
}

// plant makes keys of a tree; a key that is there already is a mistake.
func (w words) plant(lang, prefix string, tree map[string]any) error {
	for name, x := range tree {
		key := prefix + name
		switch x := x.(type) {
		case map[string]any:
			if err := w.plant(lang, key+".", x); err != nil {
				return err
			}
		case string:
			if _, twice := w[lang][key]; twice {
				return fmt.Errorf("%s stands twice", key)
			}
			w[lang][key] = strings.TrimSpace(x)
		default:
			return fmt.Errorf("%s is %T, and must be a text in quotes", key, x)
		}
	}
	return nil
}

// same refuses a text that is there in one language only.
func (w words) same() error {
	var errs []error
	for _, a := range Languages {
		for _, b := range Languages {
			for _, key := range slices.Sorted(maps.Keys(w[a])) {
				if _, ok := w[b][key]; !ok {
					errs = append(errs, fmt.Errorf("%s has no text in %s", key, b))
				}
			}
		}
	}
	return errors.Join(errs...)
}

// text is a text with its {names} filled in from pairs of name and value. An
// unknown key shows itself: a test looks for it, and a page must not break.
func (w words) text(lang, key string, args ...any) string {
	text, ok := w[lang][key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	for i := 0; i+1 < len(args); i += 2 {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%v}", args[i]), fmt.Sprint(args[i+1]))
	}
	return text
}

func (w words) term(lang, vocabulary, term string) string {
	if text, ok := w[lang][vocabulary+"."+term]; ok {
		return text
	}
	return term
}
