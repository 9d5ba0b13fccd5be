package desk

import (
	"strconv"
	"time"

	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// acting is somebody before the form of an act: one look at the case, and what
// they are about to do.
type acting struct {
	*caseLook
	m       protoreflect.MethodDescriptor
	act     string
	today   string // in the zone of the case's office
	edition *pb.Rulebook
}

// begin reads what a form needs. Who may not know of the case hears what they
// would hear of one that never was.
func begin(v *kit.Visit, act string) (*acting, error) {
	look, err := openCase(v)
	if err != nil {
		return nil, err
	}
	a := &acting{caseLook: look, act: act, m: method(act)}
	if err := look.history(); err != nil {
		return nil, err
	}
	if err := look.available(); err != nil {
		return nil, err
	}
	a.day()
	return a, nil
}

func (a *acting) home() string { return a.path("") }

// newest is the number of the last event they have seen.
func (a *acting) newest() string {
	if len(a.events) == 0 {
		return "0"
	}
	return strconv.Itoa(int(a.events[len(a.events)-1].GetSequence()))
}

// day is today where the office is: a form must not offer yesterday's date to
// Jayapura, nor tomorrow's to Banda Aceh.
func (a *acting) day() {
	a.today = a.Today()
	if l, err := time.LoadLocation(a.zone); err == nil && a.zone != "" {
		a.today = a.Now().In(l).Format(time.DateOnly)
	}
}

// option is what the API says of the act for this visitor; nil when none of
// their roles ever does it.
func (a *acting) option(act string) *pb.AvailableAct {
	for _, x := range a.acts {
		if x.GetAct() == act {
			return x
		}
	}
	return nil
}

// rows is the rows of the machine that answer the act from where the case stands.
func (a *acting) rows() []casefile.Row {
	var out []casefile.Row
	for _, r := range casefile.Machine {
		for _, s := range r.From {
			if string(r.Act) == a.act && string(s) == a.c.GetState() {
				out = append(out, r)
			}
		}
	}
	return out
}

// paper is the paper that the act rests on or makes.
func (a *acting) paper() string {
	for _, r := range casefile.Machine {
		if string(r.Act) == a.act && r.Document != "" {
			return r.Document
		}
	}
	return ""
}
