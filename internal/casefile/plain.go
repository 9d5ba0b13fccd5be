package casefile

import "netra/internal/deadline"

// What the reporter is told of each stage: plain words, Indonesian first.

var stageTexts = map[Stage]string{
	StageReport:         "Laporan Anda terdaftar sebagai perkara. (Your report is registered as a case.)",
	StageInvestigation:  "Bawaslu atau otoritas merit sedang memeriksa dugaan ini. (The allegation is being investigated.)",
	StageRecommendation: "Rekomendasi sudah dikirim kepada instansi pegawai tersebut. (A recommendation was sent to the employee's agency.)",
	StageExamination:    "Instansi sedang memeriksa pegawai tersebut. (The agency is examining the employee.)",
	StageSanction:       "Keputusan sedang diproses oleh instansi. (The agency is deciding.)",
	StageFollowThrough:  "Keputusan sedang dilaksanakan dan dilaporkan kembali. (The decision is being carried out and reported back.)",
	StageClosed:         "Perkara sudah ditutup. (The case is closed.)",
}

var stagePromises = map[Stage]string{
	StageReport:         "Bawaslu memulai klarifikasi. (Bawaslu begins to clarify.)",
	StageInvestigation:  "Bawaslu atau otoritas merit memutuskan langkah berikut. (The next step is decided.)",
	StageRecommendation: "Instansi menindaklanjuti rekomendasi. (The agency acts on the recommendation.)",
	StageExamination:    "Instansi menyelesaikan pemeriksaan. (The agency finishes the examination.)",
	StageSanction:       "Instansi menyelesaikan keputusan. (The agency finishes the decision.)",
	StageFollowThrough:  "Instansi melaporkan kembali dan perkara ditutup. (The agency reports back and the case is closed.)",
}

// What stands before a promise that was broken, and for the days in which the
// employer only owes its word that the recommendation has come.
const (
	latePromise    = "Tenggat ini sudah lewat dan tercatat; kewajibannya tetap ada. "
	latePromiseEN  = "This deadline has passed and is on record; the duty stands. "
	receiptPromise = "Instansi menyatakan sudah menerima rekomendasi. (The agency confirms that it received the recommendation.)"
)

// StageText is the stage in plain words.
func StageText(s Stage) string { return stageTexts[s] }

// Promise is what somebody owes the reporter next, and the clock by which it is
// owed. After a closure it is the reporter's own time to challenge, and then the
// reviewer's to answer.
func (c *Case) Promise() (what string, k Clock) {
	if what, k, ok := c.ladderPromise(); ok && c.Open() {
		return what, k
	}
	if c.Open() {
		k, _ = c.NextClock()
		what := stagePromises[c.State.Stage()]
		if k.Rule == "PX_RECEIPT" {
			what = receiptPromise
		}
		if k.Status == deadline.Overdue {
			what = late(what)
		}
		return what, k
	}
	if k, ok := c.newest("PX_CHALLENGE_REVIEW"); ok && k.Active() {
		return "Orang lain memeriksa keberatan Anda atas penutupan ini. (Somebody else reviews your challenge of this closure.)", k
	}
	if k, ok := c.newest("PX_CHALLENGE"); ok && k.Status == deadline.Running {
		return "Sampai hari itu Anda dapat menyatakan keberatan atas penutupan ini. (Until that day you can challenge this closure.)", k
	}
	return "", Clock{}
}

// ControlText says which rung was taken against a silent authority.
func ControlText(rung string) string {
	for _, r := range rungs {
		if r.Rung == rung {
			return r.Text
		}
	}
	if rung == lifted {
		return liftedText
	}
	return ""
}
