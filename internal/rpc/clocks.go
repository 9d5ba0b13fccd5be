package rpc

import (
	"context"
	"errors"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

// clocks is ClockService: how the law counts days, for everybody.
type clocks struct {
	pb.UnimplementedClockServiceServer
	acts *act.Service
}

// ComputeDeadline says when a rule is due that starts on a day, and how that
// was counted.
func (s *clocks) ComputeDeadline(ctx context.Context, r *pb.ComputeDeadlineRequest) (*pb.ComputeDeadlineResponse, error) {
	start, err := day("startedOn", r.GetStartedOn())
	if err != nil {
		return nil, err
	}
	if err := checkPlace(s.acts.Directory, r); err != nil {
		return nil, err
	}
	rule, err := ruleOn(s.acts.Books, r.GetRule(), start)
	if err != nil {
		return nil, err
	}
	calendar, err := s.acts.InForce(ctx)
	if err != nil {
		return nil, err
	}
	if r.GetAsKnownOn() != "" {
		known, err := day("asKnownOn", r.GetAsKnownOn())
		if err != nil {
			return nil, err
		}
		calendar = calendar.AsKnownOn(known)
	}
	result, err := count(calendar, start, rule)
	if f, ok := fault.Of(err); ok && f.Reason == "CALENDAR_UNKNOWN" {
		out := deadlineMessage(rule, deadline.Result{Days: []deadline.Day{{}}})
		out.Status = string(deadline.Unknown) // never a guess from weekends alone
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	return deadlineMessage(rule, result), nil
}

// checkPlace refuses an office or a zone that is not there. No date depends on
// which it is: a due date is a day on the wall of that place, whichever it is.
func checkPlace(dir *directory.Directory, r *pb.ComputeDeadlineRequest) error {
	if code := r.GetOffice(); code != "" {
		if _, ok := dir.Agency(code); !ok {
			return fault.BadField("office", "tidak ada kantor %[1]q; daftarnya ada di GET /v1/offices (there is no office %[1]q; GET /v1/offices lists them)", code)
		}
	}
	if name := r.GetTimeZone(); name != "" {
		if _, ok := directory.ZoneNamed(name); !ok {
			return fault.BadField("timeZone", "tulis Asia/Jakarta, Asia/Makassar atau Asia/Jayapura (write Asia/Jakarta, Asia/Makassar or Asia/Jayapura)")
		}
	}
	return nil
}

// ruleOn is a rule of the edition in force on a day. Days before every edition
// are counted by the newest: the clocks come from laws that are older than any
// decree, the newest edition says most of them, and nobody is judged by counting.
func ruleOn(books *rulebook.Library, id string, on deadline.Date) (rulebook.Deadline, error) {
	e, err := books.InForce(on)
	if fault.Is(err, fault.Illegal) {
		editions := books.Editions()
		if len(editions) == 0 {
			return rulebook.Deadline{}, errors.New("compute deadline: the library has no edition")
		}
		e, err = editions[len(editions)-1], nil
	}
	if err != nil {
		return rulebook.Deadline{}, err
	}
	rule, ok := e.Deadline(id)
	switch {
	case !ok:
		return rule, fault.BadField("rule", "edisi %[1]s tidak memuat tenggat %[2]q; daftarnya ada di GET /v1/rulebooks/%[3]s (edition %[1]s has no clock %[2]q; GET /v1/rulebooks/%[3]s lists them)", e.ID, id, e.ID)
	case rule.ValueOf != "":
		return rule, fault.BadField("rule", "%[1]s tidak memiliki panjang sendiri: lamanya sebanyak bulan sanksinya, maka sebut jenis sanksinya (%[1]s has no length of its own: it lasts the months of a sanction, so it needs a sanction type)", id)
	}
	return rule, nil
}

// count counts a rule, forward from the event or back from it.
func count(c *deadline.Calendar, start deadline.Date, rule rulebook.Deadline) (deadline.Result, error) {
	span := deadline.Span{Value: rule.Value, Unit: deadline.Unit(rule.Unit)}
	if rule.Backward {
		return deadline.Since(start, span)
	}
	return c.Due(start, span)
}

// deadlineMessage is the answer. The day of the event is day 0 and not among
// the days: the message lists those after it.
func deadlineMessage(rule rulebook.Deadline, r deadline.Result) *pb.ComputeDeadlineResponse {
	law := cited(rule.Law)
	if rule.Conflict != "" {
		law += " (sumber lain: " + rule.Conflict + ")"
	}
	return &pb.ComputeDeadlineResponse{DueOn: r.DueOn.String(), Days: dayMessages(r.Days[1:]), Law: law, Status: rule.Status}
}

// day reads a date that must be one day.
func day(field, text string) (deadline.Date, error) {
	d, err := deadline.ParseDate(text)
	if err != nil {
		return d, fault.BadField(field, "%s", err)
	}
	return d, nil
}
