package act

import (
	"context"

	"netra/internal/fault"
	"netra/internal/report"
)

// A draft is no part of any case: no office sees it, no clock runs on it and no
// event tells of it. It is never sent by itself. What is known of it here is what
// its writer can be told: the code, the day it goes, the files it holds.

// draftLasts is for how many days a draft is kept after it was saved last.
const draftLasts = 30

// DraftView is a draft for whoever holds its code.
type DraftView struct {
	Code string `json:"code"`
	Draft
}

// SavedDraft is an unfinished report as it comes in.
type SavedDraft struct {
	Code     string // of the draft to be replaced; empty begins one
	Report   []byte
	Evidence []string // uploads that it names, and from now on holds
}

// SaveDraft keeps an unfinished report, or puts it in the place of what was saved
// before. The answer repeats everything but the report itself, which whoever asks
// has at hand: so the answer to a request id does not outlive the draft with a
// citizen's words in it.
//
// Who saves a draft is a citizen, whatever account they have.
func (s *Service) SaveDraft(ctx context.Context, req Request, d SavedDraft) (DraftView, error) {
	code, err := draftCode(d.Code)
	if err != nil {
		return DraftView{}, err
	}
	return perform(ctx, s, Anonymous, req, func(w *work) (DraftView, error) {
		keep, code := w.ReplaceDraft, code
		if code == "" {
			if code, err = report.NewAccessCode(w.random()); err != nil {
				return DraftView{}, err
			}
			keep = w.BeginDraft
		} else if _, err := w.openDraft(code, true); err != nil { // the draft is locked before its files, as in filing
			return DraftView{}, err
		}
		now, err := w.draft(code, d)
		if err != nil {
			return DraftView{}, err
		}
		if err := keep(code, now); err != nil {
			return DraftView{}, err
		}
		now.Report = nil
		return DraftView{code.String(), now}, nil
	})
}

// GetDraft is what a draft's code opens.
func (s *Service) GetDraft(ctx context.Context, typed string) (DraftView, error) {
	code, err := draftCode(typed)
	if err != nil {
		return DraftView{}, err
	}
	return view(ctx, s, Anonymous, func(w *work) (DraftView, error) {
		d, err := w.openDraft(code, false)
		if err != nil {
			return DraftView{}, err
		}
		return DraftView{code.String(), d}, nil
	})
}

// draftCode reads a draft's code as people type it; none is none.
func draftCode(typed string) (report.AccessCode, error) {
	if typed == "" {
		return "", nil
	}
	code, err := report.ParseAccessCode(typed)
	if f, ok := fault.Of(err); ok {
		f.Fields = []fault.Field{{Path: "draftCode", Sentence: f.Sentence}}
	}
	return code, err
}

// openDraft is the draft of a code.
func (w *work) openDraft(code report.AccessCode, lock bool) (Draft, error) {
	d, ok, err := w.Draft(code, w.todayAt(""), lock)
	if err == nil && !ok {
		err = w.noDraft(code, fault.New(fault.Missing, "NOT_FOUND",
			"tidak ada draf dengan kode ini, atau draf itu sudah dihapus pada tanggalnya (no draft has this code, or it was destroyed on its date)"))
	}
	return d, err
}

// noDraft is why a code opens no draft: it has become a report, or else nothing
// that a caller may tell apart. A code that was never given and one whose draft
// is destroyed cost the same look and get the same bytes.
//
// That a report was filed with the code is said, because it tells nobody anything:
// whoever holds the code opens that report with it, and whoever does not would
// have to guess 100 bits. Kept back it would do harm: a citizen whose answer was
// lost on the way would believe that nothing arrived, and begin again. How a
// report came to its code is not kept, so any access code gets this answer.
func (w *work) noDraft(code report.AccessCode, unknown error) error {
	_, filed, err := w.ReportByCode(code, false)
	switch {
	case err != nil:
		return err
	case filed:
		return fault.New(fault.Illegal, "DRAFT_FILED",
			"laporan ini sudah terkirim; buka dengan kode yang sama (this report was sent already; open it with the same code)")
	}
	return unknown
}

// draft is what is kept of an unfinished report from now on. It holds the files
// that it names; the others it lets go.
func (w *work) draft(code report.AccessCode, d SavedDraft) (Draft, error) {
	if err := w.LetGo(code); err != nil {
		return Draft{}, err
	}
	now := Draft{Destroyed: w.todayAt("").AddDays(draftLasts), Report: d.Report}
	if len(d.Evidence) == 0 {
		return now, nil
	}
	list, ok, err := w.Hold(d.Evidence, code)
	if err != nil {
		return now, err
	}
	if !ok {
		return now, unknownEvidence("report.evidence")
	}
	now.Evidence, err = weighed(list, nil, "report.evidence")
	return now, err
}

// grown is the access code of a report that is being filed: a new one, or that of
// the draft it grew from. The draft ends here, in the transaction in which the
// report takes over its code, and lets go of its files for the report to claim.
// Of two who file one draft the second finds it gone, and the report there.
func (w *work) grown(from report.AccessCode) (report.AccessCode, error) {
	if from == "" {
		return report.NewAccessCode(w.random())
	}
	ended, err := w.EndDraft(from, w.todayAt(""))
	if err != nil {
		return "", err
	}
	if !ended {
		const remedy = "kirim laporan ini tanpa kode draf dan unggah lagi berkasnya; kode baru akan diberikan (file it without draftCode and upload its files again; a new code is given)"
		return "", w.noDraft(from, fault.New(fault.Missing, "NOT_FOUND", "tidak ada draf dengan kode ini, atau draf itu sudah dihapus pada tanggalnya: "+remedy).At("draftCode", remedy))
	}
	return from, w.LetGo(from)
}
