package bench

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// Write writes the table.
func (r Result) Write(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "store\tclients\tcontender\treports/s\tp50\tp99\t× raw\t")
	for _, x := range r.Rows {
		fmt.Fprintf(w, "%s\t%d\t%s\t%.0f\t%s\t%s\t%.2f\t\n", x.Store, x.Clients, x.Contender, x.PerSecond, short(x.P50), short(x.P99), x.Ratio)
	}
	return w.Flush()
}

// short is a duration with three figures at most.
func short(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return d.Round(time.Microsecond).String()
	case d < 100*time.Millisecond:
		return d.Round(100 * time.Microsecond).String()
	}
	return d.Round(time.Millisecond).String()
}
