package desk

import (
	"slices"
	"strings"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// lister is one visit to a list: who asks, and what they were told of offices,
// contests and rulebooks so far, so that a list of a hundred rows asks once.
type lister struct {
	*kit.Visit
	me       *pb.User
	offices  map[string]*pb.Office
	contests map[string]string
	books    map[string]*pb.Rulebook
	people   map[string]map[string]string // names of colleagues by office and account
}

// roles by what their holders find at the desk.
var (
	inBawaslu   = []string{"clerk", "bawaslu_investigator", "bawaslu_commissioner"}
	inMerit     = []string{"merit_investigator", "merit_lead"}
	inEmployer  = []string{"bkpsdm_officer", "examiner", "signatory"}
	seesOwners  = []string{"bawaslu_investigator", "bawaslu_commissioner", "merit_investigator", "merit_lead"}
	supervisors = []string{"bawaslu_commissioner", "merit_lead"}
)

func newLister(v *kit.Visit) (*lister, error) {
	me, err := v.API.Access.WhoAmI(v.Ctx(), &pb.WhoAmIRequest{})
	if err != nil {
		return nil, err
	}
	return &lister{Visit: v, me: me, offices: map[string]*pb.Office{}, contests: map[string]string{}, books: map[string]*pb.Rulebook{}}, nil
}

// is says whether the visitor holds one of some roles today.
func (l *lister) is(roles ...string) bool { return len(l.as(roles...)) > 0 }

// as is the visitor's grants of some roles.
func (l *lister) as(roles ...string) []*pb.Grant {
	var out []*pb.Grant
	for _, g := range l.me.GetGrants() {
		if slices.Contains(roles, g.GetRole()) {
			out = append(out, g)
		}
	}
	return out
}

// works says whether the visitor has cases at all.
func (l *lister) works() bool {
	return l.is(inBawaslu...) || l.is(inMerit...) || l.is(inEmployer...)
}

// id is the visitor's account, as cases name their owner.
func (l *lister) id() string { return strings.TrimPrefix(l.me.GetName(), "users/") }

// seats is where the visitor sits, as people say it.
func (l *lister) seats() []string {
	var out []string
	for _, g := range l.me.GetGrants() {
		out = append(out, l.Word("role", g.GetRole())+", "+l.office(g.GetOffice()))
	}
	return out
}

// office is what an office or agency is called; its code where the directory has
// no such office.
func (l *lister) office(code string) string {
	if o := l.place(code); o.GetTitle() != "" {
		return o.GetTitle()
	}
	return code
}

// place is an office of the directory, asked once; nil for none.
func (l *lister) place(code string) *pb.Office {
	o, asked := l.offices[code]
	if !asked && code != "" {
		o, _ = l.API.Directory.GetOffice(l.Ctx(), &pb.GetOfficeRequest{Name: "offices/" + code})
		l.offices[code] = o
	}
	return o
}

// contest is what a contest is called.
func (l *lister) contest(id string) string {
	title, asked := l.contests[id]
	if !asked && id != "" {
		title = id
		if c, err := l.API.Directory.GetContest(l.Ctx(), &pb.GetContestRequest{Name: "contests/" + id}); err == nil {
			title = c.GetTitle()
		}
		l.contests[id] = title
	}
	return title
}

// violation is the words of a row of an edition; its code where there is none.
func (l *lister) violation(edition, code string) string {
	for _, r := range l.book(edition).GetViolations() {
		if r.GetCode() == code {
			return l.words(r)
		}
	}
	return code
}

func (l *lister) words(r *pb.Violation) string {
	if l.Lang == "en" {
		return r.GetTextEnglish()
	}
	return r.GetText()
}

// book is an edition with its rows; of "-" the one in force.
func (l *lister) book(edition string) *pb.Rulebook {
	b, asked := l.books[edition]
	if !asked && edition != "" {
		b, _ = l.API.Rulebooks.GetRulebook(l.Ctx(), &pb.GetRulebookRequest{Name: "rulebooks/" + edition})
		l.books[edition] = b
	}
	return b
}

// day is today where an office is: the days of its clocks begin and end there.
func (l *lister) day(office string) time.Time {
	zone, err := time.LoadLocation(l.place(office).GetTimeZone())
	if err != nil || l.place(office) == nil {
		d, _ := time.Parse(time.DateOnly, l.Today())
		return d
	}
	d, _ := time.Parse(time.DateOnly, l.Now().In(zone).Format(time.DateOnly))
	return d
}

// chip says in words how far away a day is, and colours it.
func (l *lister) chip(due, office string) kit.Tag {
	d, err := time.Parse(time.DateOnly, due)
	if err != nil {
		return kit.Tag{Text: l.T("desk.due.none")}
	}
	switch n := int(d.Sub(l.day(office)).Hours() / 24); {
	case n < -1:
		return kit.Tag{Kind: "stop", Text: l.T("desk.due.late", "n", -n)}
	case n == -1:
		return kit.Tag{Kind: "stop", Text: l.T("desk.due.late1")}
	case n == 0:
		return kit.Tag{Kind: "warn", Text: l.T("desk.due.today")}
	case n == 1:
		return kit.Tag{Kind: "warn", Text: l.T("desk.due.tomorrow")}
	case n <= 3:
		return kit.Tag{Kind: "warn", Text: l.T("desk.due.left", "n", n)}
	default:
		return kit.Tag{Text: l.T("desk.due.left", "n", n)}
	}
}

// badFilter says whether an address asked for what no filter can be.
func badFilter(err error) bool { return status.Code(err) == codes.InvalidArgument }

// refused says whether an answer means that the visitor's role has no such list.
func refused(err error) bool {
	c := status.Code(err)
	return c == codes.PermissionDenied || c == codes.NotFound
}
