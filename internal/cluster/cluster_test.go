package cluster_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"netra/internal/cluster"
	"netra/internal/report"
)

const (
	nip   = "197803152005011003"
	story = "Pak camat berdiri di panggung bersama pasangan calon dan mengangkat dua jari di depan warga desa pada acara pengajian malam itu"
	other = "Di grup percakapan kantor beliau meminta semua staf memasang baliho di rumah masing masing sebelum hari tenang tiba besok"
)

// told is a report as somebody tells it.
func told(name, number, day, narrative string, links ...string) report.Report {
	r := report.Report{Accused: []report.Accused{{Name: name, EmployeeID: number}}, Conduct: report.Conduct{Narrative: narrative, OccurredOn: day}}
	for _, l := range links {
		r.Conduct.Links = append(r.Conduct.Links, report.Link{URL: l})
	}
	return r
}

func score(a, b report.Report) cluster.Match { return cluster.Score(cluster.Of(a), cluster.Of(b)) }

func TestWhatTellsOfTheSameConductIsSuggested(t *testing.T) {
	t.Parallel()
	clip := told("Drs. H. Budi Santoso, M.Si.", "", "2024-10-03", story, "https://www.youtube.com/watch?v=abc123&utm_source=wa&t=10s")
	file := told("Budi", "", "", "")
	file.Evidence = []report.Evidence{{SHA256: "AB12"}}
	same := told("Bapak B", "", "2024-10-01", "")
	same.Evidence = []report.Evidence{{SHA256: "ab12"}}
	tests := []struct {
		name string
		a, b report.Report
		want cluster.Class
	}{
		{"the same clip in other words", clip, told("BUDI SANTOSO", "", "2024-10", other, "https://youtu.be/abc123?si=Zx"), cluster.Strong},
		{"a clip that stands in the story", clip, told("Budi Santoso", "", "2024-10-03", "lihat https://m.youtube.com/shorts/abc123 ya"), cluster.Strong},
		{"the same clip, somebody else in it", clip, told("Siti Aminah", "", "2024-10-03", other, "https://youtu.be/abc123"), cluster.Medium},
		{"a story that was passed on", told("Budi", nip, "2024-10-03", story), told("Budi S", nip, "2024-10-03", strings.ToUpper(story)+"!"), cluster.Strong},
		{"the same person, the same day", told("Budi", nip, "2024-10-03", story), told("Santoso", nip, "2024-10-03", other), cluster.Medium},
		{"the night between two days", told("Budi", nip, "2024-10-03", story), told("Budi", nip, "2024-10-04", story), cluster.Strong},
		{"the same person on another day", told("Budi", nip, "2024-10-03", story), told("Budi", nip, "2024-10-09", other), cluster.None},
		{"the same person, no day", told("Budi", nip, "", story), told("Budi", nip, "", other), cluster.None},
		{"two numbers are two persons", told("Budi Santoso", nip, "2024-10-03", ""), told("Budi Santoso", "197803152005011004", "2024-10-03", ""), cluster.None},
		{"one file", file, same, cluster.Medium},
		{"two who told nothing", told("", "", "", ""), told("", "", "", ""), cluster.None},
	}
	for _, tt := range tests {
		if got := score(tt.a, tt.b); got.Class != tt.want {
			t.Errorf("%s: class %d of weight %d for %v, want %d", tt.name, got.Class, got.Weight, got.Reasons, tt.want)
		} else if tt.want != cluster.None && !meets(tt.a, tt.b) {
			t.Errorf("%s: it would be suggested, but never found", tt.name)
		}
	}
}

// meets says whether one is found under what is sought for the other.
func meets(a, b report.Report) bool {
	kept := cluster.Of(b).Marks()
	return slices.ContainsFunc(cluster.Of(a).Sought(), func(m cluster.Mark) bool { return slices.Contains(kept, m) })
}

// anyReport is a report of few words, so that two often have something in common.
func anyReport(rt *rapid.T, label string) report.Report {
	of := func(list ...string) string { return rapid.SampledFrom(list).Draw(rt, label) }
	r := told(of("Budi Santoso", "Drs. Budi Santoso", "Siti", ""), of(nip, "", "", "197803152005011004"),
		of("2024", "2024-10", "2024-10-03", "2024-10-04", "2024-10-09", ""), of(story, other, story+" "+other, ""),
		of("https://youtu.be/a", "https://x.com/u/status/1", "https://youtube.com/watch?v=a"))
	r.Conduct.Place, r.Conduct.Region = of("Balai Desa", "balai desa", ""), of("34.04", "51.04", "")
	r.Accused[0].Agency = of("Pemkab Sleman", "Kemenag", "")
	return r
}

func TestAScoreIsTheSameBothWaysAndFindable(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		a, b := anyReport(rt, "a"), anyReport(rt, "b")
		one, two := score(a, b), score(b, a)
		if !reflect.DeepEqual(one, two) {
			rt.Fatalf("%+v one way, %+v the other", one, two)
		}
		if meets(a, b) != meets(b, a) {
			rt.Fatal("one finds the other and is not found by it")
		}
		if one.Class == cluster.Strong && !meets(a, b) {
			rt.Fatalf("hardly by chance (%v), and never found", one.Reasons)
		}
	})
}

// In which order somebody names links, people and files says nothing.
func TestTheOrderOfWhatIsToldSaysNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		a, b := anyReport(rt, "a"), anyReport(rt, "b")
		a.Accused = append(a.Accused, report.Accused{Name: "Wati"}, report.Accused{Name: "Joko", EmployeeID: nip})
		a.Conduct.Links = append(a.Conduct.Links, report.Link{URL: "https://tiktok.com/@u/video/7"})
		turned := a
		turned.Accused, turned.Conduct.Links = slices.Clone(a.Accused), slices.Clone(a.Conduct.Links)
		slices.Reverse(turned.Accused)
		slices.Reverse(turned.Conduct.Links)
		if !reflect.DeepEqual(score(a, b), score(turned, b)) || meets(a, b) != meets(turned, b) {
			rt.Fatal("it is another score in another order")
		}
	})
}

func TestOneClipIsOneLinkHoweverItWasShared(t *testing.T) {
	t.Parallel()
	for _, same := range [][]string{
		{"https://www.youtube.com/watch?v=abc&feature=share&t=3", "youtu.be/abc?si=1", "http://m.youtube.com/shorts/abc", "https://youtube.com/embed/abc", "https://youtu.be/abc."},
		{"https://www.tiktok.com/@user/video/123?_t=9&_r=1", "https://m.tiktok.com/@lain/video/123"},
		{"https://twitter.com/a/status/99?s=20", "https://x.com/a/status/99", "https://mobile.twitter.com/a/status/99/photo/1"},
		{"https://www.instagram.com/reel/Cx/?igsh=1", "https://instagram.com/p/Cx"},
		{"https://www.facebook.com/watch/?v=55&ref=sharing", "https://m.facebook.com/user/videos/55/"},
		{"https://berita.id/a/b?utm_source=x&fbclid=y", "https://www.berita.id/a/b/"},
	} {
		for _, l := range same {
			if got := cluster.Link(l); got == "" || got != cluster.Link(same[0]) {
				t.Errorf("%s is %q, %s is %q", l, got, same[0], cluster.Link(same[0]))
			}
		}
	}
	for _, apart := range [][2]string{
		{"https://t.co/abc", "https://t.co/abd"}, {"https://youtu.be/abc", "https://youtu.be/abd"},
		{"https://berita.id/?p=1", "https://berita.id/?p=2"}, {"https://x.com/a/status/99", "https://x.com/a/status/98"},
	} {
		if cluster.Link(apart[0]) == cluster.Link(apart[1]) {
			t.Errorf("%v are one", apart)
		}
	}
	for _, none := range []string{"", "tidak ada", "https://", "https://www.tiktok.com/", "::"} {
		if got := cluster.Link(none); got != "" {
			t.Errorf("%q is the link %q", none, got)
		}
	}
}

func TestEveryReasonHasASentenceInBothLanguages(t *testing.T) {
	t.Parallel()
	for _, r := range []cluster.Reason{cluster.SameLink, cluster.SameFile, cluster.SameText, cluster.SimilarText, cluster.SameAccused,
		cluster.SameName, cluster.SameDay, cluster.NearDay, cluster.SamePlace, cluster.SameRegion} {
		if s := r.Text(); !strings.Contains(s, ". (") || !strings.HasSuffix(s, ".)") {
			t.Errorf("%s: %q", r, s)
		}
	}
}

func TestCommonPassagesAreTheTextLetterByLetter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		word := rapid.SampledFrom(append(strings.Fields(story), "é", "—", "A.", "\n"))
		a := strings.Join(rapid.SliceOfN(word, 0, 40).Draw(rt, "a"), " ")
		b := strings.Join(rapid.SliceOfN(word, 0, 40).Draw(rt, "b"), " ")
		var whole strings.Builder
		for _, p := range cluster.Common(a, b) {
			whole.WriteString(p.Text)
		}
		if whole.String() != a {
			rt.Fatalf("%q became %q", a, whole.String())
		}
	})
	var common []string
	for _, p := range cluster.Common("Kemarin "+story+", kata warga.", "Saya lihat: "+strings.ToUpper(story)) {
		if p.Common {
			common = append(common, p.Text)
		}
	}
	if !slices.Equal(common, []string{story}) {
		t.Errorf("common: %q", common)
	}
}

func BenchmarkFeatures(b *testing.B) {
	r := told("Budi Santoso", nip, "2024-10-03", strings.Repeat(story+" ", 20), "https://youtu.be/abc")
	for b.Loop() {
		if len(cluster.Of(r).Marks()) == 0 {
			b.Fatal("no marks")
		}
	}
}
