package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"text/tabwriter"
	"time"

	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/rpc"
	"netra/internal/rulebook"
)

// clockCount counts one deadline and shows every day of it. It asks the same
// service that the doors ask, so that no day is counted otherwise here.
type clockCount struct {
	storage
	Rule      string `arg:"" help:"The clock: DL_… of the law, PX_… of the product."`
	StartedOn string `arg:"" name:"date" help:"Day of the event, YYYY-MM-DD."`
	Office    string `help:"Office in whose zone the days are meant."`
	KnownOn   string `name:"as-known-on" help:"Count with the holidays as they were known on this day."`
}

// Run prints the due date and the days on the way to it.
func (c *clockCount) Run(ctx context.Context, out io.Writer) (err error) {
	acts, calendar, done, err := c.acts(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	door, err := rpc.New(rpc.Config{Acts: acts, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	q := &pb.ComputeDeadlineRequest{Rule: c.Rule, StartedOn: c.StartedOn}
	if c.Office != "" {
		q.Office = &c.Office
	}
	if c.KnownOn != "" {
		q.AsKnownOn = &c.KnownOn
	}
	a, err := pb.NewClockServiceClient(door.InProcess).ComputeDeadline(ctx, q)
	if err != nil {
		return errors.New(status.Convert(err).Message())
	}
	return c.print(out, a, calendar)
}

// acts is the service of the installation, with what was entered there; where
// there is none, the law and the calendar that come with the binary.
func (c *clockCount) acts(ctx context.Context) (acts *act.Service, calendar string, done func() error, err error) {
	if c.exists() == nil {
		p, err := c.open(ctx, time.Now)
		if err != nil {
			return nil, "", nil, err
		}
		return p.acts, "instalasi ini (of this installation)", p.close, nil
	}
	s := &act.Service{Now: time.Now}
	var errs [3]error
	s.Books, errs[0] = rulebook.Load()
	s.Directory, errs[1] = directory.Load()
	s.Calendar, errs[2] = deadline.Indonesia()
	return s, "bawaan (as it comes with netra)", func() error { return nil }, errors.Join(errs[:]...)
}

func (c *clockCount) print(out io.Writer, a *pb.ComputeDeadlineResponse, calendar string) error {
	due := a.GetDueOn()
	if due == "" {
		due = "tidak diketahui: kalender belum sampai ke sana (unknown: the calendar does not reach so far)"
	}
	law := a.GetLaw()
	if law == "" {
		law = "aturan produk (product rule)"
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\tsejak (from) %s\n", c.Rule, c.StartedOn)
	fmt.Fprintf(w, "jatuh tempo (due)\t%s\n", due)
	fmt.Fprintf(w, "dasar (law)\t%s\n", law)
	fmt.Fprintf(w, "status\t%s\n", a.GetStatus())
	fmt.Fprintf(w, "kalender (calendar)\t%s\n", calendar)
	for _, d := range a.GetDays() {
		mark := "-"
		if d.GetCounted() {
			mark = "+"
		}
		fmt.Fprintf(w, "%s %s\t%s\n", mark, d.GetDate(), d.GetWhy())
	}
	return w.Flush()
}
