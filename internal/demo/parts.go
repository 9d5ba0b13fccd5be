package demo

import (
	"slices"

	"netra/internal/casefile"
)

// The parts of the road that several examples share, each from a moment on.

// concat is one list of several.
func concat(parts ...[]move) []move { return slices.Concat(parts...) }

// investigation is the clarification and the study.
func investigation(clarified, studied moment) []move {
	return []move{{clarified, inv, 1, "", clarification}, {studied, inv, 1, "", study}}
}

// dossier is written by one and approved by another, an hour later.
func dossier(at moment) []move {
	return []move{{at, inv, 1, "", facts}, {at.after(1), comm, 1, "", approval}}
}

// plenary is a sitting that decides: called together, voted, decided.
func plenary(at moment, decision, outcome string, count int) []move {
	return append(votes(at, decision, count), move{at.after(2), comm, 1, "", func(set) casefile.Command {
		return &casefile.DecidePlenaryCmd{Decision: decision, OutcomeText: outcome,
			Minutes: "Pleno membaca kajian dan memutus dengan suara bulat."}
	}})
}

// votes is a sitting in which some have voted so far.
func votes(at moment, decision string, count int) []move {
	out := []move{{at, comm, 1, "", func(set) casefile.Command { return &casefile.ConvenePlenaryCmd{} }}}
	for n := 1; n <= count; n++ {
		out = append(out, move{at.after(1), comm, n, "", func(set) casefile.Command {
			return &casefile.CastVoteCmd{Decision: decision}
		}})
	}
	return out
}

func (m moment) after(hours int) moment { return moment{m.daysAgo, m.hour + hours} }

func clarification(set) casefile.Command {
	return &casefile.RecordClarificationCmd{Minutes: "Terlapor dan saksi didengar; keterangan mereka dicatat dan ditandatangani."}
}

func study(s set) casefile.Command {
	return &casefile.RecordStudyCmd{Allegations: s.allegations(s.view.Allegations[0].Place),
		Conclusion: "Perbuatan sesuai dengan uraian laporan; unsur-unsurnya dikaji satu per satu."}
}

func facts(set) casefile.Command {
	return &casefile.WriteDossierCmd{Facts: "Pada tanggal dan tempat tersebut terlapor melakukan perbuatan yang diuraikan dalam kajian. Bukti: tautan dan keterangan saksi."}
}

func approval(s set) casefile.Command {
	cmd := &casefile.ApproveDossierCmd{}
	if s.view.Dossier != nil {
		cmd.DossierHash = s.view.Dossier.Hash
	}
	return cmd
}

func meritStudy(set) casefile.Command {
	return &casefile.RecordMeritStudyCmd{Findings: "Unsur pelanggaran terpenuhi menurut berkas; terlapor memegang jabatan tersebut pada hari perbuatan."}
}

func recommendation(s set) casefile.Command {
	return &casefile.RecommendCmd{Violations: []string{s.code()}, Level: s.level(), AuthorityOffice: s.agency}
}

func receipt(set) casefile.Command {
	return &casefile.AcknowledgeCmd{Kind: casefile.AcknowledgeRecommendation}
}
