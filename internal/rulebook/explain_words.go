package rulebook

// The closed sets of the rulebook as an officer reads them, Indonesian first.
// Each word of words.go stands here; a test walks them.
var (
	phaseWords = map[Phase]string{
		PhasePre:          "sebelum penetapan calon / before the determination of candidates",
		PhasePost:         "sesudah penetapan calon / after the determination of candidates",
		PhaseAny:          "kapan pun / any time",
		PhaseCampaign:     "masa kampanye / the campaign",
		PhaseClosedWindow: "masa tertutup sebelum penetapan sampai akhir masa jabatan / the closed window",
	}
	contestWords = map[string]string{
		"pemilu":    "pemilu / national elections",
		"pemilihan": "pemilihan kepala daerah / regional elections",
		"both":      "pemilu dan pemilihan / national and regional elections",
	}
	whoWords = map[Who]string{
		WhoAll:           "semua pegawai, juga non-ASN / all staff, outside the civil service too",
		WhoASN:           "pegawai ASN / civil servants (PNS, PPPK)",
		WhoPNS:           "PNS / permanent civil servants",
		WhoOfficial:      "pejabat / officials",
		WhoStateOfficial: "pejabat negara / state officials",
		WhoVillageHead:   "kepala desa / village heads",
		WhoRegionalHead:  "kepala daerah / regional heads",
		WhoPPK:           "pejabat pembina kepegawaian / the appointing authority",
		WhoCampaign:      "pelaksana atau tim kampanye / the campaign",
		WhoCandidate:     "calon / the candidate",
	}
	kindWords = map[string]string{
		"unlisted":  "tidak ada dalam matriks / not in the matrix",
		"unmapped":  "dilarang tanpa sanksi yang dipetakan / prohibited without a mapped sanction",
		"referral":  "diteruskan kepada yang berwenang / referred to whom it concerns",
		"control":   "pengendalian terhadap pejabat, bukan sanksi / control of an authority, no sanction",
		"unsourced": "baris SKB tidak ditemukan dalam sumber / the decree's line was not found",
	}
	unitWords = map[string]string{
		"working_days":  "hari kerja / working days",
		"calendar_days": "hari / calendar days",
		"months":        "bulan / months",
	}
	bodyWords = map[string]string{
		"REPORTER": "pelapor / the reporter",
		"ACCUSED":  "terlapor / the accused",
		"BAWASLU":  "Bawaslu",
		"SATGAS":   "Satgas / the task force",
		"KASN":     "KASN",
		"MERIT":    "otoritas merit / the merit authority",
		"EMPLOYER": "instansi / the employer",
		"PPK":      "PPK / the appointing authority",
		"BPASN":    "BPASN",
		"OFFICE":   "kantor yang memegang perkara / the office where the case lies",
	}
	effectWords = map[string]string{
		EffectOverdue:            "ditandai lewat; tindakan yang terlambat tetap sah / marked overdue; the late act stays lawful",
		EffectLapse:              "jendela tertutup / the window closes",
		EffectEnterIntoForce:     "keputusan mulai berlaku / the decision takes effect",
		EffectRemindAuthority:    "pejabat diingatkan / the authority is reminded",
		EffectPresumeReceipt:     "dianggap diterima / receipt is presumed",
		EffectInitialInformation: "laporan menjadi informasi awal / the report becomes initial information",
	}
	statusWords = map[string]string{
		"sourced":    "bersumber / sourced",
		"conflict":   "sumber bertentangan, bacaan pertama yang dipakai / sources conflict, the first reading counts",
		"background": "dari pengetahuan umum, belum bersumber / background, not seen in a source",
		"product":    "pilihan produk, bukan aturan / a choice of this product, no law",
	}
	confidenceWords = map[Confidence]string{
		High:       "tinggi / high",
		Medium:     "sedang / medium",
		Background: "pengetahuan umum, belum bersumber / background, not seen in a source",
		Derived:    "disimpulkan dari baris lain / derived from other lines",
	}
)
