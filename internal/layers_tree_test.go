package internal

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestTheTreeKeepsTheTable(t *testing.T) {
	t.Parallel()
	tree, err := read(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range breaches(tree, layers) {
		t.Error(b)
	}
}

// What the project needs from elsewhere is copied into it: a path that leads
// out works on one machine only.
func TestNothingLeadsOutOfTheTree(t *testing.T) {
	t.Parallel()
	outside := [][]byte{[]byte("../" + "shared"), []byte("/work" + "/")}
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == ".git" || p == "proto/.third_party" {
				return fs.SkipDir
			}
			return nil
		}
		return leadsOut(t, root, p, outside)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func leadsOut(t *testing.T, root fs.FS, p string, outside [][]byte) error {
	t.Helper()
	text := map[string]bool{".go": true, ".md": true, ".yaml": true, ".yml": true, ".csv": true, ".proto": true, ".sql": true, ".sh": true, ".html": true, "": true}
	info, err := fs.Stat(root, p)
	if err != nil || !text[path.Ext(p)] || info.Size() > 1<<20 {
		return err
	}
	body, err := fs.ReadFile(root, p)
	for _, o := range outside {
		if bytes.Contains(body, o) {
			t.Errorf("%s names %s", p, o)
		}
	}
	return err
}

func TestEveryBreachIsNoticed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, file, text, want string
	}{
		{"nothing wrong", "internal/pure/a.go", `import ("time"; "netra/internal/friend"); var _ time.Time`, ""},
		{"no row", "internal/stray/a.go", ``, "stray has no row in layers_test.go: add one and say why it exists"},
		{"a foreign neighbour", "internal/pure/a.go", `import "netra/internal/edge"`, "pure/a.go imports netra/internal/edge, which its row does not allow"},
		{"a log in the core", "internal/pure/a.go", `import "log/slog"`, "pure/a.go imports log/slog, but the core is pure"},
		{"a context in the core", "internal/pure/a.go", `import "context"`, "pure/a.go imports context, but the core is pure"},
		{"the network in the core", "internal/pure/a.go", `import "net/url"`, "pure/a.go imports net/url, but the core is pure"},
		{"a library nobody allowed", "internal/edge/a.go", `import "example.org/x"`, "edge/a.go imports example.org/x, a library its row does not allow"},
		{"a library that is allowed", "internal/edge/a.go", `import "example.com/x/y"`, ""},
		{"a second road to SQL", "internal/edge/a.go", `import "database/sql"`, "edge/a.go imports database/sql, a library its row does not allow"},
		{"the clock", "internal/pure/a.go", `import "time"; var t = time.Now()`, "pure/a.go reads the real clock: take the time as an argument"},
		{"the clock by another name", "internal/pure/a.go", `import c "time"; var f = c.Now`, "pure/a.go reads the real clock: take the time as an argument"},
		{"the clock by difference", "internal/pure/a.go", `import "time"; var d = time.Since(time.Time{})`, "pure/a.go reads the real clock: take the time as an argument"},
		{"the clock where it is allowed", "internal/edge/clock.go", `import "time"; var t = time.Now()`, ""},
		{"the clock beside where it is allowed", "internal/edge/a.go", `import "time"; var t = time.Now()`, "edge/a.go reads the real clock: take the time as an argument"},
		{"init", "internal/pure/a.go", `func init() {}`, "pure/a.go has an init function: make what it needs where it is used"},
		{"init in a test", "internal/pure/a_test.go", `func init() {}`, "pure/a_test.go has an init function: make what it needs where it is used"},
		{"too long", "internal/pure/a.go", strings.Repeat("\n", 400), "pure/a.go has 401 lines, more than 400: split it by idea"},
		{"another module", "internal/pure/tools/a.go", `func init() {}`, ""},
		{"what a test imports", "internal/pure/a_test.go", `import "os"`, ""},
	}
	table := map[string]row{
		"pure":   {core: true, why: "x", may: []string{"friend"}},
		"friend": {why: "x"},
		"edge":   {why: "x", libs: []string{"example.com/x"}, clock: []string{"clock.go"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			root := fstest.MapFS{"internal/pure/tools/go.mod": {}}
			for pkg := range table {
				root["internal/"+pkg+"/doc.go"] = &fstest.MapFile{Data: []byte("package x\n")}
			}
			root[tt.file] = &fstest.MapFile{Data: []byte("package x\n" + tt.text)}
			tree, err := read(root)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, strings.Join(breaches(tree, table), "\n")); diff != "" {
				t.Errorf("breaches (-want +got):\n%s", diff)
			}
		})
	}
}

func TestARowMustStandForAPackageAndSayWhy(t *testing.T) {
	t.Parallel()
	got := breaches(nil, map[string]row{"gone": {why: "x"}, "mute": {}})
	want := []string{
		`the row "gone" has no package: delete it`,
		`the row "mute" does not say why the package exists`,
		`the row "mute" has no package: delete it`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("breaches (-want +got):\n%s", diff)
	}
}
