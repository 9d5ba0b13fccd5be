package statistics

// Text is what a figure counts, Indonesian first.
func Text(key string) string { return texts[key] }

var texts = map[string]string{
	Reported:    "Laporan yang masuk. (Reports that came in.)",
	Registered:  "Perkara yang diregistrasi. (Cases registered.)",
	Forwarded:   "Terbukti dalam pleno atau sudah pada otoritas merit. (Proven in plenary, or before the merit authority.)",
	Recommended: "Direkomendasikan kepada instansi. (Recommended to the employer.)",
	ActedUpon:   "Ditindaklanjuti: sanksi diputuskan atau dilaporkan tidak terbukti. (Acted upon: a sanction issued, or reported not proven.)",
	Executed:    "Sanksi dilaksanakan. (Sanction carried out.)",
	Closed:      "Perkara ditutup. (Cases closed.)",

	"sanctioned":        "Ditutup: dijatuhi sanksi. (Closed: sanctioned.)",
	"not_proven":        "Ditutup: tidak terbukti. (Closed: not proven.)",
	"rejected":          "Ditutup: ditolak. (Closed: rejected.)",
	"annulled":          "Ditutup: sanksi dibatalkan. (Closed: sanction annulled.)",
	"left_service":      "Ditutup: berhenti sebagai pegawai. (Closed: left the service.)",
	"criminal_only":     "Ditutup: pidana saja. (Closed: criminal only.)",
	"not_civil_servant": "Ditutup: bukan ASN. (Closed: not a civil servant.)",

	WaitingBawaslu: "Menunggu di Bawaslu. (Waiting at Bawaslu.)",
	WaitingMerit:   "Menunggu di otoritas merit. (Waiting at the merit authority.)",
	WaitingPPK:     "Menunggu di instansi (PPK). (Waiting at the employer.)",
	WaitingOverdue: "Menunggu di instansi, tenggatnya sudah lewat. (Waiting at the employer, overdue.)",
	"reminded":     "Instansi diam, sudah diingatkan. (Silent employer: reminded.)",
	"warned":       "Instansi diam, sudah diperingatkan. (Silent employer: warned.)",
	"reprimanded":  "Instansi diam, sudah ditegur. (Silent employer: reprimanded.)",
	"blocked":      "Instansi diam, layanannya diblokir; gaji tidak tersentuh. (Silent employer: services blocked, no salary touched.)",
	"escalated":    "Instansi diam, sudah dinaikkan ke pejabat di atasnya. (Silent employer: escalated.)",

	"filed_to_registered":         "Dari laporan masuk sampai diregistrasi; dihitung per laporan. (From filing to registration; counted by report.)",
	"registered_to_recommended":   "Dari registrasi sampai direkomendasikan. (From registration to the recommendation.)",
	"recommended_to_acted_upon":   "Dari rekomendasi sampai ditindaklanjuti instansi. (From the recommendation until the employer acted upon it.)",
	"acted_upon_to_reported_back": "Dari tindak lanjut sampai dilaporkan kembali. (From there until it was reported back.)",

	"share_acted":     "Bagian rekomendasi yang ditindaklanjuti. (Share of recommendations acted upon.)",
	"median_days":     "Median hari kerja dari rekomendasi sampai ditindaklanjuti. (Median working days from the recommendation until acted upon.)",
	"longest_overdue": "Lama diam yang terpanjang sejak tenggat lewat. (The longest silence since a deadline passed.)",
}

// Method says how it was counted and what is hidden, Indonesian first.
const Method = "Dihitung dari catatan peristiwa yang hanya bertambah, menurut saat pencatatannya: angka untuk hari yang sudah lewat tidak berubah lagi. " +
	"Angka di bawah lima tidak ditampilkan, juga angka yang dapat membukanya dengan menjumlah atau mengurangi. " +
	"Perkara dihitung pada setiap tahap yang pernah dicapainya. Laporan dihitung per laporan, bukan per perkara. " +
	"Angka suatu wilayah bergerak pada akhir triwulan atau setelah lima laporan baru; angka suatu instansi mulai dari rekomendasi. " +
	"(Counted from append-only events by the instant they were recorded: figures of a day that is over never change. Figures below five are hidden, " +
	"and those that would give them away by adding or subtracting. A case counts in every stage it ever reached. Reports are counted as reports, not as cases. " +
	"A region's figures move at the end of a quarter or after five new reports; an agency's begin at the recommendation.)"

// FollowMethod says what Method does, of a table of bodies or places.
const FollowMethod = Method + " " +
	"Semua baris dan jumlahnya benar pada hari yang sama; menurut wilayah, hari itu akhir triwulan. Wilayah adalah wilayah kantor Bawaslu yang menangani perkara. " +
	"Baris yang seluruhnya disembunyikan digabung dalam \"lainnya\", bersama perkara yang tidak tercatat pada baris mana pun. " +
	"(All rows and their total are true of one day; by region it is the end of a quarter. A region is that of the Bawaslu office that handles the case. " +
	"Rows that are hidden altogether are joined in \"others\", with cases that belong to no row.)"
