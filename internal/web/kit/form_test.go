package kit

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// every is a form with one question of each kind.
func every(*Visit) *Form {
	two := []Option{{Value: "a", Label: "A"}, {Value: "b", Label: "B"}}
	return NewForm("Kirim",
		&Field{Name: "text", Kind: Text, Label: "Teks"}, &Field{Name: "area", Kind: TextArea, Label: "Cerita"},
		&Field{Name: "radios", Kind: Radios, Label: "Satu", Options: two}, &Field{Name: "checks", Kind: Checks, Label: "Beberapa", Options: two},
		&Field{Name: "select", Kind: Select, Label: "Pilih", Options: two}, &Field{Name: "day", Kind: Day, Label: "Hari"},
		&Field{Name: "partial", Kind: Partial, Label: "Kapan"}, &Field{Name: "hidden", Kind: Hidden},
		&Field{Name: "files", Kind: Files, Label: "Bukti"}, &Field{Name: "sheet", Kind: Sheet, Label: "Tabel"},
		&Field{Name: "team", Kind: Rows, Label: "Tim", Least: 1, Row: []*Field{{Name: "name", Kind: Text, Label: "Nama"}, {Name: "since", Kind: Partial, Label: "Sejak"}}})
}

// typed is an answer to each of them, some of them wrong.
func typed() url.Values {
	return url.Values{"text": {`  "Ani" <b> `}, "area": {"baris 1\r\n\r\nbaris 2"}, "radios": {"b"}, "checks": {"a", "b"}, "select": {"b"}, "day": {"2024-13-40"},
		"partial.d": {"x"}, "partial.m": {"13"}, "partial.y": {"2024"}, "hidden": {"h"}, "files": {"e9|12|image/png|foto | 1.png"}, "sheet": {"a,b\r\n1,2"},
		"team.0.name": {"Budi"}, "team.1.name": {"Cita"}, "team.1.since.y": {"2019"}, "_once": {"0b5ad3f1-5b63-4d1a-9a67-0e0c70b0a4a3"}, "_tombol": {"add:team"}}
}

func TestAFormKeepsWhatWasTypedHoweverWrong(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	a := w.visitor().post("/x", typed())
	says(t, a, http.StatusUnprocessableEntity, `value="  &#34;Ani&#34; &lt;b&gt; "`, "baris 1\n\nbaris 2</textarea>", `value="b" checked`, `value="a" checked`,
		`<option value="b" selected>`, `value="2024-13-40"`, `name="partial.d" type="text" inputmode="numeric" autocomplete="off" class="two" value="x"`, `name="partial.m" type="text" inputmode="numeric" autocomplete="off" class="two" value="13"`,
		`name="hidden" value="h"`, `value="e9|12|image/png|foto | 1.png"`, "a,b\n1,2</textarea>", `name="team.0.name" type="text" value="Budi"`, `name="team.1.name" type="text" value="Cita"`, `name="team.2.name"`,
		`value="0b5ad3f1-5b63-4d1a-9a67-0e0c70b0a4a3"`)
	if n := strings.Count(a.Body.String(), "autofocus"); n != 1 {
		t.Errorf("%d fields take the focus, want the added row's", n)
	}
}

func TestARowIsTakenAwayAndTheOthersMoveUpWhole(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	sent := typed()
	sent.Set("_tombol", "drop:team:0")
	says(t, w.visitor().post("/x", sent), http.StatusUnprocessableEntity)
	team := w.last.Field("team")
	if len(team.Rows) != 1 || w.last.Value("team.0.name") != "Cita" || w.last.Field("team.0.since").Value != "2019" {
		t.Errorf("left are %s", asJSON(t, team.Rows))
	}
	for _, odd := range []string{"drop:team:9", "drop:team:-1", "drop:team:x", "drop:none:0", "add:text", "shed:files:none"} {
		sent.Set("_tombol", odd)
		if a := w.visitor().post("/x", sent); a.Code >= 500 {
			t.Errorf("%s: %d", odd, a.Code)
		}
	}
}

func TestRowsHaveAnEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	sent := url.Values{"team.99999999.name": {"x"}, "team.99.name": {"y"}, "_tombol": {"add:team"}}
	says(t, w.visitor().post("/x", sent), http.StatusUnprocessableEntity)
	if n := len(w.last.Field("team").Rows); n != mostRows {
		t.Errorf("%d rows", n)
	}
}

func TestTheFirstWrongBoxOfADateIsWhereTheErrorLeads(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]string{
		"2024-10-07": "", "2024-10": "", "2024": "", "": "",
		"24-10-07": "when-y", "-10-07": "when-y", "2024-13-01": "when-m", "2024--07": "when-m", "2023-02-29": "when-d", "2024-10-x": "when-d", "x": "when-y",
	} {
		w := newWorld(t)
		f := NewForm("Kirim", &Field{Name: "when", Kind: Partial, Label: "Kapan", Value: date})
		f.CheckDates(w.site.visit(nil, newRequest(t)))
		got := ""
		if len(f.Errors) > 0 {
			got = f.Errors[0].ID
		}
		if got != want {
			t.Errorf("%q leads to %q, want %q", date, got, want)
		}
	}
}

// A date in a repeated group is a date, too.
func TestDatesInRowsAreChecked(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	f := every(nil)
	f.Field("team.0.since").Value = "2024-14"
	f.CheckDates(w.site.visit(nil, newRequest(t)))
	if len(f.Errors) != 1 || f.Errors[0].ID != "team-0-since-m" {
		t.Errorf("errors %v", f.Errors)
	}
}

func TestWhatIsMissingIsNamedOnceInTheOrderOfTheForm(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	f := every(nil)
	v := w.site.visit(nil, newRequest(t))
	f.Need(v, "text", "radios", "files", "team")
	f.Need(v, "text")
	want := `[{"ID":"text","Sentence":"Isi: Teks"},{"ID":"radios-0","Sentence":"Pilih: Satu"},{"ID":"files-file","Sentence":"Isi: Bukti"},{"ID":"team-0-name","Sentence":"Isi: Tim"}]`
	if got := asJSON(t, f.Errors); got != want {
		t.Errorf("errors %s\nwant   %s", got, want)
	}
}
