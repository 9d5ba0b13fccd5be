package act

import (
	"context"
	"time"

	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/statistics"
)

// FunnelQuery says which cases to count.
type FunnelQuery struct {
	Contest, Region, Agency string
	AsOf                    deadline.Date // zero: today
}

// Funnel is the figures as they may be shown.
type Funnel struct {
	Query     FunnelQuery
	On        deadline.Date // the day they are true of; for a region, see release
	Final     bool          // the day asked for is over
	Cells     statistics.Funnel
	Waits     []Wait
	Durations []Duration
}

// Wait is a median number of working days between two stages; hidden where
// their end is.
type Wait struct {
	From, To string
	Days     int
	Shown    bool
}

// settled is how long after midnight a day's figures count as final: an act that
// began before midnight may be kept a moment after it.
const settled = time.Minute

// Funnel counts cases as they stood at the end of a day, for anybody.
//
// What is promised: the figures come from what was recorded by then, so those of
// a day that is over never change. No figure below statistics.Least is shown,
// nor is one by which a hidden one could be found by adding or subtracting the
// figures of one answer, of a region and the regions in it, of a contest and
// all contests, or of an employer and all employers, of the same day.
//
// What is not: a total of many is public by design, so it moves by one where a
// case is added, also one that the reader may not know of. Nationwide that says
// nothing about anybody. In a region it would tell an employer that somebody
// just reported, so a region's figures are those of the end of a quarter, or of
// a day by which enough new reports came in, once that day is over (release). Between employer and
// region, which overlap nearly always, nothing is promised but that either
// hides what is small; the employer's begin at the recommendation, which it
// knows of.
func (s *Service) Funnel(ctx context.Context, q FunnelQuery, kept *Figures) (Funnel, error) {
	done, err := kept.wait(ctx)
	if err != nil {
		return Funnel{}, err
	}
	defer done()
	return view(ctx, s, Anonymous, func(w *work) (Funnel, error) {
		q, err := w.asked(q)
		if err != nil {
			return Funnel{}, err
		}
		return kept.answer(w, q)
	})
}

// asked is the query with its day filled in, refused where it names what is not.
func (w *work) asked(q FunnelQuery) (FunnelQuery, error) {
	today := w.todayAt("")
	if q.AsOf.IsZero() {
		q.AsOf = today
	}
	if q.AsOf.After(today) {
		return q, fault.BadField("asOf", "%[1]s belum tiba; hari ini %[2]s (%[1]s lies ahead; today is %[2]s)", q.AsOf, today)
	}
	if _, ok := w.Directory.Contest(q.Contest); !ok && q.Contest != "" {
		return q, fault.BadField("contest", "tidak ada pemilu atau pemilihan %[1]q; daftarnya ada di GET /v1/contests (there is no contest %[1]q; GET /v1/contests lists them)", q.Contest)
	}
	if _, ok := w.Directory.Region(q.Region); !ok && q.Region != "" {
		return q, fault.BadField("region", "tidak ada wilayah %[1]q; tulis kode Kementerian Dalam Negeri, misalnya 34 atau 34.04 (there is no region %[1]q; write a code of the Ministry of Home Affairs, 34 or 34.04)", q.Region)
	}
	if q.Agency == "" {
		return q, nil
	}
	gov, ok := w.Directory.GovernmentOf(q.Agency)
	if !ok {
		return q, fault.BadField("agency", "tidak ada instansi %[1]q; daftarnya ada di GET /v1/agencies (there is no agency %[1]q; GET /v1/agencies lists them)", q.Agency)
	}
	if !w.Directory.Subtree(q.Region, gov.Region) {
		return q, fault.BadField("agency", "%[1]s tidak berada di wilayah %[2]s; kosongkan wilayahnya (%[1]s does not lie in region %[2]s; leave the region out)", q.Agency, q.Region)
	}
	q.Agency = gov.Code
	return q, nil
}

// narrow says whether a query is about a part of the country before anybody was
// told: there a figure that moves by one tells that somebody reported.
func (w *work) narrow(q FunnelQuery) bool {
	contest, _ := w.Directory.Contest(q.Contest)
	return q.Agency == "" && (q.Region != "" || contest.Region != "")
}

// ends is the instant at which a day is over where the country's clocks start.
func (w *work) ends(d deadline.Date) time.Time {
	return d.AddDays(1).Start(w.Directory.Zone(""))
}

// filter is a query in the store's words.
func (w *work) filter(q FunnelQuery) CountFilter {
	f := CountFilter{Contest: q.Contest, Employer: q.Agency}
	if q.Agency == "" && q.Region != "" {
		f.Offices = []string{}
		for _, a := range w.Directory.Agencies() {
			if a.Kind == directory.Bawaslu && a.Region != "" && w.Directory.Subtree(q.Region, a.Region) {
				f.Offices = append(f.Offices, a.Code)
			}
		}
	}
	return f
}
