package desk_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"
	"golang.org/x/net/html"

	"netra/internal/web/webtest"
)

// at is a visitor at the desk of a running demonstration.
func at(t *testing.T, s *webtest.Service, who string) *webtest.Visitor {
	t.Helper()
	return s.As(t, who, func(t testing.TB, v *webtest.Visitor, _ string) {
		if a := v.Post(t, "/masuk", url.Values{"_akun": {who}}); a.Status != http.StatusSeeOther {
			t.Fatalf("%s cannot sign in: %d", who, a.Status)
		}
	})
}

// rowsOf is the links of a list's rows, in order.
func rowsOf(t *testing.T, a *webtest.Answer) []string {
	t.Helper()
	if a.Status != http.StatusOK {
		t.Fatalf("%s: status %d", a.Path, a.Status)
	}
	var out []string
	for n := range webtest.All(a.Doc(t), "a") {
		for _, x := range n.Attr {
			if x.Key == "data-row" {
				out = append(out, webtest.Attr(n, "href"))
			}
		}
	}
	return out
}

// namesOf is the cases or reports a list of the API holds, as its pages link them.
func namesOf(t *testing.T, s *webtest.Service, who, list, filter string) []string {
	t.Helper()
	answer := s.Call(t, who, http.MethodGet, "/v1/"+list+"?pageSize=1000&filter="+url.QueryEscape(filter), "")
	var out []string
	for _, x := range answer[list].([]any) {
		x := x.(map[string]any)
		if list == "cases" && filter == "" && x["state"] == "closed" {
			continue
		}
		out = append(out, strings.TrimPrefix(x["name"].(string), list+"/"))
	}
	return out
}

// ids is the last part of links' paths.
func ids(links []string) []string {
	var out []string
	for _, l := range links {
		l, _, _ = strings.Cut(l, "?")
		out = append(out, l[strings.LastIndex(l, "/")+1:])
	}
	return out
}

// filed is a report about a driver of Karanganyar, filed by a citizen.
func filed(t *testing.T, s *webtest.Service, name, narrative, more string) (report, code string) {
	t.Helper()
	answer := s.Call(t, "", http.MethodPost, "/v1/reports", fmt.Sprintf(`{"requestId":%q,"report":{"track":"NAMED","accused":[{"name":%q,"agencyCode":"PEMKAB-KARANGANYAR"}],
		"conduct":{"narrative":%q,"occurredOn":"2024-10-05","place":"Karanganyar","region":"33.13","contest":"pilkada-2024",
		"violationHints":["dis_socialise_candidate"],"links":[{"url":"https://peraga.example/x","platform":"web"}]},
		"reporter":{"name":"Warga","address":"Jalan 1"}%s}}`, uuid.NewString(), name, narrative, more))
	r := answer["report"].(map[string]any)
	return strings.TrimPrefix(r["name"].(string), "reports/"), answer["accessCode"].(string)
}

// link is where the first link with a text leads.
func link(t *testing.T, a *webtest.Answer, text string) string {
	t.Helper()
	n := webtest.WithText(a.Doc(t), "a", text)
	if n == nil {
		t.Fatalf("%s has no link %q:\n%s", a.Path, text, webtest.Text(webtest.First(a.Doc(t), "main")))
	}
	return webtest.Attr(n, "href")
}

// says demands that a page says something.
func says(t *testing.T, a *webtest.Answer, what ...string) {
	t.Helper()
	text := webtest.Text(mainOf(t, a))
	for _, w := range what {
		if !strings.Contains(text, w) {
			t.Errorf("%s (%d) does not say %q:\n%s", a.Path, a.Status, w, text)
		}
	}
}

func mainOf(t *testing.T, a *webtest.Answer) *html.Node {
	t.Helper()
	m := webtest.First(a.Doc(t), "main")
	if m == nil {
		t.Fatalf("%s has no main: %s", a.Path, a.Body)
	}
	return m
}

// byName is the control of a name.
func byName(t *testing.T, a *webtest.Answer, name string) *html.Node {
	t.Helper()
	for n := range webtest.All(a.Doc(t), "input") {
		if webtest.Attr(n, "name") == name {
			return n
		}
	}
	t.Fatalf("%s asks for no %s", a.Path, name)
	return nil
}
