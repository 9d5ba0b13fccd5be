package rulebook

import (
	"fmt"
	"strings"

	"netra/internal/sanction"
)

// AuthorityPage is the table of who signs, as a page: what Authority answers for
// every post, government and sanction type on the edition's days, computed by
// asking. Types that are answered alike stand in one line.
func AuthorityPage(editions ...*Edition) string {
	var out strings.Builder
	out.WriteString("# Siapa yang menandatangani / who signs\n\n" +
		"Dihasilkan dari buku aturan; jangan disunting. Keyakinan: high, medium, background (belum bersumber), derived (disimpulkan).\n" +
		"(Generated from the rulebook by asking it for every post, government and sanction; do not edit. " +
		"`go test ./internal/rulebook -run Page -update` writes it anew.)\n")
	for _, e := range editions {
		for _, day := range e.turns(e.authoritySpans) {
			fmt.Fprintf(&out, "\n## %s, sejak / since %s\n", e.ID, day)
			e.On(day).authorityTables(&out)
		}
	}
	return out.String()
}

func (e *Edition) authorityTables(out *strings.Builder) {
	for _, kind := range posts {
		fmt.Fprintf(out, "\n### %s\n\n| pemerintah / government | sanksi / sanction | penanda tangan / signer | dasar hukum / legal basis | keyakinan | catatan / remark |\n|---|---|---|---|---|---|\n", kind)
		for _, level := range governments {
			rows := merge(sanction.All(), func(t sanction.Type) string { return e.authorityCells(Position{kind, level}, t) },
				func(t sanction.Type) string { return string(t) })
			for _, r := range rows {
				fmt.Fprintf(out, "| %s | %s | %s |\n", level, r[1], r[0])
			}
		}
	}
}

// authorityCells is an answer as the cells of its line.
func (e *Edition) authorityCells(p Position, t sanction.Type) string {
	a, _ := e.Authority(p, t)
	who := a.Signer
	if len(a.Holders) > 0 {
		who += ": " + strings.Join(a.Holders, ", ")
	}
	return strings.Join([]string{who, strings.Join(a.LegalBasis, "; "), string(a.Confidence), a.Remark}, " | ")
}
