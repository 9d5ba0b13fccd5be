package desk_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

func TestReportsOfOneConductStandSideBySideAndBecomeOneLine(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	story := "Pak camat berdiri di panggung bersama pasangan calon dan mengangkat dua jari di depan warga."
	one, _ := filed(t, s, "Darma Peraga", "Kemarin. "+story, "")
	two, _ := filed(t, s, "Darma Peraga", story+" Saya melihatnya sendiri.", "")
	three, _ := filed(t, s, "Darma Peraga", story, "")
	v := at(t, s, clerkHere)
	page := v.Get(t, "/meja/laporan/"+one+"/serupa?dengan="+two)
	says(t, page, "berdampingan", "mengangkat dua jari", "kuat")
	if !strings.Contains(string(page.Body), "<mark>") {
		t.Error("what both tell is not marked")
	}
	none := v.Submit(t, page, "Kaitkan yang dipilih", url.Values{"reports": {"reports/" + two}})
	if none.Status != http.StatusUnprocessableEntity {
		t.Errorf("without a reason it is %d", none.Status)
	}
	done := v.Submit(t, page, "Kaitkan yang dipilih", url.Values{"reports": {"reports/" + two}, "reason": {"Rekaman yang sama."}})
	says(t, done, "Tercatat: Kaitkan laporan", "2 laporan tentang peristiwa yang sama")
	not := v.Get(t, "/meja/laporan/"+three+"/tindakan/DismissLink?dengan="+two)
	says(t, v.Submit(t, not, "Bukan laporan yang sama", url.Values{"reason": {"Hari lain."}}), "Tercatat: Bukan laporan yang sama")
	rows := rowsOf(t, v.Get(t, "/meja/laporan"))
	lines := strings.Join(ids(rows), " ")
	if strings.Contains(lines, one) == strings.Contains(lines, two) || !strings.Contains(lines, three) {
		t.Errorf("the inbox has the lines %v", ids(rows))
	}
	whole := strings.Join(ids(rowsOf(t, v.Get(t, "/meja/laporan?rumpun="+two))), " ")
	if !strings.Contains(whole, one) || !strings.Contains(whole, two) || strings.Contains(whole, three) {
		t.Errorf("the cluster has the lines %s", whole)
	}
}

func TestWhoDecidesHasNoPageOfTwins(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	one, _ := filed(t, s, "Darma Peraga", "Satu.", "")
	v := at(t, s, "bawaslu_commissioner@BAWASLU-SLEMAN")
	is, isnt := v.Get(t, "/meja/laporan/"+one+"/serupa"), v.Get(t, "/meja/laporan/aaaaaaaaaaaaaaaaaaaaaaaaaa/serupa")
	if is.Status != http.StatusNotFound || isnt.Status != http.StatusNotFound {
		t.Errorf("they are answered %d, of none %d", is.Status, isnt.Status)
	}
	if strings.Contains(string(v.Get(t, "/meja/laporan/"+one).Body), "/serupa") {
		t.Error("the report's page leads there")
	}
}
