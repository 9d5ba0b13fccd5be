package rulebook

import (
	"fmt"
	"slices"
	"strings"

	"netra/internal/sanction"
)

// signingChanges compares who signs by asking both editions of every post,
// government and type: rows may be cut otherwise and still say the same. What
// changed alike is one line, "~ authority POSTS · GOVERNMENTS · TYPES: …".
func signingChanges(a, b *Edition) []string {
	var order []string
	groups := map[string][]combination{}
	everyCombination(func(p Position, t sanction.Type) {
		was, is := a.signing(p, t), b.signing(p, t)
		if was == is {
			return
		}
		key := was + " → " + is
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], combination{p, t})
	})
	var out []string
	for _, key := range order {
		for _, s := range squares(groups[key]) {
			out = append(out, fmt.Sprintf("~ authority %s: %s\n", s, key))
		}
	}
	return out
}

// signing is who signs, in one line.
func (e *Edition) signing(p Position, t sanction.Type) string {
	a, _ := e.Authority(p, t)
	who := a.Signer
	if len(a.Holders) > 0 {
		who += " (" + strings.Join(a.Holders, ", ") + ")"
	}
	return who + ", " + strings.Join(a.LegalBasis, "; ") + ", " + string(a.Confidence)
}

type combination struct {
	Position
	t sanction.Type
}

// squares writes a set of combinations as few lines of "posts · governments ·
// types": first the types of one post and government together, then the
// governments of a post that share them, then the posts that share both.
func squares(list []combination) []string {
	rows := merge(list, func(c combination) string { return c.Kind + " · " + c.Level }, func(c combination) string { return string(c.t) })
	byPost := merge(rows, func(r [2]string) string { kind, _, _ := strings.Cut(r[0], " · "); return kind + "\n" + r[1] },
		func(r [2]string) string { _, level, _ := strings.Cut(r[0], " · "); return level })
	square := func(r [2]string) [2]string {
		kind, types, _ := strings.Cut(r[0], "\n")
		return [2]string{kind, r[1] + " · " + types}
	}
	var each [][2]string
	for _, r := range byPost {
		each = append(each, square(r))
	}
	var out []string
	for _, r := range merge(each, func(r [2]string) string { return r[1] }, func(r [2]string) string { return r[0] }) {
		kinds := r[1]
		if kinds == strings.Join(posts, ", ") {
			kinds = "semua jabatan / every post"
		}
		out = append(out, kinds+" · "+r[0])
	}
	return out
}

// merge joins the members of what shares a key, in the order they came.
func merge[T any](list []T, key, member func(T) string) [][2]string {
	var out [][2]string
	for _, item := range list {
		i := slices.IndexFunc(out, func(r [2]string) bool { return r[0] == key(item) })
		if i < 0 {
			out = append(out, [2]string{key(item), member(item)})
			continue
		}
		out[i][1] += ", " + member(item)
	}
	return out
}
