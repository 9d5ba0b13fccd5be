package casefile

// What the accused is told of each stage: plain words, Indonesian first, that judge
// nobody before a decision does.

var accusedStages = map[Stage]string{
	StageReport:         "Ada dugaan terhadap Anda yang sedang diperiksa Bawaslu. Anda belum dinyatakan bersalah. (An allegation against you is being looked into by Bawaslu. You have not been found guilty.)",
	StageInvestigation:  "Dugaan terhadap Anda sedang diperiksa. Anda belum dinyatakan bersalah. (The allegation against you is being investigated. You have not been found guilty.)",
	StageRecommendation: "Perkara Anda ada di instansi Anda. Anda belum dinyatakan bersalah. (Your case lies with your agency. You have not been found guilty.)",
	StageExamination:    "Instansi Anda sedang memeriksa dugaan ini. Anda belum dinyatakan bersalah dan berhak didengar. (Your agency is examining the allegation. You have not been found guilty and have the right to be heard.)",
	StageSanction:       "Instansi Anda sedang memproses keputusan. (Your agency is deciding.)",
	StageFollowThrough:  "Pemeriksaan di instansi Anda sudah berakhir dan ditindaklanjuti. (The examination at your agency has ended and is being followed up.)",
	StageClosed:         "Perkara sudah ditutup. (The case is closed.)",
}

// Of the stage of the decision the accused is told more once it was delivered.
var accusedStates = map[State]string{
	Delivered: "Keputusan sudah disampaikan kepada Anda. (The decision was delivered to you.)",
	Disputed:  "Upaya administratif Anda sedang diperiksa; keputusan belum berlaku. (Your administrative dispute is being decided; the decision is not in force.)",
	InForce:   "Keputusan sudah berlaku. (The decision is in force.)",
}

var accusedOutcomes = map[Outcome]string{
	Sanctioned:      "Perkara ditutup setelah keputusan dilaksanakan. (The case is closed after the decision was carried out.)",
	NotProven:       "Perkara ditutup: dugaan terhadap Anda tidak terbukti. (The case is closed: the allegation against you was not proven.)",
	Rejected:        "Perkara ditutup: dugaan terhadap Anda tidak dilanjutkan. (The case is closed: the allegation against you was not pursued.)",
	Annulled:        "Perkara ditutup: keputusan terhadap Anda dibatalkan. (The case is closed: the decision against you was annulled.)",
	LeftService:     "Perkara ditutup karena Anda tidak lagi dalam dinas. (The case is closed because you are no longer in service.)",
	CriminalOnly:    "Perkara ditutup di sini; dugaan pidana ditangani lembaga yang berwenang. (The case is closed here; an alleged crime is for the competent body.)",
	NotCivilServant: "Perkara ditutup karena ketentuan ini tidak berlaku bagi Anda. (The case is closed because these rules do not apply to you.)",
}

// AccusedText is where the case stands in words for the accused. It tells nothing
// that the office wrote for a reporter.
func (c *Case) AccusedText() string {
	if text := accusedOutcomes[c.Outcome]; text != "" && !c.Open() {
		return text
	}
	if text := accusedStates[c.State]; text != "" {
		return text
	}
	return accusedStages[c.State.Stage()]
}

// What comes next for the accused.
const (
	nextHearing     = "Anda diundang untuk klarifikasi. (You are invited to be heard.)"
	nextEthics      = "Sidang majelis kode etik. (Hearing of the ethics panel.)"
	nextExamination = "Anda dipanggil untuk diperiksa. (You are summoned to be examined.)"
	nextObjection   = "Sampai hari itu Anda dapat mengajukan keberatan. (Until that day you can file an objection.)"
	nextAppeal      = "Sampai hari itu Anda dapat mengajukan banding ke BPASN. (Until that day you can appeal to BPASN.)"
	nextResolved    = "Upaya administratif Anda diputus. (Your administrative dispute is decided.)"
)
