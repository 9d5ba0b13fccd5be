package desk

import (
	"strconv"
	"time"

	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// acting is somebody before the form of an act: the case as they see it now.
type acting struct {
	*kit.Visit
	m       protoreflect.MethodDescriptor
	act     string
	id      string
	c       *pb.Case
	today   string // in the zone of the case's office
	zone    string
	events  []*pb.CaseEvent
	can     []*pb.AvailableAct
	edition *pb.Rulebook
}

// begin reads what a form needs. Who may not know of the case hears what they
// would hear of one that never was.
func begin(v *kit.Visit, act string) (*acting, error) {
	a := &acting{Visit: v, act: act, id: v.R.PathValue("case"), m: method(act)}
	var err error
	if a.c, err = v.API.Cases.GetCase(v.Ctx(), &pb.GetCaseRequest{Name: a.name()}); err != nil {
		return nil, err
	}
	if err := a.history(); err != nil {
		return nil, err
	}
	can, err := v.API.Cases.ListAvailableActs(v.Ctx(), &pb.ListAvailableActsRequest{Name: a.name()})
	if err != nil {
		return nil, err
	}
	a.can = can.GetActs()
	a.day()
	return a, nil
}

func (a *acting) name() string { return "cases/" + a.id }
func (a *acting) home() string { return "/meja/perkara/" + a.id }
func (a *acting) here() string { return a.home() + "/tindakan/" + a.act }

// history is every event that the visitor may see.
func (a *acting) history() error {
	token := ""
	for {
		r, err := a.API.Cases.ListCaseEvents(a.Ctx(), &pb.ListCaseEventsRequest{Name: a.name(), PageSize: 1000, PageToken: token})
		if err != nil {
			return err
		}
		a.events = append(a.events, r.GetEvents()...)
		if token = r.GetNextPageToken(); token == "" {
			return nil
		}
	}
}

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
	a.zone = "Asia/Jakarta"
	if o, err := a.API.Directory.GetOffice(a.Ctx(), &pb.GetOfficeRequest{Name: "offices/" + a.c.GetResponsibleOffice()}); err == nil && o.GetTimeZone() != "" {
		a.zone = o.GetTimeZone()
	}
	if l, err := time.LoadLocation(a.zone); err == nil {
		a.today = a.Now().In(l).Format(time.DateOnly)
		return
	}
	a.today = a.Today()
}

// available is what the API says of the act for this visitor; nil when none of
// their roles ever does it.
func (a *acting) available(act string) *pb.AvailableAct {
	for _, x := range a.can {
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
