package casefile

// What the reporter is told while an authority is silent, and when it speaks.

// liftedText and answeredText stand beside the texts of the rungs.
const (
	liftedText   = "Blokir layanan kepegawaian instansi dibuka kembali. (The block of the agency's services was lifted.)"
	answeredText = "Instansi melapor kepada otoritas yang mengawasinya. (The agency reported to the authority that watches over it.)"
)

// LadderText is what the reporter is told of an act of the control ladder or of
// the report that ends it; empty for every other act.
func LadderText(act Act) string {
	switch act {
	case LiftBlock:
		return liftedText
	case ReportBack:
		return answeredText
	}
	rung, _ := rungOf(act)
	return ControlText(rung)
}

// whenSilent says what follows if the agency stays silent: by whose hand and how.
var whenSilent = map[Act]string{
	WarnAuthority:      "otoritas merit memperingatkannya. (… the merit authority warns it.)",
	ReprimandAuthority: "otoritas merit menegurnya. (… the merit authority reprimands it.)",
	BlockServices:      "otoritas merit memblokir layanan kepegawaiannya; gaji tidak tersentuh. (… the merit authority blocks its personnel services; no salary is touched.)",
	EscalateAuthority:  "otoritas merit menaikkannya kepada pejabat di atas instansi itu. (… the merit authority escalates it.)",
	"":                 "Bawaslu menyurati lembaga di atas instansi itu. (… Bawaslu writes to the body above it.)",
}

// aboveSilent is said once no rung is left.
const aboveSilent = "Perkara sudah dinaikkan; jawaban ditunggu dari instansi dan pejabat di atasnya. " +
	"(The matter was escalated; the agency and the authority above it owe an answer.)"

// ladderPromise is what follows the agency's silence, while it is silent.
func (c *Case) ladderPromise() (what string, k Clock, ok bool) {
	k, runs := c.newest("PX_LADDER")
	if c.Control == nil || !runs || !k.Active() {
		return "", Clock{}, false
	}
	next, more := c.NextRung()
	switch {
	case !more && !c.Direct:
		return aboveSilent, k, true
	case c.silent():
		return "Tenggat sudah lewat dan instansi tetap diam: sekarang " + whenSilent[next.Act], k, true
	}
	return "Instansi masih ditunggu menjawab sampai hari itu; sesudahnya " + whenSilent[next.Act], k, true
}
