package desk_test

import (
	"net/http"
	"strings"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

func TestTheOfficeAboveReadsRetaliationAnswersItAndSeesWhoIsSilent(t *testing.T) {
	t.Parallel()
	s := open(t)
	filed := s.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	if _, err := s.ByCode(filed.AccessCode, "ReportRetaliation", `{"narrative":"Saya dimutasi."}`); err != nil {
		t.Fatal(err)
	}
	at := "/meja/laporan/" + filed.Report.ID
	for who, reads := range map[string]bool{"above": true, "clerk": false, "investigator": false, "commissioner": false} {
		p := s.as(who).get(at)
		if p.code != http.StatusOK || strings.Contains(p.body, "Saya dimutasi.") != reads || strings.Contains(p.body, "Keselamatan pelapor") != reads ||
			strings.Contains(p.body, "tindakan/AnswerRetaliation") != reads {
			t.Errorf("%s: %d, reads it: %v", who, p.code, strings.Contains(p.body, "Saya dimutasi."))
		}
	}
	if p := s.as("above").get(at + "/tindakan/AnswerRetaliation"); p.code != http.StatusOK || !strings.Contains(p.body, `value="LPSK"`) {
		t.Errorf("the form is %d", p.code)
	}
	if _, err := s.Desk("above", filed.Report.ID, "AnswerRetaliation", `{"text":"Kami teruskan.","forwardedTo":["LPSK"]}`); err != nil {
		t.Fatal(err)
	}
	if p := s.as("above").get(at); !strings.Contains(p.body, "Kami teruskan.") || strings.Contains(p.body, "tindakan/AnswerRetaliation") {
		t.Error("the answer is not shown, or asked for once more")
	}
}

func TestWhoDecidesAChallengeReadsItsGroundsWhereItIsDecided(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	r.Vote("NOT_PROVEN")
	r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno.","outcomeText":"Belum terbukti.","reason":"kurang bukti"}`, casefile.Closed)
	if _, err := s.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Saksi saya tidak pernah ditanya."}`); err != nil {
		t.Fatal(err)
	}
	p := s.as("above").get("/meja/perkara/" + r.ID + "/tindakan/DecideChallenge")
	if p.code != http.StatusOK || !strings.Contains(p.body, "Saksi saya tidak pernah ditanya.") || !strings.Contains(p.body, "<form") {
		t.Errorf("who decides it reads %d", p.code)
	}
}
