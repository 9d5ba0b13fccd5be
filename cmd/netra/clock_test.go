package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
)

func TestTheClockCommandPrintsEveryDayOfItsCount(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	said, code := call(t, "clock", "PX_RECEIPT", "2024-12-24", "--office", "BKN", "--data", dir)
	if code != 0 {
		t.Fatal(said)
	}
	for _, want := range []string{"2024-12-31", "- 2024-12-25", "cuti bersama", "+ 2024-12-27", "aturan produk (product rule)", "bawaan"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	for _, tt := range []struct{ line, want string }{
		{"clock PX_RECEIPT 2028-12-27", "calendar_unknown"},
		{"clock PX_RECEIPT 2024-12-27 --as-known-on 2023-01-01", "calendar_unknown"},
	} {
		if said, code := call(t, append(strings.Fields(tt.line), "--data", dir)...); code != 0 || !strings.Contains(said, tt.want) {
			t.Errorf("netra %s: code %d, %s", tt.line, code, said)
		}
	}
	for _, line := range []string{"clock PX_NONE 2024-12-24", "clock PX_RECEIPT 2024-02-30", "clock PX_RECEIPT 2024-12-24 --office NOWHERE"} {
		if said, code := call(t, append(strings.Fields(line), "--data", dir)...); code != 1 || said == "" {
			t.Errorf("netra %s: code %d, %s", line, code, said)
		}
	}
}

func TestTheClockCommandCountsWithWhatWasEntered(t *testing.T) {
	dir := t.TempDir()
	p, err := storage{Data: dir}.open(t.Context(), func() time.Time { return time.Date(2024, 12, 20, 5, 0, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	file := "date,name_id,name_en,kind,source,announced_on,withdrawn_on\n2024-12-26,,,,Keputusan Contoh,,2024-12-20\n"
	out, err := p.acts.ImportHolidays(t.Context(), act.Operator, act.Request{}, []byte(file))
	if err != nil || out.Written != 1 {
		t.Fatal(out, err)
	}
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	said, code := call(t, "clock", "PX_RECEIPT", "2024-12-24", "--data", dir)
	if code != 0 || !strings.Contains(said, "dicabut 2024-12-20") || !strings.Contains(said, "2024-12-30") || !strings.Contains(said, "instalasi ini") {
		t.Errorf("code %d\n%s", code, said)
	}
}
