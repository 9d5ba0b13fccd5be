package casefile

import (
	"strings"

	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/sanction"
)

// Guard is a condition on a row: what it is called, where the law says so, and
// how it is read off the case. holds answers with what would satisfy it, or ""
// when it is satisfied.
type Guard struct {
	ID      string
	Article string
	Says    string
	holds   func(t *Trial) string
}

// refusal is the guard's own word for why it does not hold.
func (g Guard) refusal(remedy string) fault.Refusal {
	return fault.Refusal{Guard: g.ID, Article: g.Article, Remedy: remedy}
}

// The guards of the law: G1–G15 of the design's register.
var (
	g1 = Guard{"G1", "UU 7/2017 art. 454; Perbawaslu 7/2022 art. 15", "laporan lengkap secara formal dan materiel, dan masih dalam waktunya (the report is complete in form and matter, and in time)",
		func(t *Trial) string { return t.Incomplete }}
	g2 = Guard{"G2", "SKB 2022 (KASN returned referrals without a study)", "kajian sudah ada (a study exists)",
		func(t *Trial) string {
			return unless(t.Case.Study != nil, "catat dulu kajiannya (record the study first (RecordStudy))")
		}}
	g4 = Guard{"G4", "PP 94/2021 art. 26", "ada berita acara pemeriksaan, atau dua panggilan dan dua ketidakhadiran (examination minutes, or two summonses and two absences)",
		func(t *Trial) string {
			r := t.Case.Round()
			return unless(!t.discipline() || r.heard(), "catat berita acara pemeriksaan, atau ketidakhadiran kedua sesudah panggilan kedua (record the examination minutes, or a second absence after a second summons)")
		}}
	g5 = Guard{"G5", "PP 94/2021 arts. 27-29; BKN Reg 6/2022", "sanksi berat memerlukan tim pemeriksa: atasan langsung, pengawasan, dan kepegawaian (a severe sanction needs the examination team of superior, supervision and personnel)",
		func(t *Trial) string {
			p := t.Case.Round().Proposal
			return unless(p == nil || p.Type.Level() != sanction.LevelSevere || t.Case.Round().team() == "", t.Case.Round().team())
		}}
	g6 = Guard{"G6", "PP 94/2021 arts. 16-24", "penanda tangan ialah pejabat yang berwenang atas jabatan dan sanksi ini (the signatory is the authority for this post and sanction)", holdsAuthority}
	g7 = Guard{"G7", "PP 94/2021 art. 35(3)", "satu sanksi untuk seluruh perbuatan, tidak dua kali untuk satu perbuatan (one sanction for the whole set, never twice for one act)",
		func(t *Trial) string {
			return unless(!t.Case.Stands(), "sudah ada sanksi yang berlaku dalam perkara ini; sanksi itu harus dibatalkan dulu (a sanction already stands in this case; it must be annulled first)")
		}}
	g8 = Guard{"G8", "PP 94/2021 (repeat of the same nature)", "pengulangan dijawab dengan jenis yang lebih berat dari yang terakhir (a repeat is answered by a heavier type than the last)",
		func(t *Trial) string {
			p := t.Case.Round().Proposal
			if p == nil {
				return ""
			}
			return t.repeat(p.Type)
		}}
	g9 = Guard{"G9", "SKB 2022 annex; PP 94/2021 art. 24", "di bawah batas terendah hanya dengan alasan tertulis (below the floor only with a written reason)",
		func(t *Trial) string { return "" }} // the proposal could not be made without one; the flag travels with it
	g10 = Guard{"G10", "UU 10/2016 art. 71(2); SE Mendagri 821/5492/SJ", "ada persetujuan Menteri dalam masa larangan (ministerial consent inside the closed window)", holdsConsent}
	g11 = Guard{"G11", "PP 94/2021 art. 38; BKN Reg 6/2022 art. 50(1)", "tidak sebelum hari kerja ke-15 sesudah diterima (not before the 15th working day after receipt)",
		func(t *Trial) string {
			k, ok := t.Case.newest("DL_EFFECTIVE")
			return unless(ok && k.Status == deadline.Running && !t.On.Before(k.DueOn), "tunggu sampai hari kerja ke-15 sesudah keputusan diterima (wait for the 15th working day after receipt)")
		}}
	g12 = Guard{"G12", "SKB 2022; Perpres 116/2022; BKN Reg 1/2023", "waktu instansi sudah habis (the authority's time has run out)",
		func(t *Trial) string {
			return unless(t.overdue("DL_PPK") || t.overdue("PX_PROGRESS"), "tunggu sampai waktu instansi untuk menjawab habis (wait until DL_PPK or PX_PROGRESS is overdue)")
		}}
	g13 = Guard{"G13", "PP 94/2021 (pembebasan sementara dari tugas jabatan)", "sanksi berat mungkin dijatuhkan, dan belum ada pembebasan sementara (severe is possible and no release runs)",
		func(t *Trial) string {
			return unless(t.severePossible() && (t.Case.Release == nil || !t.Case.Release.Ended.IsZero()),
				"hanya bila sanksi berat mungkin dijatuhkan, dan selama belum ada pembebasan sementara yang berjalan (only where a severe sanction is a possible outcome, and while no release runs already)")
		}}
	g15 = Guard{"G15", "PP 94/2021; UU 7/2017 art. 455", "dugaan pidana tidak menunda disiplin: keduanya berjalan (a criminal finding does not suspend discipline: both run)",
		func(t *Trial) string { return "" }}
)

// The product's own guards.
var (
	reasoned       = Guard{"REASON", "UU 30/2014 art. 55", "alasan tertulis (a written reason)", func(t *Trial) string { return unless(t.reason() != "", "tulis alasannya (give a reason)") }}
	reasonedOrText = Guard{"REASON", "UU 30/2014 art. 55", "alasan atau hasil bagi pelapor (a reason or an outcome text)", func(t *Trial) string {
		return unless(t.reason() != "" || t.text() != "", "tulis hasil bagi pelapor, dan alasannya (give outcomeText for the reporter (and a reason))")
	}}
	once = Guard{"ONCE", "UU 7/2017 art. 454(8)", "penanganan diperpanjang satu kali (handling is extended once)", func(t *Trial) string {
		return unless(!t.Case.Extended, "penanganan sudah pernah diperpanjang (handling was already extended)")
	}}
	written = Guard{"DOSSIER", "SKB 2022", "berkas perkara sudah ditulis (a dossier is written)", func(t *Trial) string {
		return unless(t.Case.Dossier != nil, "tulis dulu berkas perkaranya (write the dossier first (WriteDossier))")
	}}
	released = Guard{"DOSSIER", "SKB 2022", "berkas perkara sudah disetujui (an approved dossier)", func(t *Trial) string {
		return unless(t.Case.Dossier != nil && t.Case.Dossier.Approved, "tulis berkas perkaranya, lalu mintakan persetujuan orang kedua (write the dossier and have a second person approve it)")
	}}
	notASN = Guard{"NON_ASN", "SE MenPANRB 1/2023", "terlapor bukan ASN (the accused is not an ASN)", func(t *Trial) string {
		return unless(t.Case.Accused.EmploymentKind == "NON_ASN", "bagi ASN, teruskan kepada otoritas merit; bila jenis kepegawaiannya keliru, perbaiki data terlapor (forward an ASN to the merit authority (FORWARD); correct the employment kind with AmendAccused)")
	}}
	referred = Guard{"REFERRAL", "UU 7/2017 art. 455", "ada yang sudah diteruskan (something was referred)", func(t *Trial) string {
		return unless(len(t.Case.Referrals) > 0, "teruskan dulu kepada lembaga yang berwenang (refer first)")
	}}
	meritStudied = Guard{"G3", "SKB 2022", "telaah otoritas merit sudah ada (a merit study exists)", func(t *Trial) string {
		return unless(t.Case.MeritStudy != "", "catat dulu telaah otoritas merit (record the merit study first (RecordMeritStudy))")
	}}
	taskForce = Guard{"SATGAS", "SKB 22-09-2022 annex (other forms of violation)", "bentuk pelanggaran di luar daftar sudah diputuskan Satgas (what is in no list was decided by the task force)", func(t *Trial) string {
		m, ok := t.Command.(*RecommendCmd)
		return unless(!ok || !t.unlisted(m.Violations) || t.reason() != "", "sebut dalam alasan putusan Satgas tentang bentuk pelanggaran ini: nomor dan tanggalnya (name in reason the task force's decision on this form of violation: its number and date)")
	}}
	identified = Guard{"G6", "PP 94/2021 arts. 16-24", "terlapor jelas, dengan jenis dan tingkat jabatannya (the accused is identified, with post and level)", holdsIdentified}
	unreceived = Guard{"ONCE", "SKB 2022", "penerimaan dicatat satu kali setiap putaran (receipt is acknowledged once a round)", func(t *Trial) string {
		return unless(t.Case.Round().ReceivedOn.IsZero(), "penerimaan rekomendasi ini sudah dicatat (receipt of this recommendation was already recorded)")
	}}
	ethical = Guard{"TRACK", "PP 42/2004 arts. 15-16", "kategorinya etik (the category is ethics)", func(t *Trial) string {
		return unless(t.Case.Round().Level == sanction.LevelMoral, "rekomendasi ini bukan tentang etik; panggil terlapor (this recommendation is not an ethics one; summon the accused (IssueSummons))")
	}}
	notEthical = Guard{"TRACK", "PP 94/2021 art. 26", "kategorinya bukan etik, kecuali sudah diteruskan ke disiplin (the category is not ethics, unless referred to discipline)", func(t *Trial) string {
		r := t.Case.Round()
		return unless(r.Level != sanction.LevelMoral || r.Lifted, "buka sidang majelis kode etik; majelis dapat meneruskannya ke jalur disiplin (open an ethics hearing (OpenEthicsHearing); its panel may refer to discipline)")
	}}
	advisedDiscipline = Guard{"PANEL", "PP 42/2004 art. 16", "majelis merekomendasikan disiplin (the panel recommends discipline)", func(t *Trial) string {
		return unless(t.Case.Round().Hearing == "DISCIPLINE", "catat sidang majelis yang merekomendasikan disiplin (record the hearing with recommendation DISCIPLINE)")
	}}
	called = Guard{"SUMMONS", "PP 94/2021 art. 26", "surat panggilan sudah keluar (a summons is out)", func(t *Trial) string {
		r := t.Case.Round()
		return unless(len(r.Summonses) > len(r.Absences), "terbitkan dulu surat panggilan (issue a summons first (IssueSummons))")
	}}
	heard = Guard{"PANEL", "PP 42/2004 art. 15", "majelis kode etik sudah bersidang (the ethics panel was heard)", func(t *Trial) string {
		r := t.Case.Round()
		return unless(t.Case.State != EthicsHearing || r.Hearing != "", "catat dulu sidang majelisnya (record the hearing first (RecordHearing))")
	}}
	objectionLies = Guard{"DISPUTE", "PP 79/2021", "jenis ini dapat dijawab dengan keberatan, dalam waktunya (an objection lies against this type, inside its window)", func(t *Trial) string {
		return unless(t.disputeBy() == sanction.Objection, t.disputeWord())
	}}
	appealLies = Guard{"DISPUTE", "PP 79/2021 art. 11", "jenis ini dapat dijawab dengan banding administratif, dalam waktunya (an appeal lies against this type, inside its window)", func(t *Trial) string {
		return unless(t.disputeBy() == sanction.Appeal, t.disputeWord())
	}}
	standing = Guard{"SANCTION", "PP 94/2021", "ada sanksi yang berlaku (a sanction stands)", func(t *Trial) string {
		return unless(t.Case.Stands(), "tidak ada sanksi yang berlaku dalam perkara ini (no sanction stands in this case)")
	}}
	enforceable = Guard{"SANCTION", "PP 94/2021", "ada sanksi yang berlaku, dalam perkara terbuka atau yang ditutup dengan sanksi (a sanction stands, in an open case or one closed as sanctioned)", func(t *Trial) string {
		return unless(t.Case.Stands() && (t.Case.Open() || t.Case.Outcome == Sanctioned), "tidak ada sanksi yang berlaku dalam perkara ini, atau perkara berakhir dengan cara lain (no sanction stands in this case, or it ended otherwise)")
	}}
	atCourt = Guard{"COURT", "UU 5/1986 jo UU 51/2009", "perkara ada di pengadilan (the case is before a court)", func(t *Trial) string {
		return unless(t.Case.Dispute != nil && t.Case.Dispute.Court != "", "catat dulu gugatannya (record the filing first (RecordCourtFiling))")
	}}
	serving = Guard{"SERVING", "PP 94/2021 art. 8", "sanksi sedang dijalani (a sanction is being served)", func(t *Trial) string {
		k, ok := t.Case.newest(servingRule)
		return unless(ok && k.Active(), "tidak ada masa hukuman yang sedang berjalan (no serving time is running)")
	}}
	challengeable = Guard{"CHALLENGE", "product rule", "dalam waktu keberatan pelapor, satu kali (inside the challenge window, once)", func(t *Trial) string {
		k, ok := t.Case.newest("PX_CHALLENGE")
		return unless(ok && (k.Status == deadline.Running || k.Status == deadline.Paused), "waktu untuk berkeberatan atas penutupan ini sudah habis, atau keberatan sudah diajukan (the time to challenge this closure is over, or it was challenged already)")
	}}
	challenged = Guard{"CHALLENGE", "product rule", "keberatan pelapor sudah diajukan (a challenge is filed)", func(t *Trial) string {
		return unless(t.Case.Challenge != nil, "tidak ada keberatan pelapor yang menunggu putusan (no challenge is waiting)")
	}}
	servicesBlocked = Guard{"G12", "BKN Reg 1/2023", "layanan sedang diblokir (services are blocked)", func(t *Trial) string {
		return unless(t.Case.Control != nil && t.Case.Control.Blocked, "tidak ada layanan yang diblokir (no service is blocked)")
	}}
	notHeld = Guard{"HOLD", "product rule", "tidak ada penundaan yang berjalan (no hold runs)", func(t *Trial) string {
		return unless(t.Case.Held == nil, "penundaan sedang berjalan; akhiri dulu (a hold already runs; release it first)")
	}}
	held = Guard{"HOLD", "product rule", "penundaan sedang berjalan (a hold runs)", func(t *Trial) string {
		return unless(t.Case.Held != nil, "tidak ada penundaan yang berjalan (no hold runs)")
	}}
)

// rungs is the control ladder, from the first step to the last, with what the
// reporter is told of each.
var rungs = []struct {
	Act  Act
	Rung string
	Text string
}{
	{RemindAuthority, "REMIND", "Instansi belum menjawab dan sudah diingatkan. (The agency was silent and was reminded.)"},
	{WarnAuthority, "WARN", "Instansi diperingatkan oleh otoritas merit. (The agency was warned.)"},
	{ReprimandAuthority, "REPRIMAND", "Instansi ditegur oleh otoritas merit. (The agency was reprimanded.)"},
	{BlockServices, "BLOCK", "Layanan kepegawaian instansi di SIASN diblokir; gaji pegawai tidak tersentuh (Peraturan BKN 1/2023). (The agency's personnel services were blocked; nobody's salary is touched.)"},
	{EscalateAuthority, "ESCALATE", "Perkara dinaikkan kepada pejabat di atas instansi itu. (The matter was escalated to the authority above the agency.)"},
}

// rungOf is the ladder's word for an act, and its place.
func rungOf(act Act) (rung string, place int) {
	for i, r := range rungs {
		if r.Act == act {
			return r.Rung, i
		}
	}
	return "", -1
}

// ladder is the guard of one rung: the one before it was taken, and it falls on
// the merit authority's line.
func ladder(act Act) Guard {
	rung, place := rungOf(act)
	return Guard{"G12", "SKB 2022; Perpres 116/2022", fault.Both("satu anak tangga setiap kali; "+rung+" mengikuti yang sebelumnya", "one rung at a time; "+rung+" follows the one before it"), func(t *Trial) string {
		if t.Case.Direct {
			return "perkara yang langsung diteruskan kepada instansi hanya mengenal pengingat (a case forwarded straight to the employer knows only the reminder)"
		}
		if t.Case.Control == nil || t.Case.Control.Rung != rungs[place-1].Rung {
			return fault.Both("ambil dulu anak tangga sebelumnya", "take the rung before it first: "+string(rungs[place-1].Act))
		}
		return ""
	}}
}

// unless is "" when ok, else the remedy.
func unless(ok bool, remedy string) string {
	if ok {
		return ""
	}
	return remedy
}

// heard says whether G4 is met in this round.
func (r *Round) heard() bool {
	return !r.Examined.IsZero() || len(r.Absences) >= 2
}

// elements is what an examination team is made of, and as people say it.
var elements = []struct{ element, id string }{
	{"SUPERIOR", "atasan langsung"}, {"SUPERVISION", "unsur pengawasan"}, {"PERSONNEL", "unsur kepegawaian"},
}

// team is "" when the examination team has its three elements, else what is missing.
func (r *Round) team() string {
	have := ""
	if r.Report != nil {
		for _, m := range r.Report.Team {
			have += m.Element + " "
		}
	}
	var missing, id []string
	for _, e := range elements {
		if !strings.Contains(have, e.element) {
			missing, id = append(missing, e.element), append(id, e.id)
		}
	}
	if len(missing) == 0 {
		return ""
	}
	return fault.Both("catat laporan hasil pemeriksaan dari tim yang juga memuat "+strings.Join(id, ", "),
		"file the examination report of a team that has also "+strings.Join(missing, ", "))
}
