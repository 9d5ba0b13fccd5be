package statistics

import (
	"encoding/csv"
	"strings"
	"testing"
)

func TestAFileCarriesEveryFigureWithUnitDateAndAddress(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	err := WriteCSV(&b, []Line{
		{"acted_upon", "Ditindaklanjuti, \"selesai\"", 12, true, "case", "2024-12-31", "/v1/statistics/funnel?asOf=2024-12-31#acted_upon"},
		{"closed", "Ditutup", 3, false, "case", "2024-12-31", "/x"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "key,label,value,unit,as_of,url\n" +
		`acted_upon,"Ditindaklanjuti, ""selesai""",12,case,2024-12-31,/v1/statistics/funnel?asOf=2024-12-31#acted_upon` + "\n" +
		"closed,Ditutup,disembunyikan,case,2024-12-31,/x\n"
	if b.String() != want {
		t.Errorf("the file is\n%s", b.String())
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	t.Parallel()
	for _, label := range []string{"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "＝1"} {
		var b strings.Builder
		if err := WriteCSV(&b, []Line{{Key: label, Label: label, URL: label}}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %v, %v", label, rows, err)
		}
		for _, i := range []int{0, 1, 5} {
			if !strings.HasPrefix(rows[1][i], "'") {
				t.Errorf("%q is written as %q", label, rows[1][i])
			}
		}
	}
	if got := Table([]Line{{Label: "Kabupaten A-B"}})[1][1]; got != "Kabupaten A-B" {
		t.Errorf("a plain name is written as %q", got)
	}
}
