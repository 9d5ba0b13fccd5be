package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/intake"
	"netra/internal/web/webtest"
)

func TestEveryConductOfTheFormIsInTheRulebook(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	category := map[string]string{}
	for _, v := range s.Call(t, "", http.MethodGet, "/v1/rulebooks/-", "")["violations"].([]any) {
		v := v.(map[string]any)
		category[v["code"].(string)] = v["category"].(string)
	}
	for _, code := range intake.Codes() {
		switch c, known := category[code]; {
		case !known:
			t.Errorf("the rulebook has no %s", code)
		case intake.Allowed(code) != (c == "none"):
			t.Errorf("%s is %s in the rulebook", code, c)
		}
		delete(category, code)
	}
	for code, c := range category {
		if c == "none" {
			t.Errorf("%s is allowed, and the form does not say so", code)
		}
	}
}

// The meter is read twice, by the page before sending and by the core after: both
// must say the same of the same report.
func TestTheMeterBeforeSendingIsThatOfTheReport(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	date := func(y, m, d string) url.Values {
		return url.Values{"occurredOn.y": {y}, "occurredOn.m": {m}, "occurredOn.d": {d}}
	}
	with := func(v url.Values, more ...string) url.Values {
		for i := 0; i < len(more); i += 2 {
			v.Set(more[i], more[i+1])
		}
		return v
	}
	tests := []struct {
		name, track string
		when, seen  url.Values
	}{
		{"nothing but a story", "ANONYMOUS", nil, nil},
		{"in time for the Pilkada", "CONFIDENTIAL", with(date("2024", "10", "3"), "contest", "pilkada-2024", "region", "34.04"), url.Values{"witnesses.0.name": {"Tono"}}},
		{"late for the Pilkada", "NAMED", with(date("2024", "9", "20"), "contest", "pilkada-2024", "place", "Lapangan"), nil},
		{"known later", "NAMED", with(date("2024", "9", "20"), "contest", "pilkada-2024", "knownOn.y", "2024", "knownOn.m", "10", "knownOn.d", "5"), nil},
		{"a month, no contest", "ANONYMOUS", with(date("2024", "9", ""), "place", "Sleman"), url.Values{"links.0.url": {"https://x.id/1"}}},
		{"the month of today", "CONFIDENTIAL", date("2024", "10", ""), nil},
		{"a year", "CONFIDENTIAL", date("2023", "", ""), nil},
		{"the longer of two times", "NAMED", date("2024", "9", "27"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v, a := begun(t, s)
			a = v.Submit(t, a, "Lanjut", url.Values{"violationHints": {"dis_other_unlisted"}})
			a = v.Submit(t, a, "Lanjut", tt.when)
			v.Submit(t, a, "Lanjut", url.Values{"narrative": {"Cerita."}})
			v.Submit(t, v.Get(t, "/lapor/tautan"), "Lanjut", tt.seen)
			a = v.Submit(t, v.Get(t, "/lapor/tentang-anda"), "Lanjut", url.Values{"track": {tt.track}})
			if tt.track != "ANONYMOUS" {
				a = v.Submit(t, a, "Lanjut", url.Values{"reporterName": {"Warga"}, "reporterAddress": {"Jalan 1"}})
			}
			a = v.Submit(t, a, "Lanjut", url.Values{"kept": {"ya"}})
			before := meterOn(at(t, a, "Periksa jawaban Anda, lalu kirim"), t)
			a = at(t, v.Submit(t, a, "Kirim laporan", nil), "Laporan Anda sudah diterima")
			after := meterOf(lookup(t, s, codeOn(t, a)))
			if len(before) != len(after) {
				t.Fatalf("%d items before, %d after", len(before), len(after))
			}
			for i, x := range after {
				if before[i].met != x.met || !strings.Contains(before[i].text, x.text) {
					t.Errorf("%s: before %v %q, after %v %q", x.item, before[i].met, before[i].text, x.met, x.text)
				}
			}
		})
	}
}

type measured struct {
	item, text string
	met        bool
}

// meterOn is the meter that a page shows.
func meterOn(a *webtest.Answer, t *testing.T) []measured {
	var out []measured
	for row := range webtest.All(a.Doc(t), "tr") {
		if th, td := webtest.First(row, "th"), webtest.First(row, "td"); td != nil {
			out = append(out, measured{text: webtest.Text(th), met: webtest.Text(td) == "Ada"})
		}
	}
	return out
}

// meterOf is the meter of the API, as text its article.
func meterOf(view map[string]any) []measured {
	var out []measured
	c := view["report"].(map[string]any)["completeness"].(map[string]any)
	for _, part := range []string{"formal", "material"} {
		for _, x := range c[part].([]any) {
			x := x.(map[string]any)
			met, _ := x["met"].(bool)
			out = append(out, measured{x["item"].(string), x["legalBasis"].(string), met})
		}
	}
	return out
}
