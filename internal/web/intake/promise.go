package intake

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// Promise is a date that the law promises whoever reports today.
type Promise struct {
	Title, Text string
	Law         string
	Days        []*pb.CountedDay
}

// Promises is what comes after a report of today, each date counted by the API
// and shown with its count.
func Promises(v *kit.Visit) ([]Promise, error) {
	out := []Promise{{Title: v.T("intake.promise.at_once"), Text: v.T("intake.promise.at_once_text")}}
	review, err := due(v, "DL_INITIAL_REVIEW", v.Today())
	if err != nil {
		return nil, err
	}
	out = append(out, promise(v, review, "review"))
	if first, err := due(v, "DL_HANDLE_PILKADA", v.Today()); err != nil {
		return nil, err
	} else if first.GetDueOn() != "" {
		last, err := due(v, "DL_HANDLE_PILKADA_EXT", first.GetDueOn())
		if err != nil {
			return nil, err
		}
		last.Days = append(first.GetDays(), last.GetDays()...)
		out = append(out, promise(v, last, "pilkada"))
	}
	if review.GetDueOn() != "" {
		study, err := due(v, "DL_HANDLE_PEMILU_EXT", review.GetDueOn())
		if err != nil {
			return nil, err
		}
		out = append(out, promise(v, study, "pemilu"))
	}
	return append(out, Promise{Title: v.T("intake.promise.authority"), Text: v.T("intake.promise.authority_text")}), nil
}

func due(v *kit.Visit, rule, from string) (*pb.ComputeDeadlineResponse, error) {
	return v.API.Clocks.ComputeDeadline(v.R.Context(), &pb.ComputeDeadlineRequest{Rule: rule, StartedOn: from})
}

func promise(v *kit.Visit, d *pb.ComputeDeadlineResponse, key string) Promise {
	title := v.T("intake.promise.by", "date", kit.Date(v.Lang, d.GetDueOn()))
	if d.GetDueOn() == "" {
		title = v.T("intake.promise.uncounted")
	}
	return Promise{Title: title, Text: v.T("intake.promise." + key), Law: d.GetLaw(), Days: d.GetDays()}
}
