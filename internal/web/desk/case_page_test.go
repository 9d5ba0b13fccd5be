package desk_test

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// reader is everybody who works on cases, each at the page of a case.
type reader struct {
	*site
	signed map[string]*visitor
	seen   map[string]bool // states whose page was read
	unread int             // pages of a case that somebody may not know of
}

func (r *reader) of(who string) *visitor {
	if r.signed[who] == nil {
		r.signed[who] = r.as(who)
	}
	return r.signed[who]
}

func TestTheCasePageOffersExactlyWhatTheAPIOffers(t *testing.T) {
	t.Parallel()
	r := &reader{site: open(t), signed: map[string]*visitor{}, seen: map[string]bool{}}
	tour(t, r.site, r.stop)
	for _, s := range casefile.States {
		if !r.seen[string(s.State)] {
			t.Errorf("nobody read the page of a case that is %s", s.State)
		}
	}
	if r.unread < 20 {
		t.Errorf("only %d pages were refused", r.unread)
	}
}

// stop reads the page of a case with everybody's eyes.
func (r *reader) stop(road *acttest.Road) {
	r.t.Helper()
	at := "/meja/perkara/" + road.ID
	for _, who := range roles {
		v := r.of(who)
		want, err := r.Acts.ListAvailableActs(r.t.Context(), r.As(who), road.ID)
		if err != nil {
			r.hidden(v, who, road.ID)
			continue
		}
		view := road.Seen(who)
		r.seen[string(view.State)] = true
		p := v.get(at)
		r.whole(p, who, string(view.State))
		r.offers(p, who, want)
		if hasID := strings.Contains(p.body, `id="hukum"`); hasID != (view.Assessment != nil) {
			r.t.Errorf("%s: the assessment is shown: %v, told: %v", who, hasID, view.Assessment != nil)
		}
		for _, below := range []string{"/mesin", "/tenggat"} {
			r.whole(v.get(at+below), who, string(view.State))
		}
	}
	r.hidden(r.of("clerk@BAWASLU-GIANYAR"), "a stranger", road.ID)
}

// whole demands a page without a hole: one heading, no missing text, no code of
// the core where a word belongs.
func (r *reader) whole(p *page, who, state string) {
	r.t.Helper()
	if p.code != http.StatusOK || strings.Contains(p.body, "⟦") {
		r.t.Fatalf("%s, %s: %d, or a text is missing: %s", who, state, p.code, p.main())
	}
	if p.h1() == "" {
		r.t.Errorf("%s, %s: the page has no heading", who, state)
	}
	main := p.main()
	if strings.ContainsAny(main, "{}") {
		r.t.Errorf("%s, %s: a text was not filled in", who, state)
	}
	for _, i := range casefile.States {
		if code := string(i.State); strings.Contains(code, "_") && strings.Contains(main, code) {
			r.t.Errorf("%s, %s: the page says %q", who, state, code)
		}
	}
	for _, role := range access.Roles {
		if code := string(role); strings.Contains(code, "_") && strings.Contains(main, code) {
			r.t.Errorf("%s, %s: the page says %q", who, state, code)
		}
	}
	for _, office := range []string{"BAWASLU-SLEMAN", "PEMKAB-SLEMAN", "BKPP-SLEMAN"} {
		if strings.Contains(main, office) {
			r.t.Errorf("%s, %s: the page says %q", who, state, office)
		}
	}
}

// offers demands each act of the API in one place: a link where it is allowed,
// guard and article where it is not.
func (r *reader) offers(p *page, who string, want []act.AvailableAct) {
	r.t.Helper()
	shown := map[string]*html.Node{}
	for n := range p.doc.Descendants() {
		if name := attr(n, "data-act"); name != "" {
			if shown[name] != nil {
				r.t.Errorf("%s: %s stands twice", who, name)
			}
			shown[name] = n
		}
	}
	for _, a := range want {
		n := shown[string(a.Act)]
		delete(shown, string(a.Act))
		switch {
		case n == nil:
			r.t.Errorf("%s: %s is nowhere", who, a.Act)
		case a.Allowed != (n.Data == "a") || a.Allowed && !strings.HasSuffix(attr(n, "href"), "/tindakan/"+string(a.Act)):
			r.t.Errorf("%s: %s is allowed %v and stands as <%s>", who, a.Act, a.Allowed, n.Data)
		}
		for _, f := range a.Refusals {
			named := n
			if n != nil && f.Guard == "CASE_STATE" && len(a.Refusals) == 1 {
				named = n.Parent.Parent // one line for the whole list of what belongs to other states
			}
			if n == nil || !strings.Contains(text(named), "Syarat "+f.Guard) || f.Guard[0] == 'G' && !strings.Contains(text(n), kit.Article("id", f.Article)) {
				r.t.Errorf("%s: %s does not name %s (%s)", who, a.Act, f.Guard, f.Article)
			}
		}
	}
	if len(shown) > 0 {
		r.t.Errorf("%s is shown what the API does not know: %v", who, slices.Collect(maps.Keys(shown)))
	}
}

// hidden demands that every page below a case is the page of one that never was.
func (r *reader) hidden(v *visitor, who, id string) {
	r.t.Helper()
	r.unread++
	for _, below := range []string{"", "/mesin", "/tenggat", "/berkas", "/dokumen/x"} {
		is, isnt := v.get("/meja/perkara/"+id+below), v.get("/meja/perkara/zzzzzzzzzzzzzzzzzzzzzzzzzz"+below)
		if is.code != http.StatusNotFound || is.code != isnt.code || is.body != strings.ReplaceAll(isnt.body, "zzzzzzzzzzzzzzzzzzzzzzzzzz", id) {
			r.t.Errorf("%s hears %d of %s and %d of a case that never was, or other bytes", who, is.code, below, isnt.code)
		}
	}
}
