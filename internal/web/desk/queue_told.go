package desk

import (
	pb "netra/api/netra/v1"
)

// reporterSaid is what the reports of a case tell the list of cases: for the
// office that holds them, and nobody else.
type reporterSaid struct {
	last      string // when the reporter last wrote, RFC 3339
	open      int    // questions without an answer
	anonymous bool
}

// reportersSaid is that by the name of the case, and how many reports hold a
// question that was not answered.
type reportersSaid struct {
	of   map[string]reporterSaid
	open int
}

func (l *lister) told() (reportersSaid, error) {
	out := reportersSaid{of: map[string]reporterSaid{}}
	if !l.is(inBawaslu...) {
		return out, nil
	}
	answer, err := l.API.Reports.ListReports(l.Ctx(), &pb.ListReportsRequest{PageSize: most})
	if refused(err) {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	for _, r := range answer.GetReports() {
		if openQuestions(r) > 0 {
			out.open++
		}
		for _, name := range r.GetCases() {
			out.of[name] = out.of[name].with(r)
		}
	}
	return out, nil
}

func (s reporterSaid) with(r *pb.Report) reporterSaid {
	s.anonymous = s.anonymous || r.GetTrack() == pb.Report_ANONYMOUS
	s.open += openQuestions(r)
	for _, m := range r.GetContents().GetMessages() {
		if m.GetFrom() == "REPORTER" && m.GetAt() > s.last {
			s.last = m.GetAt()
		}
	}
	return s
}

// openQuestions is how many questions the reporter has not answered.
func openQuestions(r *pb.Report) int {
	n := 0
	for _, q := range r.GetContents().GetQuestions() {
		if !q.GetAnswered() {
			n++
		}
	}
	return n
}
