package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// byQuery is the REST door for what is read: the fields stand in the address.
type byQuery struct{ *restDoor }

func (d byQuery) do(t *testing.T, who, service, method, body string) (map[string]any, string) {
	t.Helper()
	fields, q := map[string]string{}, url.Values{}
	fatal(t, json.Unmarshal([]byte(body), &fields))
	for name, v := range fields {
		q.Set(name, v)
	}
	_, path, _ := route(t, service, method, "{}")
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, d.url+path+"?"+q.Encode(), http.NoBody)
	fatal(t, err)
	return d.send(t, req)
}

// A figure is quoted with its date, unit and address, and by that address the
// same table is found again, through either door.
func TestTheFollowThroughIsReadThroughEitherDoor(t *testing.T) {
	t.Parallel()
	rest, grpcAddr, dir := demonstration(t)
	for name, d := range map[string]door{"REST": byQuery{&restDoor{url: rest, tokens: tokens(t, dir)}}, "gRPC": wire(t, grpcAddr, tokens(t, dir))} {
		ask := func(body string) map[string]any {
			answer, reason := d.do(t, "", "StatisticsService", "GetFollowThrough", body)
			if reason != "" {
				t.Fatalf("%s: %s is refused with %s", name, body, reason)
			}
			return answer
		}
		for _, by := range []string{"agency", "body", "region", "province"} {
			table := ask(fmt.Sprintf(`{"by":%q,"contest":"pilkada-2024"}`, by))
			rows, _ := table["rows"].([]any)
			if by == "province" && len(rows) != 38 {
				t.Errorf("%s: a map has %d provinces", name, len(rows))
			}
			for _, r := range append(rows, table["total"], table["others"]) {
				honest(t, r, fmt.Sprint("by=", by), fmt.Sprint("onDate=", table["onDate"]), "contest=pilkada-2024")
			}
		}
		if by := ask(`{}`)["by"]; by != "agency" {
			t.Errorf("%s: rows are by %v unless asked otherwise", name, by)
		}
		for _, body := range []string{`{"by":"person"}`, `{"contest":"none"}`, `{"onDate":"2099-01-01"}`} {
			if _, reason := d.do(t, "", "StatisticsService", "GetFollowThrough", body); reason != "INVALID_FIELD" {
				t.Errorf("%s: %s is refused with %q", name, body, reason)
			}
		}
		funnel, _ := d.do(t, "", "StatisticsService", "GetFunnel", `{}`)
		steps, _ := funnel["durations"].([]any)
		if len(steps) != 4 {
			t.Errorf("%s: there are %d durations", name, len(steps))
		}
		for _, s := range steps {
			honest(t, s, "/v1/statistics/funnel?asOf=")
		}
	}
}

// honest demands of every figure of a row that it is whole, and shown or hidden.
func honest(t *testing.T, row any, address ...string) {
	t.Helper()
	seen := 0
	fields, _ := row.(map[string]any)
	for name, f := range fields {
		if _, ok := f.(map[string]any); !ok {
			continue
		}
		seen++
		link, _ := at(f, "url").(string)
		for _, part := range address {
			if !strings.Contains(link, part) {
				t.Errorf("%s is found at %q", name, link)
			}
		}
		hidden, _ := at(f, "suppressed").(bool)
		if n, shown := at(f, "value").(float64); shown == hidden || shown && at(f, "unit") == "case" && n < 5 {
			t.Errorf("%s: %v", name, f)
		}
		if at(f, "unit") == "" || at(f, "asOf") == "" || at(f, "text") == "" {
			t.Errorf("%s has no unit, date or text: %v", name, f)
		}
	}
	if seen == 0 {
		t.Errorf("a row without a figure: %v", row)
	}
}
