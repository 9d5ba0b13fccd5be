package desk_test

import (
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/act/acttest"
)

const told = "Yang saya tulis sepanjang sore."

func TestTwoTabsShowBothVersionsAndLoseNoWord(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	w := s.walk(r.ID)
	v := w.of("investigator")
	first := v.get(w.path("RecordClarification"))
	sent := first.fill(m{"minutes": told})
	r.Do("investigator", "AddNote", `{"text":"Saksi menelepon."}`, "")

	clash := v.post(w.path("RecordClarification"), sent)
	if clash.code != http.StatusConflict {
		t.Fatalf("a stale form is answered %d", clash.code)
	}
	again := clash.form()
	if again.Get("minutes") != told || again.Get("etag") == sent.Get("etag") || again.Get("_once") == sent.Get("_once") {
		t.Errorf("the second chance holds %v", again)
	}
	if !strings.Contains(clash.main(), "Saksi menelepon.") {
		t.Error("what happened meanwhile is not told")
	}
	if strings.Count(clash.main(), "Didaftarkan")+strings.Count(clash.main(), "Perkara diregistrasi") > 0 {
		t.Error("what had been seen before is told as news")
	}
	if s.Count(r.ID, "RecordClarification") != 0 {
		t.Error("a stale form was recorded")
	}
	if done := v.post(w.path("RecordClarification"), again); done.code != http.StatusSeeOther {
		t.Fatalf("after reading it is answered %d: %s", done.code, done.main())
	}
	if s.Count(r.ID, "RecordClarification") != 1 {
		t.Error("it was not recorded after reading")
	}
}

func TestWhatIsNoLongerPossibleIsKeptForCopying(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	r.ToPlenary(acttest.Engage, s.Today())
	r.Vote("NOT_PROVEN")
	w := s.walk(r.ID)
	v := w.of("commissioner2")
	sent := v.get(w.path("DecidePlenary")).fill(m{"decision": "NOT_PROVEN", "minutes": told, "outcomeText": "Tidak terbukti."})
	r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Sepakat.","outcomeText":"Tidak terbukti."}`, "closed")
	clash := v.post(w.path("DecidePlenary"), sent)
	if clash.code != http.StatusConflict || clash.asks("etag") {
		t.Fatalf("it can be sent again (%d) although the case is closed", clash.code)
	}
	if !strings.Contains(clash.main(), told) || !strings.Contains(clash.main(), "CASE_STATE") {
		t.Error("neither what was written nor why it is not possible is shown")
	}
}

func TestADoubleClickRecordsOnce(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	w := s.walk(r.ID)
	v := w.of("investigator")
	sent := v.get(w.path("AddNote")).fill(m{"text": told})
	a, b := v.post(w.path("AddNote"), sent), v.post(w.path("AddNote"), sent)
	if a.code != http.StatusSeeOther || b.code != http.StatusSeeOther || a.to != b.to {
		t.Errorf("the two presses are answered %d %s and %d %s", a.code, a.to, b.code, b.to)
	}
	if n := s.Count(r.ID, "AddNote"); n != 1 {
		t.Errorf("it was recorded %d times", n)
	}

	back := url.Values{}
	maps.Copy(back, sent)
	back.Set("text", "Lain.") // back, another word, sent again
	if p := v.post(w.path("AddNote"), back); p.code == http.StatusSeeOther || p.form().Get("text") != "Lain." {
		t.Errorf("another text under the old sending is answered %d", p.code)
	}
	if n := s.Count(r.ID, "AddNote"); n != 1 {
		t.Errorf("going back recorded a second note: %d", n)
	}
}

func TestAReviewedActIsRecordedOnceAndOnlyAfterItsReview(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	r.ToMerit(acttest.Engage, s.Today())
	w := s.walk(r.ID)
	v := w.of("lead")
	review := v.post(w.path("Reject"), v.get(w.path("Reject")).fill(m{"outcomeText": told}))
	if review.code != http.StatusOK || !strings.Contains(review.main(), told) || s.Count(r.ID, "Reject") != 0 {
		t.Fatalf("the review is %d and left %d acts", review.code, s.Count(r.ID, "Reject"))
	}
	change := review.form()
	change.Set("_tombol", "ubah")
	if p := v.post(w.path("Reject"), change); p.code != http.StatusOK || p.form().Get("outcomeText") != told || p.form().Get("diperiksa") != "" {
		t.Errorf("Ubah leads to %d with %v", p.code, p.form())
	}
	a, b := v.post(w.path("Reject"), review.form()), v.post(w.path("Reject"), review.form())
	if a.code != http.StatusSeeOther || b.code != http.StatusSeeOther || s.Count(r.ID, "Reject") != 1 {
		t.Errorf("confirmed twice: %d, %d, %d acts", a.code, b.code, s.Count(r.ID, "Reject"))
	}
	if p := v.get(a.to); !strings.Contains(p.main(), "Tercatat") {
		t.Error("the case does not say that it was recorded")
	}
}

func TestWhatWasTypedOvernightIsSentAfterSigningInAgain(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	w := s.walk(r.ID)
	v := w.of("investigator")
	sent := v.get(w.path("AddNote")).fill(m{"text": told})
	v.jar = map[string]string{} // the session is over
	over := v.post(w.path("AddNote"), sent)
	if over.code != http.StatusUnauthorized || !strings.Contains(over.body, told) {
		t.Fatalf("a session that is over is answered %d", over.code)
	}
	carried := url.Values{"_akun": {"investigator"}, "_ke": {w.path("AddNote")}}
	maps.Copy(carried, sent)
	resume := v.post("/masuk", carried)
	if resume.code != http.StatusOK || !strings.Contains(resume.body, told) {
		t.Fatalf("after the sign-in: %d", resume.code)
	}
	if p := v.post(w.path("AddNote"), sent); p.code != http.StatusSeeOther || s.Count(r.ID, "AddNote") != 1 {
		t.Errorf("what was carried is answered %d %v: %s", p.code, len(v.jar), p.main())
	}
}

func TestWhatSomebodyTypedIsNeverMarkupNorTurnsThePage(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	r.Do("investigator", "AmendAccused", `{"accused":{"name":"<script>alert(1)</script>\u202eevil","unit":"<img src=x onerror=alert(1)>","position":"Camat\u202e"}}`, "")
	w := s.walk(r.ID)
	v := w.of("investigator")
	const bad = `</textarea><script>alert(2)</script>` + "\u202e"
	sent := v.get(w.path("RecordClarification")).fill(m{"minutes": bad, "performedOn": "besok"})
	wrong := v.post(w.path("RecordClarification"), sent)
	if wrong.code != http.StatusUnprocessableEntity || wrong.form().Get("minutes") != bad {
		t.Errorf("a wrong date loses what was typed: %d", wrong.code)
	}
	r.Do("investigator", "AddNote", `{"text":"<b>tebal</b><script>alert(3)</script>"}`, "")
	sent.Set("performedOn", "")
	clash := v.post(w.path("RecordClarification"), sent)
	for _, p := range []*page{wrong, clash, v.get(w.path("AmendAccused"))} {
		if len(all(p.doc, "script")) != 1 || len(all(p.doc, "img")) != 0 || len(all(p.doc, "b")) != 0 {
			t.Errorf("%q has markup that somebody typed", p.h1())
		}
		if strings.ContainsRune(text(all(p.doc, "h1")[0]), '\u202e') {
			t.Error("a heading can be turned around")
		}
	}
}

func TestAStrangerHearsTheSameOfTheFormsOfACaseAsOfNone(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	for _, who := range []string{"foreign", "desk", "foreign desk", "admin"} {
		v := s.as(who)
		for _, below := range []string{"/tindakan/AddNote", "/tindakan/ProposeSanction", "/tindakan/Tidak", "/pratinjau"} {
			there := v.get("/meja/perkara/" + r.ID + below)
			none := v.get("/meja/perkara/" + strings.Repeat("a", len(r.ID)) + below)
			if there.code != http.StatusNotFound || strings.ReplaceAll(there.body, r.ID, "") != strings.ReplaceAll(none.body, strings.Repeat("a", len(r.ID)), "") {
				t.Errorf("%s at %s: %d", who, below, there.code)
			}
		}
	}
	v := s.as("foreign")
	if p := v.post("/meja/perkara/"+r.ID+"/tindakan/AddNote", url.Values{"text": {"x"}}); p.code != http.StatusNotFound {
		t.Errorf("a stranger's post is answered %d", p.code)
	}
}
