package act

import (
	"context"
	"fmt"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// LookupAccusation is what the code of an accused opens. A code that was never
// given, or was replaced, is fault.Missing, after the same work.
func (s *Service) LookupAccusation(ctx context.Context, code string) (AccusedView, error) {
	parsed, err := report.ParseAccessCode(code)
	if err != nil {
		return AccusedView{}, err
	}
	return view(ctx, s, Anonymous, func(w *work) (AccusedView, error) {
		c, ok, err := w.CaseByAccusedCode(parsed, false)
		if err != nil {
			return AccusedView{}, err
		}
		v, err := w.seeAccused(c) // of no case as well: nobody is to tell a hit by its work
		if err != nil {
			return AccusedView{}, err
		}
		if !ok {
			return AccusedView{}, fault.NotFound()
		}
		return v, nil
	})
}

// AccusedAct is one act by whoever holds the code of an accused. It carries no
// etag: the accused sees no version of the case, and what they say is said to
// whatever it has become.
type AccusedAct struct {
	Request
	Code     string
	Command  casefile.Command
	Evidence []string
}

// ByAccused does one act of the accused. It refuses as casefile.Take does; an
// objection or appeal that comes late is refused by the window, whatever the case
// has become since.
func (s *Service) ByAccused(ctx context.Context, a AccusedAct) (AccusedView, error) {
	code, err := report.ParseAccessCode(a.Code)
	if err != nil {
		return AccusedView{}, err
	}
	return perform(ctx, s, Anonymous, a.Request, func(w *work) (AccusedView, error) {
		c, ok, err := w.CaseByAccusedCode(code, true)
		if err != nil {
			return AccusedView{}, err
		}
		if !ok {
			return AccusedView{}, fault.NotFound()
		}
		if err := w.filedNow(c, a.Command); err != nil {
			return AccusedView{}, err
		}
		after, err := w.take(c, a.Command, record.Actor{Role: access.Accused}, casefile.Header{Documents: a.Evidence})
		if err != nil {
			return AccusedView{}, w.refused(c, a, err)
		}
		if err := w.light(a.Evidence, c.ID); err != nil {
			return AccusedView{}, err
		}
		return w.seeAccused(after)
	})
}

// filedNow refuses a dispute that is dated back: by the code it is filed when it is
// sent, and the window is judged by that day. What reached the office on paper
// earlier its desk records.
func (w *work) filedNow(c casefile.Case, cmd casefile.Command) error {
	m, ok := cmd.(*casefile.FileDisputeCmd)
	if today := w.todayAt(c.Office); ok && !m.FiledOn.IsZero() && m.FiledOn.Before(today) {
		return fault.BadField("filedOn", "dengan kode ini tanggal pengajuan adalah hari ini, %[1]s (by this code it is filed today, %[1]s)", today)
	}
	return nil
}

// light refuses files that weigh too much together.
func (w *work) light(ids []string, by string) error {
	var list []Upload
	for _, id := range ids {
		u, err := w.held(id, by)
		if err != nil {
			return err
		}
		list = append(list, u)
	}
	_, err := weighed(list, nil, "evidence")
	return err
}

// refused says a refusal in the words of the accused's own door: by the field that
// they filled, and of a late dispute by the day on which its window closed. What
// the machine would let staff do instead is not theirs to know.
func (w *work) refused(c casefile.Case, a AccusedAct, err error) error {
	f, ok := fault.Of(err)
	switch {
	case !ok:
		return err
	case f.Reason == "EVIDENCE_UNKNOWN":
		return unknownEvidence("evidence")
	case f.Reason != "CASE_STATE":
		return err
	}
	k, guard, late := c.Missed(a.Command.Act(), w.todayAt(c.Office))
	if late {
		return lateDispute(a.Command.Act(), k, guard)
	}
	return fault.New(fault.Illegal, "CASE_STATE", "tindakan ini tidak dapat dilakukan sekarang (%s is not possible now)", a.Command.Act()).
		Because(fault.Refusal{Guard: "CASE_STATE", Article: "PP 94/2021; PP 79/2021",
			Remedy: "lihat di halaman perkara apa yang dapat Anda lakukan sekarang (the page of the case says what you can do now)"})
}

// lateDispute is the refusal of a dispute after its window, with the days.
func lateDispute(act casefile.Act, k casefile.Clock, guard casefile.Guard) error {
	remedy := fmt.Sprintf("tenggat berakhir pada %[1]s, dihitung sejak keputusan diterima pada %[2]s (the window closed on %[1]s, counted from the receipt on %[2]s)",
		k.DueOn, k.StartedOn)
	var notes fault.Notes
	notes.Refuse(fault.Refusal{Guard: guard.ID, Article: guard.Article, Remedy: remedy})
	return notes.Verdict(string(act))
}
