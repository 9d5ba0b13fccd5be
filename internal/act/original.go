package act

import (
	"path"
	"slices"
	"strconv"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

// File is a file that somebody may read, and how: the original tells more than is
// seen in it (where, when, with what and by whom it was made), so a clean copy is
// what everybody has, and the original who must weigh it as evidence.
type File struct {
	Upload
	Number   int  // among the files that the reader sees, from 1
	Original bool // the original is theirs to read
	Paper    bool // a letter of an office, made to be read: without a copy it is read as it is
	Case     bool // there is a case, and so somebody who holds it
	Read     Read // what is written down when it is read, but for how
}

// Refused is what hears who may read a file, but not as it came. They know that it
// is there; this says whom to ask.
func (f File) Refused() error {
	who := "mintalah kepada pengawas (bawaslu_investigator) di kantor laporan ini untuk membukanya (ask a bawaslu_investigator of the report's office to open it)"
	if f.Case {
		who = "mintalah kepada pengawas yang memegang perkara ini untuk membukanya (ask the bawaslu_investigator to whom the case is assigned to open it)"
	}
	return fault.New(fault.Denied, "ORIGINAL_ONLY_ASSIGNED", "berkas asli hanya dibuka oleh pengawas yang memegang perkara: "+
		"isinya dapat menunjuk siapa yang membuatnya (only the assigned investigator opens an original: it can point at who made it)").
		Because(fault.Refusal{Guard: "ORIGINAL", Article: "UU 27/2022 art. 16(2)", Remedy: who})
}

// holds says whether a case is assigned to whoever knows of it by these clauses:
// the table lets an investigator know of no other, and while nobody owns a case, of
// those of the own office.
func holds(clauses []access.Clause) bool {
	return slices.ContainsFunc(clauses, func(c access.Clause) bool { return c.Grant.Role == access.BawasluInvestigator })
}

// originals says whether the originals of a report are the caller's to read: of the
// investigators to whom one of its cases is assigned, and while it feeds none, of
// those by whose office it is held.
func (w *work) originals(r report.Report, clauses []access.Clause) (bool, error) {
	if len(r.Cases) == 0 {
		return holds(clauses), nil
	}
	if !w.caller.subject().Has(access.BawasluInvestigator) {
		return false, nil
	}
	for _, id := range r.Cases {
		_, known, err := w.open(id, false)
		if err != nil && !fault.Is(err, fault.Missing) {
			return false, err
		}
		if err == nil && holds(known) {
			return true, nil
		}
	}
	return false, nil
}

// paperOf is a document among the events that somebody sees. It is counted among
// those that they see and no others. What the investigating side adds as evidence
// may have come from the reporter; every other paper is an office's own letter.
func paperOf(seen []EventView, evidence string) (File, bool) {
	n := 0
	for _, e := range seen {
		for _, id := range e.Documents {
			if n++; id == evidence {
				added := e.Act == string(casefile.AddEvidence) && e.Role.Side() == access.Intake
				return File{Number: n, Paper: !added}, true
			}
		}
	}
	return File{}, false
}

// unnamed is the files of a report under names that tell nothing, for those who do
// not read the originals: people put their own names into those of their files.
func unnamed(list []report.Evidence) []report.Evidence {
	out := slices.Clone(list)
	for i := range out {
		out[i].FileName = "lampiran-" + strconv.Itoa(i+1) + ending(out[i].MediaType)
	}
	return out
}

// ending is how the name of a kind of file ends.
func ending(mediaType string) string {
	switch kind := path.Base(mediaType); kind {
	case "jpeg":
		return ".jpg"
	case "png", "webp", "gif", "heic", "heif", "mp4", "webm", "3gpp", "ogg", "wav", "pdf":
		if mediaType == "audio/mp4" {
			return ".m4a"
		}
		return "." + kind
	case "mpeg":
		return ".mp3"
	case "plain":
		return ".txt"
	case "vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	case "vnd.openxmlformats-officedocument.spreadsheetml.sheet":
		return ".xlsx"
	case "vnd.oasis.opendocument.text":
		return ".odt"
	}
	return ""
}
