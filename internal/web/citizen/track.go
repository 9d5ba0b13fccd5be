package citizen

import (
	"net/url"
	"slices"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// tracking is the page that asks for a code. It says the same to everybody who
// has none that opens something: what was typed, if anything, is only shown again
// where it can be seen to be mistyped.
type tracking struct {
	Form    *kit.Form
	Over    bool        // the browser forgot a report that was being read
	Held    bool        // it still holds one
	Unknown bool        // the code opens nothing
	Carried kit.Carried // what was being sent when the browser forgot
}

const (
	carriedTo = "_ke"   // where carried words were being sent
	typedCode = "akses" // the field of the code
)

func trackForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("citizen.track.button"), &kit.Field{Name: typedCode, Path: "accessCode", Kind: kit.Text,
		Label: v.T("citizen.track.code"), Hint: v.T("citizen.track.hint")})
	f.Action, f.Once = "/lacak", "" // it changes nothing, and is the same for everybody
	return f
}

func trackPage(v *kit.Visit) error {
	return v.Show("citizen/track", tracker(v, tracking{Form: trackForm(v), Over: v.R.URL.Query().Has("lagi"), Held: v.Citizen.Code != ""}))
}

func tracker(v *kit.Visit, d tracking) kit.Page {
	title := v.T("citizen.track.title")
	if d.Unknown {
		title = v.T("citizen.track.unknown")
	}
	return kit.Page{Title: title, Back: "/", Data: d}
}

// track opens a report by its code, which the browser then holds sealed. A code
// that opens nothing is answered with one page, whatever it was.
func track(v *kit.Visit) error {
	f := trackForm(v)
	if _, err := f.Read(v); err != nil {
		return err
	}
	f.Once = ""
	d := tracking{Form: f, Carried: carried(v)}
	if f.Switched {
		return v.Again("citizen/track", tracker(v, d))
	}
	code := f.Value(typedCode)
	if code == "" {
		f.Fail(typedCode, v.T("citizen.track.empty"))
		return v.Again("citizen/track", tracker(v, d))
	}
	_, err := v.API.Reports.LookupReport(v.R.Context(), &pb.LookupReportRequest{AccessCode: code})
	switch status.Code(err) {
	case codes.OK:
		v.Citizen.Code, v.Citizen.Fresh, v.Citizen.Told = code, false, ""
		v.Remember()
		return resumed(v, d.Carried)
	case codes.InvalidArgument:
		f.Fail(typedCode, v.T("citizen.track.typo"))
		return v.Again("citizen/track", tracker(v, d))
	case codes.NotFound:
		return draftOr(v, code, d)
	}
	return err
}

// draftOr leads to the draft of a code, if it is one's.
func draftOr(v *kit.Visit, code string, d tracking) error {
	draft, err := v.API.Reports.GetDraft(v.R.Context(), &pb.GetDraftRequest{DraftCode: code})
	if status.Code(err) == codes.NotFound {
		d.Form, d.Unknown = trackForm(v), true
		return v.Again("citizen/track", tracker(v, d))
	}
	if err != nil {
		return err
	}
	v.Citizen.Draft, v.Citizen.Kept = draft.GetDraftCode(), true // they typed it: they have it
	v.Citizen.Code, v.Citizen.Fresh = "", false
	v.Remember()
	return v.See("/lacak/draf")
}

// unsent says that a code is of a report that was not sent.
func unsent(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	if d == nil {
		return v.See("/lacak")
	}
	return v.Show("citizen/unsent", kit.Page{Title: v.T("citizen.unsent.title"), Back: "/lacak", Data: d.GetDestroyedOn()})
}

// carried is what was being sent when the browser forgot its code.
func carried(v *kit.Visit) kit.Carried {
	to := v.R.PostForm.Get(carriedTo)
	if !isDeed(to) {
		return kit.Carried{}
	}
	c := kit.Carried{To: to}
	for name, values := range v.R.PostForm {
		if name == carriedTo || name == typedCode {
			continue
		}
		for _, x := range values {
			c.Values = append(c.Values, kit.Pair{Name: name, Value: x})
		}
	}
	slices.SortFunc(c.Values, func(a, b kit.Pair) int { return strings.Compare(a.Name+a.Value, b.Name+b.Value) })
	return c
}

// isDeed says whether carried words may be sent there.
func isDeed(to string) bool {
	u, err := url.Parse(to)
	if err != nil || u.Host != "" || u.Scheme != "" {
		return false
	}
	for _, d := range deeds() {
		if u.Path == "/laporan/"+d.Name && strings.HasPrefix(to, u.Path) {
			return true
		}
	}
	return false
}

// resumed leads to the report, or hands back what was being sent: the press of a
// button sends it, for the code may be of another report.
func resumed(v *kit.Visit, c kit.Carried) error {
	if c.To == "" {
		return v.See("/laporan")
	}
	return v.Show("citizen/again", kit.Page{Title: v.T("citizen.again.title"), Back: "/laporan", Data: c})
}
