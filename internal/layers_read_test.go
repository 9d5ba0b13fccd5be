package internal

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// source is one Go file, as far as the rules ask.
type source struct {
	pkg, name string // as in the table; the file's own name
	test      bool
	generated bool
	lines     int
	imports   map[string]string // path → local name
	syntax    *ast.File
}

// read reads the Go files of this module below root, with their tests. Folders
// with a go.mod of their own are other modules.
func read(root fs.FS) ([]source, error) {
	var all []source
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && foreign(root, p, d):
			return fs.SkipDir
		case d.IsDir() || path.Ext(p) != ".go":
			return nil
		}
		s, err := parse(root, p)
		all = append(all, s)
		return err
	})
	return all, err
}

func foreign(root fs.FS, p string, d fs.DirEntry) bool {
	if p == "." {
		return false
	}
	if _, err := fs.Stat(root, path.Join(p, "go.mod")); err == nil {
		return true
	}
	return strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"
}

func parse(root fs.FS, p string) (source, error) {
	text, err := fs.ReadFile(root, p)
	if err != nil {
		return source{}, err
	}
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, p, text, parser.ParseComments)
	if err != nil {
		return source{}, fmt.Errorf("parse %s: %w", p, err)
	}
	s := source{
		pkg: strings.TrimPrefix(path.Dir(p), "internal/"), name: path.Base(p),
		test: strings.HasSuffix(p, "_test.go"), generated: ast.IsGenerated(f),
		lines: strings.Count(string(text), "\n"), imports: map[string]string{}, syntax: f,
	}
	for _, i := range f.Imports {
		at, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return s, fmt.Errorf("parse %s: %w", p, err)
		}
		s.imports[at] = path.Base(at)
		if i.Name != nil {
			s.imports[at] = i.Name.Name
		}
	}
	return s, nil
}

// path is where the file lies, for a sentence about it.
func (s source) path() string { return s.pkg + "/" + s.name }

// readsClock says whether the file asks for the real time, or hands on the
// function that does. A dot import would hide it, so it counts as reading.
func (s source) readsClock() bool {
	name, ok := s.imports["time"]
	if !ok || name == "." {
		return ok
	}
	found := false
	ast.Inspect(s.syntax, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		x, ok := sel.X.(*ast.Ident)
		found = found || ok && x.Name == name && slices.Contains([]string{"Now", "Since", "Until"}, sel.Sel.Name)
		return true
	})
	return found
}

// starts says whether the file runs something before main does.
func (s source) starts() bool {
	return slices.ContainsFunc(s.syntax.Decls, func(d ast.Decl) bool {
		f, ok := d.(*ast.FuncDecl)
		return ok && f.Recv == nil && f.Name.Name == "init"
	})
}
