package web_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// How a page or a handler names a text: {{t "a.b"}}, {{rich "a.b"}}, v.T("a.b").
// A key that is put together is named by its beginning: print "a.b." or "a.b."+x;
// a vocabulary by word "state" or Word("state".
var (
	wholeKey   = regexp.MustCompile(`"([a-z]+\.[a-zA-Z0-9_.-]*[a-zA-Z0-9_])"`)
	beginning  = regexp.MustCompile(`"([a-z]+\.[a-zA-Z0-9_.-]*\.)"`)
	vocabulary = regexp.MustCompile(`(?:word|Word\()\s*"([a-zA-Z0-9_.]+)"`)
	asked      = regexp.MustCompile(`(?:\(t|\{t|[^a-zA-Z]t|rich|\.T\()\s*"([a-zA-Z0-9_.-]+[a-zA-Z0-9_])"`)
)

// sources is every template and every Go file of the pages, as one text each.
func sources(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, "_test.go") || !strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, ".html") {
			return err
		}
		text, err := os.ReadFile(path)
		out = append(out, string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryTextIsUsedAndEveryTextUsedIsThere(t *testing.T) {
	t.Parallel()
	keys, terms := keysOf(t, "*", "id"), keysOf(t, "terms", "id") // the core's tables say which terms there are
	used, begun := map[string]bool{}, map[string]bool{}
	for _, text := range sources(t) {
		for _, m := range wholeKey.FindAllStringSubmatch(text, -1) {
			used[m[1]] = true
		}
		for _, m := range beginning.FindAllStringSubmatch(text, -1) {
			begun[m[1]] = true
		}
		for _, m := range vocabulary.FindAllStringSubmatch(text, -1) {
			begun[m[1]+"."] = true
		}
		for _, m := range asked.FindAllStringSubmatch(text, -1) {
			if !keys[m[1]] && strings.Contains(m[1], ".") {
				t.Errorf("%q is asked for and has no text", m[1])
			}
		}
	}
	for k := range keys {
		if !used[k] && !terms[k] && !startsWithOne(k, begun) {
			t.Errorf("the text %s is used nowhere", k)
		}
	}
}

func startsWithOne(key string, begun map[string]bool) bool {
	for b := range begun {
		if strings.HasPrefix(key, b) {
			return true
		}
	}
	return false
}

// keysOf is every key of a language over the areas of a name.
func keysOf(t *testing.T, area, lang string) map[string]bool {
	t.Helper()
	files, err := filepath.Glob(area + "/words/" + lang + ".yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	keys := map[string]bool{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var tree map[string]any
		if err := yaml.Unmarshal(text, &tree); err != nil {
			t.Fatal(f, err)
		}
		flatten(keys, "", tree)
	}
	return keys
}

func flatten(keys map[string]bool, prefix string, tree map[string]any) {
	for name, x := range tree {
		if below, ok := x.(map[string]any); ok {
			flatten(keys, prefix+name+".", below)
			continue
		}
		keys[prefix+name] = true
	}
}
