package store_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/report"
)

func TestADatabaseThatIsStolenTellsNothingOfPeople(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		lived(t, w)
		const request = "6f1b8d0e-58a1-4f0e-9a52-0d8d2c1b7e11"
		f := acttest.Filing(acttest.Teacher, acttest.Engage, "2024-10-03")
		f.Report.Conduct.Narrative, f.Report.Conduct.Witnesses = "cerita yang sangat panjang", []report.Witness{{Name: "Saksi Mata", Contact: "081234567"}}
		f.Reporter = report.Identity{Name: "Nama Pelapor Asli", Address: "Jalan Kenanga 17", Phone: "0899000111", Email: "pelapor@contoh.example"}
		filed, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: request, Input: []byte("a")}, f)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.ByCode(filed.AccessCode, "ReplyToOffice", `{"text":"jawaban pelapor"}`); err != nil {
			t.Fatal(err)
		}
		v, err := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
			Accused: casefile.Accused{Name: "Nama Terlapor", EmployeeID: acttest.Teacher}, Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Desa Rahasia"}}})
		if err != nil {
			t.Fatal(err)
		}
		draft := written(t, w)
		secrets := []string{draft, strings.ReplaceAll(draft, "-", ""), "belum selesai", "Penulis Draf", "foto-draf",
			"cerita yang", "Saksi Mata", "081234567", "Nama Pelapor", "Kenanga", "0899000111", "pelapor@contoh", "jawaban pelapor", "Nama Terlapor", "Desa Rahasia",
			acttest.Camat, acttest.Teacher, acttest.Head, acttest.Honorary, "Camat Contoh", "Guru PPPK", "Kecamatan Contoh", "Pelapor Contoh", "Jalan Contoh", "Petugas",
			filed.AccessCode, strings.ReplaceAll(filed.AccessCode, "-", ""), request, "NOMOR-SK-77", "rahasia", "alasan pribadi", "contoh.example", "Terperiksa didengar", "netra_"}
		holds := 0
		for _, name := range tables(t, w) {
			b := dump(t, w, name)
			for _, row := range b.rows {
				for i, cell := range row {
					holds++
					if s := told(cell, secrets); s != "" {
						t.Errorf("%s.%s holds %q", name, b.columns[i], s)
					}
				}
			}
		}
		clear := fmt.Sprint(dump(t, w, "cases").rows)
		if holds < 500 || !strings.Contains(clear, v.ID) {
			t.Fatalf("only %d cells were looked at, or not those of the case", holds)
		}
		w.Verify()
	})
}

// written is the code of a draft that was saved with a request id, and again.
func written(t *testing.T, w *acttest.World) string {
	t.Helper()
	d := act.SavedDraft{Report: []byte(`cerita yang belum selesai, Penulis Draf`), Evidence: []string{w.Upload("foto-draf.jpg")}}
	v, err := w.Acts.SaveDraft(t.Context(), act.Request{ID: "0c0e5a3b-7a43-4a53-8b0e-3f5ad1f9a0c4", Input: []byte("a")}, d)
	if err != nil {
		t.Fatal(err)
	}
	d.Code = v.Code
	if _, err := w.Acts.SaveDraft(t.Context(), act.Request{}, d); err != nil {
		t.Fatal(err)
	}
	return v.Code
}

// told is the first secret that a cell holds, plainly or in a common disguise.
func told(cell any, secrets []string) string {
	text := []byte(fmt.Sprint(cell))
	if b, ok := cell.([]byte); ok {
		text = b
	}
	text = bytes.ToLower(text)
	for _, s := range secrets {
		for _, form := range []string{s, hex.EncodeToString([]byte(s)), strings.TrimRight(base64.StdEncoding.EncodeToString([]byte(s)), "=")} {
			if bytes.Contains(text, bytes.ToLower([]byte(form))) {
				return s
			}
		}
	}
	return ""
}
