package desk_test

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// everybody is one account of every role, and some of offices that see more.
var everybody = []string{
	"clerk@BAWASLU-SLEMAN", "bawaslu_investigator@BAWASLU-SLEMAN", "bawaslu_investigator@BAWASLU-SLEMAN#2", "bawaslu_commissioner@BAWASLU-GIANYAR", "bawaslu_commissioner@BAWASLU-RI",
	"merit_investigator@BKN", "merit_lead@BKN", "bkpsdm_officer@BKPP-SLEMAN", "bkpsdm_officer@BKPSDM-GIANYAR", "examiner@PEMKAB-SLEMAN", "signatory@PEMKAB-SLEMAN",
}

func TestEachRoleFindsItsOpenCasesInTheOrderOfTheAPI(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	found := 0
	for _, who := range everybody {
		got, want := ids(rowsOf(t, at(t, s, who).Get(t, "/meja"))), namesOf(t, s, who, "cases", "")
		if !slices.Equal(got, want) {
			t.Errorf("%s finds %v, the API lists %v", who, got, want)
		}
		found += len(got)
	}
	if found < 10 {
		t.Errorf("only %d rows in all: the demonstration shows too little to prove anything", found)
	}
}

func TestWhoHoldsNoCasesIsToldWhyAndWhereToGo(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	for who, why := range map[string]string{
		"admin@BAWASLU-RI": "tidak pernah melihat isi perkara", "auditor@OMBUDSMAN-RI": "tanpa membaca isi perkara",
		"identity_custodian@LPSK": "Penjaga identitas", "data_officer@BAWASLU-RI": "pelindungan data",
	} {
		a := at(t, s, who).Get(t, "/meja")
		if len(rowsOf(t, a)) != 0 {
			t.Errorf("%s has rows", who)
		}
		says(t, a, why, "Angka terbuka")
	}
}

// A saved view says how many it holds; whoever follows it finds as many.
func TestEveryCountIsWhatItsViewHolds(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	for _, who := range everybody {
		v := at(t, s, who)
		page := v.Get(t, "/meja")
		for n := range webtest.All(page.Doc(t), "a") {
			to := webtest.Attr(n, "href")
			if !strings.HasPrefix(to, "/meja?tampilan=") && to != "/meja/laporan?tanya=belum" {
				continue
			}
			fields := strings.Fields(webtest.Text(n))
			count, err := strconv.Atoi(fields[len(fields)-1])
			if err != nil {
				continue // no saved view
			}
			if rows := rowsOf(t, v.Get(t, to)); len(rows) != count {
				t.Errorf("%s: %q leads to %d rows", who, webtest.Text(n), len(rows))
			}
		}
	}
}

func TestWhatIsChosenStandsInTheAddressAndAsksTheAPI(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	const who = "bawaslu_commissioner@BAWASLU-RI"
	v := at(t, s, who)
	for query, filter := range map[string]string{
		"tampilan=semua&tahap=RECOMMENDATION":        `stage = "RECOMMENDATION"`,
		"tampilan=semua&status=plenary":              `state = "plenary"`,
		"tampilan=selesai&hasil=not_proven":          `outcome = "not_proven"`,
		"tampilan=semua&kantor=BKN":                  `responsibleOffice = "BKN"`,
		"tampilan=lewat":                             `overdue = true`,
		"tampilan=semua&langkah=REMIND":              `control.rung = "REMIND"`,
		"tampilan=semua&pemilu=pilkada-2024&hal=1":   `contest = "pilkada-2024"`,
		"tampilan=semua&pemilu=pemilu-2024-dpd":      `contest = "pemilu-2024-dpd"`,
		"tampilan=semua&status=plenary&tahap=CLOSED": `state = "plenary" AND stage = "CLOSED"`,
	} {
		got, want := ids(rowsOf(t, v.Get(t, "/meja?"+query))), namesOf(t, s, who, "cases", filter)
		if !slices.Equal(got, want) {
			t.Errorf("%s finds %v, %s lists %v", query, got, filter, want)
		}
	}
	for _, bad := range []string{`tampilan=semua&status=x"+OR+1`, "tampilan=nichts", "hal=-3", "sesudah=%00"} {
		if a := v.Follow(t, v.Get(t, "/meja?"+bad)); a.Status != http.StatusOK {
			t.Errorf("%s: status %d", bad, a.Status)
		}
	}
}

func TestANumberIsFoundHoweverItIsTyped(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	const who = "clerk@BAWASLU-SLEMAN"
	c := s.Call(t, who, http.MethodGet, "/v1/cases", "")["cases"].([]any)[0].(map[string]any)
	number := c["number"].(string)
	v := at(t, s, who)
	for _, typed := range []string{number, strings.ToLower(number), strings.ReplaceAll(number, "-", "+"), number[3:]} {
		if got := ids(rowsOf(t, v.Get(t, "/meja?tampilan=semua&nomor="+typed))); len(got) != 1 {
			t.Errorf("%q finds %v", typed, got)
		}
	}
	r := s.Call(t, who, http.MethodGet, "/v1/reports", "")["reports"].([]any)[0].(map[string]any)
	if got := ids(rowsOf(t, v.Follow(t, v.Get(t, "/meja?nomor="+r["number"].(string))))); len(got) != 1 || "reports/"+got[0] != r["name"] {
		t.Errorf("a report's number finds %v", got)
	}
}

func TestACaseKnowsItsNeighboursInTheViewItWasOpenedFrom(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := at(t, s, "bawaslu_commissioner@BAWASLU-RI")
	links := rowsOf(t, v.Get(t, "/meja"))
	for i, to := range links {
		page := v.Get(t, to)
		says(t, page, strconv.Itoa(i+1)+" dari "+strconv.Itoa(len(links)))
		if i+1 < len(links) && link(t, page, "Berikutnya") != links[i+1] {
			t.Errorf("behind %s stands %s, want %s", to, link(t, page, "Berikutnya"), links[i+1])
		}
		if i > 0 && link(t, page, "Sebelumnya") != links[i-1] {
			t.Errorf("before %s stands %s", to, link(t, page, "Sebelumnya"))
		}
	}
	alone := links[0][:strings.Index(links[0], "?")]
	for _, to := range []string{alone, alone + "?dari=tampilan%3Dselesai", alone + "?dari=%25zz"} {
		if a := v.Get(t, to); a.Status != http.StatusOK || strings.Contains(string(a.Body), " dari "+strconv.Itoa(len(links))) {
			t.Errorf("%s: status %d, or a place in a list that it is not in", to, a.Status)
		}
	}
}

func TestTheLoadIsForSupervisorsAndCountsEveryOpenCaseOnce(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	for _, who := range []string{"bawaslu_commissioner@BAWASLU-RI", "merit_lead@BKN"} {
		sum := 0
		for tr := range webtest.All(at(t, s, who).Get(t, "/meja/beban").Doc(t), "tr") {
			var cells []string
			for td := range webtest.All(tr, "td") {
				cells = append(cells, webtest.Text(td))
			}
			if len(cells) == 6 {
				open, _ := strconv.Atoi(cells[1])
				held, _ := strconv.Atoi(cells[5])
				sum += open + held
			}
		}
		if want := len(namesOf(t, s, who, "cases", "")); sum != want {
			t.Errorf("%s: the load counts %d open cases, there are %d", who, sum, want)
		}
	}
	if a := at(t, s, "clerk@BAWASLU-SLEMAN").Get(t, "/meja/beban"); a.Status != http.StatusForbidden {
		t.Errorf("a clerk opens the load: %d", a.Status)
	}
}

func TestANoticeLeadsToItsCaseAndItsAct(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := at(t, s, "signatory@PEMKAB-SLEMAN")
	a := v.Get(t, "/meja/pemberitahuan")
	says(t, a, "lewat 3 hari", "Tenggat terlewati", "Laporkan tindak lanjut", "4 Oktober 2024")
	if rows := rowsOf(t, a); len(rows) != 2 || !slices.Equal(ids(rows[:1]), namesOf(t, s, v.Who, "cases", "")) {
		t.Errorf("the notices lead to %v", rows)
	}
	if to := link(t, a, "Laporkan tindak lanjut"); !strings.HasSuffix(to, "/tindakan/ReportBack") {
		t.Errorf("the act leads to %s", to)
	}
}
