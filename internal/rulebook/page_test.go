package rulebook_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"netra/internal/rulebook"
)

var update = flag.Bool("update", false, "rewrite the generated page")

func TestTheAuthorityPageIsWhatTheEditionsAnswer(t *testing.T) {
	t.Parallel()
	books, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	page := rulebook.AuthorityPage(books.Editions()...)
	if *update {
		if err := os.WriteFile("authority.md", []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	old, err := os.ReadFile("authority.md")
	if err != nil || string(old) != page {
		t.Errorf("authority.md is not what the editions answer (%v); go test ./internal/rulebook -run Page -update", err)
	}
	for _, want := range []string{"## skb-2020, sejak / since 2020-09-10", "## skb-2020, sejak / since 2021-08-31", "## skb-2022, sejak / since 2023-01-03",
		"| REGENCY | HD_R1, HD_R2, HD_R3 | SUPERIOR: PENGAWAS | PP 94/2021 Pasal 16-24 | high |"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q", want)
		}
	}
	if got := strings.Count(page, "\n### "); got != 9*4 {
		t.Errorf("%d tables, want nine posts in each of four readings", got)
	}
}
