package webtest

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
)

// Weight is what a page costs whoever opens it for the first time.
type Weight struct {
	Name     string // of the page; see Page
	Bytes    int    // of all answers, with their headers
	Requests int
}

// Weigh is the weight of the page that Go has just opened.
func (b *Tab) Weigh(p Page) Weight {
	b.t.Helper()
	w := Weight{Name: p.Name()}
	for _, r := range b.Requests() {
		if r.Kind == string(network.ResourceTypeOther) {
			continue // the icon, which a browser asks for once and then never again
		}
		w.Bytes += r.Bytes
		w.Requests++
	}
	return w
}

// kilo is a weight in KB, rounded up.
func (w Weight) kilo() int { return (w.Bytes + 1023) / 1024 }

// slack is by how much a page may weigh differently each time, because a token
// or a date in it is longer or compresses worse.
const slack = 96

// lists is the weight in KB from which a page is taken for one that lists things
// of the demonstration; it may weigh half as much again, for what it lists grows
// with what other visitors do.
const lists = 8

// give is by how many bytes a page of so many KB may differ from the table.
func give(kilo int) int {
	if kilo < lists {
		return slack
	}
	return kilo * 1024 / 2
}

// Weights holds the pages to a limit in KB, and to the table in a file, which it
// rewrites when told to: a page that grows must do so knowingly.
func Weights(t testing.TB, file string, update bool, limit func(name string) int, pages []Weight) {
	t.Helper()
	for _, w := range pages {
		if most := limit(w.Name); w.kilo() > most {
			t.Errorf("%s weighs %d KB, more than %d", w.Name, w.kilo(), most)
		}
	}
	if update {
		if err := os.WriteFile(file, []byte(table(pages)), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range unlike(string(text), pages) {
		t.Errorf("%s; if that is meant, run it with -update", s)
	}
}

func table(pages []Weight) string {
	var b strings.Builder
	for _, w := range pages {
		fmt.Fprintf(&b, "%4d KB %3d requests  %s\n", w.kilo(), w.Requests, w.Name)
	}
	return b.String()
}

// unlike is where the pages are not what the table says, as sentences.
func unlike(text string, pages []Weight) []string {
	var out []string
	left := map[string][2]int{}
	for line := range strings.Lines(text) {
		var kilo, requests int
		numbers, name, _ := strings.Cut(strings.TrimSpace(line), " requests  ")
		if _, err := fmt.Sscanf(numbers, "%d KB %d", &kilo, &requests); err != nil {
			out = append(out, fmt.Sprintf("the table has a line %q", line))
		}
		left[name] = [2]int{kilo, requests}
	}
	for _, w := range pages {
		was, ok := left[w.Name]
		delete(left, w.Name)
		switch least, most := (was[0]-1)*1024-give(was[0]), was[0]*1024+give(was[0]); {
		case !ok:
			out = append(out, w.Name+" is not in the table")
		case w.Requests != was[1]:
			out = append(out, fmt.Sprintf("%s makes %d requests, not %d", w.Name, w.Requests, was[1]))
		case w.Bytes <= least || w.Bytes > most:
			out = append(out, fmt.Sprintf("%s weighs %d bytes, not %d KB", w.Name, w.Bytes, was[0]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(left)) {
		out = append(out, name+" is in the table, but no page")
	}
	return out
}
