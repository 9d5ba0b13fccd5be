package internal

import (
	"go/ast"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"netra/internal/fault"
)

// said is which argument of a call is a sentence that a person may be shown.
var said = map[string]int{
	"New": 2, "BadField": 1, "At": 1, "Bad": 1, // of package fault
	"bad": 1, "refuse": 1, "unless": 1, // of a trial
}

// Whoever is refused reads why in Indonesian first and then in English, at the
// pages as at the API: every literal of a refusal holds both.
func TestEveryRefusalIsSaidInBothLanguages(t *testing.T) {
	t.Parallel()
	tree, err := read(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, s := range tree {
		if s.test || s.generated || s.pkg == "fault" || s.imports["netra/internal/fault"] == "" && s.pkg != "casefile" && s.pkg != "report" {
			continue
		}
		for _, text := range sentences(s.syntax) {
			seen++
			if id, en := fault.Halves(text); id == en {
				t.Errorf("%s/%s: %q is one language: write \"indonesia (english)\"", s.pkg, s.name, text)
			}
		}
	}
	if seen < 300 {
		t.Errorf("only %d sentences were found", seen)
	}
}

// sentences is what a file's refusals and guards say, as far as it is literal.
func sentences(f *ast.File) []string {
	var out []string
	add := func(e ast.Expr) {
		if text, ok := literal(e); ok && strings.Contains(text, " ") {
			out = append(out, text)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if i, ok := said[callee(n)]; ok && i < len(n.Args) {
				add(n.Args[i])
			}
		case *ast.KeyValueExpr:
			if k, ok := n.Key.(*ast.Ident); ok && (k.Name == "Remedy" || k.Name == "Says") {
				add(n.Value)
			}
		case *ast.CompositeLit:
			if t, ok := n.Type.(*ast.Ident); ok && t.Name == "Guard" && len(n.Elts) == 4 {
				add(n.Elts[2])
			}
		}
		return true
	})
	return out
}

// callee is the last word of what is called.
func callee(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// literal is a text as it is written, or as Sprintf formats it. Of a sum only one
// that is all literals is known.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, ok := literal(e.X)
		right, also := literal(e.Y)
		return left + right, ok && also
	case *ast.CallExpr:
		if callee(e) == "Sprintf" {
			return literal(e.Args[0])
		}
	}
	return "", false
}
