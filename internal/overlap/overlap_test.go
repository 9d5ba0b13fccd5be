package overlap

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const told = "Pada hari Senin pagi Kepala Dinas mengumpulkan kami bertiga di ruang arsip lalu membagikan kaus calon"

func TestNineWordsInARowAreFound(t *testing.T) {
	t.Parallel()
	nine, eight := "Kepala Dinas mengumpulkan kami bertiga di ruang arsip lalu", "Kepala Dinas mengumpulkan kami bertiga di ruang arsip"
	tests := []struct {
		name, text string
		want       []Run
	}{
		{"nine words", "Faktanya: " + nine + " selesai.", []Run{{2, 9}}},
		{"eight words", "Faktanya: " + eight + " selesai.", nil},
		{"the whole", told, []Run{{1, 16}}},
		{"other case", strings.ToUpper(nine), []Run{{1, 9}}},
		{"other breaks", strings.ReplaceAll(nine, " ", ",\r\n\t— "), []Run{{1, 9}}},
		{"a soft hyphen within", strings.ReplaceAll(nine, "mengumpulkan", "me\u00adngumpul\u200dkan"), []Run{{1, 9}}},
		{"zero width for space", strings.ReplaceAll(nine, " ", "\u200b"), []Run{{1, 9}}},
		{"direction marks", strings.ReplaceAll(nine, " ", " \u202e\u2066 "), []Run{{1, 9}}},
		{"accents, composed or not", "Kepála Di\u0301nas mengumpulkan kami bertiga di ruang arsip lalu", []Run{{1, 9}}},
		{"full width", "Ｋｅｐａｌａ Dinas mengumpulkan kami bertiga di ruang arsip lalu", []Run{{1, 9}}},
		{"Cyrillic look-alikes", "Kераla Dinas mengumpulkan kami bertiga di ruang arsip lalu", []Run{{1, 9}}},
		{"mathematical letters", "Kepala 𝐃𝐢𝐧𝐚𝐬 mengumpulkan kami bertiga di ruang arsip lalu", []Run{{1, 9}}},
		{"a word between", "Kepala Dinas mengumpulkan kami bertiga itu di ruang arsip lalu membagikan", nil},
		{"twice", nine + " titik " + nine, []Run{{1, 9}, {11, 9}}},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := Runs(tt.text, "lain sama sekali", told); !slices.Equal(got, tt.want) {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

func TestDigitsAreKept(t *testing.T) {
	t.Parallel()
	a := "pada tanggal 12 bulan 10 tahun 2024 pukul 09"
	if got := Runs(a, strings.ReplaceAll(a, "2024", "2023")); got != nil {
		t.Errorf("another year is the same passage: %v", got)
	}
	if got := Runs(a, strings.ReplaceAll(a, "12", "١٢")); len(got) != 1 {
		t.Errorf("a digit of another script hides the passage: %v", got)
	}
}

func TestTwoPassagesThatMeetStandInDifferentTexts(t *testing.T) {
	t.Parallel()
	words := strings.Fields(told)
	a, b := strings.Join(words[:9], " "), strings.Join(words[5:14], " ")
	if got := Runs(told, a, b); !slices.Equal(got, []Run{{1, 14}}) {
		t.Errorf("%v", got)
	}
}

// Words that only the text or only the other has.
func word(kind string) *rapid.Generator[string] {
	return rapid.Map(rapid.IntRange(0, 40), func(i int) string { return fmt.Sprintf("%s%d", kind, i) })
}

// between is anything that may stand between two words and that a reader would
// take for a gap.
var between = rapid.SampledFrom([]string{" ", "\n", "\r\n\r\n", ", ", ". ", " – ", "...", "\u00a0", "\u200b", " \u202e", "\u2060", "/", "-", "\t", " \u00ad ", "、", " ́"})

func join(t *rapid.T, words []string) string {
	var b strings.Builder
	for _, w := range words {
		if rapid.Bool().Draw(t, "shout") {
			w = strings.ToUpper(w)
		}
		b.WriteString(w + between.Draw(t, "between"))
	}
	return b.String()
}

func TestAPlantedPassageIsFoundWhateverStandsBetweenItsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shared := rapid.SliceOfN(word("kata"), 1, 30).Draw(t, "shared")
		before := rapid.SliceOfN(word("berkas"), 0, 20).Draw(t, "before")
		after := rapid.SliceOfN(word("berkas"), 0, 20).Draw(t, "after")
		text := join(t, slices.Concat(before, shared, after))
		other := join(t, slices.Concat(rapid.SliceOfN(word("lapor"), 0, 20).Draw(t, "their"), shared, rapid.SliceOfN(word("lapor"), 0, 20).Draw(t, "own")))
		var want []Run
		if len(shared) >= Least {
			want = []Run{{FirstWord: len(before) + 1, Words: len(shared)}}
		}
		if got := Runs(text, other); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

func FuzzRuns(f *testing.F) {
	f.Add(told, "Kepala Dinas mengumpulkan kami bertiga di ruang arsip lalu")
	f.Add("\xff\xfe a b c d e f g h i", "a\u200bb\u00ad c d e f g h i")
	f.Fuzz(func(t *testing.T, text, other string) {
		words, theirs := Words(text), Words(other)
		runs := Runs(text, other)
		for i, r := range runs {
			if r.FirstWord < 1 || r.Words < Least || r.end()-1 > len(words) || i > 0 && r.FirstWord < runs[i-1].end() {
				t.Fatalf("%v of %d words", runs, len(words))
			}
		}
		if want := slow(words, theirs); !slices.Equal(covered(runs), want) {
			t.Fatalf("%v, by hand %v", covered(runs), want)
		}
	})
}

// slow finds the words of all passages by looking at every place.
func slow(a, b []Word) (out []int) {
	in := map[int]bool{}
	for i := range a {
		for j := range b {
			n := 0
			for i+n < len(a) && j+n < len(b) && a[i+n].Text == b[j+n].Text {
				n++
			}
			for k := 0; n >= Least && k < n; k++ {
				in[i+k] = true
			}
		}
	}
	for i := range a {
		if in[i] {
			out = append(out, i+1)
		}
	}
	return out
}

func covered(runs []Run) (out []int) {
	for _, r := range runs {
		for i := range r.Words {
			out = append(out, r.FirstWord+i)
		}
	}
	return out
}

func TestAnAllowedPassageAllowsNoLongerOne(t *testing.T) {
	t.Parallel()
	allowed := []Run{{3, 12}}
	for _, r := range []Run{{3, 12}, {4, 9}} {
		if Beyond([]Run{r}, allowed) != nil {
			t.Errorf("%v is refused", r)
		}
	}
	for _, r := range []Run{{2, 9}, {3, 13}, {30, 9}} {
		if Beyond([]Run{r}, allowed) == nil {
			t.Errorf("%v is allowed", r)
		}
	}
}

func BenchmarkRuns(b *testing.B) {
	text := strings.Repeat(told+". ", 900) // some 90,000 characters
	b.SetBytes(int64(2 * len(text)))
	for b.Loop() {
		Runs(text, text)
	}
}
