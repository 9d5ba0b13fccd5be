package casefile

// clockLabels is what the clocks of a case are called, Indonesian first.
var clockLabels = map[string]string{
	"DL_HANDLE_PEMILU":      "penanganan laporan atau temuan Pemilu (handling, general election)",
	"DL_HANDLE_PEMILU_EXT":  "perpanjangan penanganan Pemilu (handling extended, general election)",
	"DL_HANDLE_PILKADA":     "penanganan laporan atau temuan Pilkada (handling, regional election)",
	"DL_HANDLE_PILKADA_EXT": "perpanjangan penanganan Pilkada (handling extended, regional election)",
	"DL_SATGAS":             "verifikasi Satgas Netralitas (verification by the task force)",
	"DL_SBT_BAWASLU":        "penyampaian Satgas kepada Bawaslu (the task force hands over to Bawaslu)",
	"DL_KASN":               "telaah dan rekomendasi KASN (review and recommendation by KASN)",
	"DL_PPK":                "tindak lanjut rekomendasi oleh PPK (the appointing authority acts on the recommendation)",
	"DL_SUMMONS":            "pemeriksaan sesudah panggilan pertama (examination after the first summons)",
	"DL_SUMMONS2":           "pemeriksaan sesudah panggilan kedua (examination after the second summons)",
	"DL_SEND":               "pengiriman keputusan kepada yang tidak hadir (sending the decision to who did not come)",
	"DL_DELIVER":            "penyampaian keputusan (delivery of the decision)",
	"DL_EFFECTIVE":          "mulai berlakunya keputusan (the decision enters into force)",
	"DL_OBJECTION":          "waktu mengajukan keberatan (time to object)",
	"DL_OBJECTION_DECIDE":   "keputusan atas keberatan (decision on the objection)",
	"DL_APPEAL":             "waktu mengajukan banding administratif (time to appeal)",
	"DL_PPK_REPLY":          "tanggapan PPK atas banding (reply of the appointing authority to the appeal)",
	"DL_BPASN":              "keputusan BPASN atas banding (decision of BPASN on the appeal)",
	"DL_PTDH_PARTY":         "keputusan atas keanggotaan partai (decision on party membership)",
	"PX_RESTUDY":            "kajian ulang (renewed study)",
	"PX_MERIT_REVIEW":       "telaah otoritas merit (review by the merit authority)",
	"PX_RECEIPT":            "tanda terima rekomendasi (receipt of the recommendation)",
	"PX_PROGRESS":           "laporan kemajuan instansi (progress reported by the employer)",
	"PX_LADDER":             "langkah pengendalian berikut (next rung of the control ladder)",
	servingRule:             "masa menjalani sanksi (time of the sanction)",
	"PX_CLOSE":              "penutupan perkara (closing of the case)",
	"PX_CHALLENGE":          "waktu pelapor menyatakan keberatan atas penutupan (time for the reporter to challenge the closure)",
	"PX_CHALLENGE_REVIEW":   "pemeriksaan keberatan pelapor (review of the challenge)",
	"PX_RETALIATION":        "jawaban atas tindakan balasan (answer to retaliation)",
	"PX_PROTECTION_3":       "pemantauan keamanan pelapor, 3 bulan (watch over the reporter, 3 months)",
	"PX_PROTECTION_6":       "pemantauan keamanan pelapor, 6 bulan (watch over the reporter, 6 months)",
	"PX_PROTECTION_12":      "pemantauan keamanan pelapor, 12 bulan (watch over the reporter, 12 months)",
	HoldRule:                "penundaan (hold)",
}

// ClockLabel is what a clock is called, Indonesian first; its rule where nobody
// has named it.
func ClockLabel(rule string) string {
	if label, ok := clockLabels[rule]; ok {
		return label
	}
	return rule
}
