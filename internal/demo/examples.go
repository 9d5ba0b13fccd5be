package demo

import (
	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/report"
)

// Short names for who acts, so that an example reads as a table.
const (
	inv  = access.BawasluInvestigator
	comm = access.BawasluCommissioner
)

// examples is what the demonstration shows: reports and cases that stand still
// at different places of the road, each in the middle of something.
var examples = []example{silence, review, sitting, hearing, unproven, arrived, whispered}

// silence is recommended and received, and then the employer says nothing: its
// time runs out and the first rung of the control ladder is taken.
var silence = example{
	key: "silence", suspect: slemanAnalyst, track: report.Confidential, conductAgo: 23, breach: promoting,
	narrative: "Terlapor berulang kali membagikan ajakan memilih salah satu calon di grup percakapan warga, pada jam kerja.",
	filed:     moment{21, 8}, registered: &moment{21, 10},
	moves: concat(
		investigation(moment{21, 13}, moment{20, 13}),
		dossier(moment{20, 15}),
		plenary(moment{19, 9}, "FORWARD", "", 3),
		[]move{
			{moment{18, 10}, access.MeritInvestigator, 1, "", meritStudy},
			{moment{18, 14}, access.MeritLead, 1, "", recommendation},
			{moment{17, 9}, access.BkpsdmOfficer, 1, "", receipt},
		}),
}

// review lies with the merit authority, studied but not yet recommended.
var review = example{
	key: "review", suspect: karanganyarTeacher, track: report.Named, conductAgo: 14, breach: attending,
	narrative: "Terlapor hadir di panggung kampanye, mengenakan atribut, dan memimpin yel-yel dukungan.",
	filed:     moment{13, 9}, registered: &moment{13, 14},
	moves: concat(
		investigation(moment{12, 9}, moment{12, 15}),
		dossier(moment{11, 9}),
		plenary(moment{10, 9}, "FORWARD", "", 3),
		[]move{{moment{6, 10}, access.MeritInvestigator, 1, "", meritStudy}}),
}

// sitting is before the plenary: two have voted, the third has not.
var sitting = example{
	key: "sitting", suspect: gianyarHead, track: report.Named, conductAgo: 6, breach: posing,
	narrative: "Terlapor mengunggah foto bersama calon dengan gestur dukungan, lalu menyebarkannya kepada bawahan.",
	filed:     moment{4, 9}, registered: &moment{4, 13},
	moves: concat(
		investigation(moment{3, 9}, moment{3, 15}),
		dossier(moment{2, 9}),
		[]move{{moment{2, 13}, comm, 1, "Keterangan ahli belum diterima.", func(set) casefile.Command { return &casefile.ExtendHandlingCmd{} }}},
		votes(moment{1, 13}, "FORWARD", 2)),
}

// hearing is being clarified.
var hearing = example{
	key: "hearing", suspect: sukabumiAnalyst, track: report.Confidential, conductAgo: 4, breach: engaging,
	narrative: "Terlapor memberi tanda suka dan komentar dukungan pada unggahan kampanye dari akun pribadinya.",
	filed:     moment{2, 9}, registered: &moment{2, 14},
	moves: []move{
		{moment{1, 9}, inv, 1, "", func(s set) casefile.Command {
			return &casefile.SummonPartiesCmd{Parties: []casefile.Party{{Name: s.view.Accused.Name, As: "ACCUSED"}}, HearingOn: s.today}
		}},
		{moment{1, 14}, inv, 1, "", clarification},
	},
}

// unproven was closed by the plenary; the reporter may still challenge that.
var unproven = example{
	key: "unproven", suspect: jatengHead, track: report.Named, conductAgo: 16, breach: attending,
	narrative: "Terlapor terlihat di dekat lokasi kampanye; menurut pelapor ia ikut mengatur barisan.",
	filed:     moment{14, 9}, registered: &moment{14, 13},
	moves: concat(
		investigation(moment{13, 9}, moment{13, 15}),
		plenary(moment{12, 9}, "NOT_PROVEN", "Terlapor bertugas menjaga lalu lintas di lokasi itu; keikutsertaan tidak terbukti.", 3)),
}

// arrived came in yesterday.
var arrived = example{
	key: "arrived", suspect: karanganyarDriver, track: report.Named, conductAgo: 3, breach: promoting,
	narrative: "Terlapor menempelkan stiker calon pada kendaraan dinas dan memakainya selama dua hari.",
	filed:     moment{1, 10},
}

// whispered is anonymous, and so initial information.
var whispered = example{
	key: "whispered", suspect: slemanClerk, track: report.Anonymous, conductAgo: 8, breach: posing,
	narrative: "Ada foto pegawai ini mengacungkan jari di acara calon. Saya takut menyebut nama saya.",
	filed:     moment{6, 20},
}
