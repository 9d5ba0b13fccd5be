package web_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// heading is what a page says it is.
func heading(t *testing.T, a *webtest.Answer) string {
	t.Helper()
	return webtest.Text(webtest.First(a.Doc(t), "h1"))
}

// at demands a page by its heading.
func at(t *testing.T, a *webtest.Answer, want string) *webtest.Answer {
	t.Helper()
	if got := heading(t, a); got != want {
		t.Fatalf("%s shows %q, want %q\n%s", a.Path, got, want, problems(t, a))
	}
	return a
}

// problems is what the error summary of a page says.
func problems(t *testing.T, a *webtest.Answer) string {
	t.Helper()
	for d := range webtest.All(a.Doc(t), "div") {
		if webtest.Attr(d, "class") == "errors" {
			return webtest.Text(d)
		}
	}
	return ""
}

// codeOn is the code that a page shows.
func codeOn(t *testing.T, a *webtest.Answer) string {
	t.Helper()
	for p := range webtest.All(a.Doc(t), "p") {
		if strings.HasPrefix(webtest.Attr(p, "class"), "code") {
			return webtest.Text(p)
		}
	}
	return ""
}

// begun is a visitor who has said whom they report, and stands before the second
// question.
func begun(t *testing.T, s *webtest.Service) (*webtest.Visitor, *webtest.Answer) {
	t.Helper()
	v := s.Visitor(t)
	a := at(t, v.Get(t, "/lapor/siapa"), "Siapa yang Anda laporkan?")
	a = v.Submit(t, a, "Lanjut", url.Values{"accused.0.name": {"Pak Camat"}, "accused.0.position": {"Camat"}, "accused.0.employeeId": {"1980 0101 200501 1 001"}})
	return v, at(t, a, "Apa yang dilakukan?")
}

// ready is a visitor before the last page, with everything answered.
func ready(t *testing.T, s *webtest.Service) (*webtest.Visitor, *webtest.Answer) {
	t.Helper()
	v, a := begun(t, s)
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"violationHints": {"dis_social_media_engage_candidate"}}), "Kapan dan di mana?")
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"occurredOn.d": {"3"}, "occurredOn.m": {"10"}, "occurredOn.y": {"2024"}, "region": {"34.04"}, "contest": {"pilkada-2024"}}), "Ceritakan kejadiannya")
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"narrative": {"Membagikan unggahan calon."}}), "Di mana bisa dilihat, dan siapa lagi yang melihat?")
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"links.0.url": {"facebook.com/p/1"}}), "Bukti")
	a = at(t, v.Submit(t, a, "Lanjut", nil), "Siapa yang tidak boleh tahu?")
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"hideFrom.0.who": {"Bu Kabid"}}), "Seberapa banyak kami boleh tahu tentang Anda?")
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"track": {"CONFIDENTIAL"}}), "Nama dan alamat Anda")
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"reporterName": {"Warga"}, "reporterAddress": {"Jalan 1"}}), "Simpan kode Anda sebelum mengirim")
	groups := strings.Split(codeOn(t, a), "-")
	a = v.Submit(t, a, "Lanjut", url.Values{"first": {strings.ToLower(groups[1])}, "second": {" " + groups[3] + " "}})
	return v, at(t, a, "Periksa jawaban Anda, lalu kirim")
}

func TestAReportIsFiledWithoutJavaScriptAndOpensByItsCode(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v, a := ready(t, s)
	page := webtest.Text(a.Doc(t))
	for _, want := range []string{"Pak Camat, Camat, 198001012005011001", "3 Oktober 2024", "Kabupaten Sleman", "https://facebook.com/p/1", "Bu Kabid", "Jalan 1", "7 dari 7"} {
		if !strings.Contains(page, want) {
			t.Errorf("the answers do not say %q:\n%s", want, page)
		}
	}
	check := a
	a = at(t, v.Submit(t, a, "Kirim laporan", nil), "Laporan Anda sudah diterima")
	code := codeOn(t, a)
	view := lookup(t, s, code)
	report := view["report"].(map[string]any)
	if report["state"] != "received" || report["track"] != "CONFIDENTIAL" {
		t.Errorf("the report is %v", report)
	}
	if !strings.Contains(webtest.Text(a.Doc(t)), report["number"].(string)) {
		t.Errorf("the page does not say the number %v", report["number"])
	}
	t.Run("sent again it is the same report", func(t *testing.T) {
		again := at(t, v.Submit(t, check, "Kirim laporan", nil), "Laporan Anda sudah diterima")
		if codeOn(t, again) != code {
			t.Error("another code")
		}
	})
	t.Run("another tab finds it sent", func(t *testing.T) {
		at(t, v.Follow(t, v.Get(t, "/lapor/cerita")), "Laporan Anda sudah diterima")
		other := s.Visitor(t)
		at(t, other.Submit(t, other.Get(t, "/lapor/lanjut"), "Buka", url.Values{"kode": {strings.ToLower(strings.ReplaceAll(code, "-", " "))}}), "Laporan Anda sudah diterima")
	})
	t.Run("afterwards the page helps on", func(t *testing.T) {
		v.Submit(t, a, "Selesai, lupakan kode di peramban ini", nil)
		later := at(t, v.Get(t, "/lapor/diterima"), "Sudah pernah mengirim laporan?")
		if bytes.Contains(later.Body, []byte(code)) {
			t.Error("the code is still shown")
		}
	})
}

func lookup(t *testing.T, s *webtest.Service, code string) map[string]any {
	t.Helper()
	body, err := json.Marshal(map[string]string{"accessCode": code})
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.Post(s.URL+"/v1/reports:lookup", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, _ := io.ReadAll(resp.Body)
	var view map[string]any
	if err := json.Unmarshal(text, &view); err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%d %s", resp.StatusCode, text)
	}
	return view
}
