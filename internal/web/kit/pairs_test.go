package kit

import (
	"net/url"
	"reflect"
	"testing"
)

func TestWhatIsCarriedIsReadAgainAsItWas(t *testing.T) {
	t.Parallel()
	blank := func() *Form {
		return NewForm("x", &Field{Name: "text", Kind: TextArea}, &Field{Name: "day", Kind: Day}, &Field{Name: "some", Kind: Partial},
			&Field{Name: "ticks", Kind: Checks}, &Field{Name: "papers", Kind: Files},
			&Field{Name: "team", Kind: Rows, Least: 2, Row: []*Field{{Name: "name", Kind: Text}, {Name: "on", Kind: Partial}}})
	}
	a := blank()
	a.Field("text").Value, a.Field("day").Value, a.Field("some").Value = "baris 1\nbaris <2>", "2024-10-07", "2024-10"
	a.Field("ticks").Values = []string{"A", "B"}
	a.Field("papers").Stored = []Stored{{ID: "u1", Name: "a|b.pdf", MediaType: "application/pdf", Size: 12}}
	a.Field("team.1.name").Value, a.Field("team.1.on").Value = "Atasan", "2023"
	sent := url.Values{}
	for _, p := range a.Pairs() {
		sent.Add(p.Name, p.Value)
	}
	b := blank()
	for _, x := range b.Fields {
		x.read(sent)
	}
	if got, want := b.Pairs(), a.Pairs(); !reflect.DeepEqual(got, want) {
		t.Errorf("read again: %v\nwant %v", got, want)
	}
}
