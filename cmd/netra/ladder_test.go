package main

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"netra/internal/deadline"
)

// TestARecommendationLeftAloneWalksTheLadderThroughEitherDoor recommends and
// then only moves the clock: receipt is presumed, the agency falls overdue and
// is reminded, and from then on the case waits for the merit lead, rung by rung.
func TestARecommendationLeftAloneWalksTheLadderThroughEitherDoor(t *testing.T) {
	t.Parallel()
	url, _, dir := demonstration(t)
	t.Run("REST", func(t *testing.T) { climb(t, &restDoor{url: url, tokens: tokens(t, dir)}, dir) })
	_, grpcAddr, dir := demonstration(t)
	t.Run("gRPC", func(t *testing.T) { climb(t, wire(t, grpcAddr, tokens(t, dir)), dir) })
}

func climb(t *testing.T, d door, dir string) {
	const lead, analyst, desk = "merit_lead@BKN", "merit_investigator@BKN", "bkpsdm_officer@BKPP-SLEMAN"
	w := &walker{t: t, door: d}
	before := figures(w, "")
	c := w.must(analyst, "CaseService", "OpenFinding", fmt.Sprintf(
		`{"requestId":%q,"contest":"pilkada-2024","reason":"Satgas","accused":{"name":"Camat","employeeId":%q},
		"allegations":[{"violation":"dis_social_media_engage_candidate","occurredOn":"2024-10-03","place":"Sleman"}]}`,
		newID(), employee(t, dir, "PEMKAB-SLEMAN", "ADMINISTRATOR")))
	w.name = c["name"].(string)
	w.act(analyst, "RecordMeritStudy", `"findings":"Terpenuhi."`, "merit_review")
	w.act(lead, "Recommend", `"violations":["dis_social_media_engage_candidate"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"`, "recommended")
	today := "2024-11-15" // three working days, fourteen days, seven working days
	w.clock(today)
	for _, act := range []string{"WarnAuthority", "ReprimandAuthority", "BlockServices", "EscalateAuthority"} {
		seen := w.get(lead)
		if got := at(seen, "nextStep", "what"); got != act || at(seen, "nextStep", "who") != "merit_lead" || at(seen, "control", "next", "act") != act {
			t.Fatalf("the case waits for %v by %v, want %s", got, at(seen, "nextStep", "who"), act)
		}
		if own := at(w.get(desk), "nextStep", "who"); own != "examiner" {
			t.Errorf("the employer is told to wait for %v", own)
		}
		w.act(lead, act, fmt.Sprintf(`"letterNumber":"L/%s","letterOn":%q`, act, today), "recommended")
		if due, more := at(w.get(lead), "control", "next", "dueOn").(string); more {
			today = deadline.MustDate(due).AddDays(1).String()
			w.clock(today)
		}
	}
	rungs(w, lead)
	funnelMoved(w, before)
}

// rungs demands that the case tells each rung, and that lists find the last.
func rungs(w *walker, lead string) {
	w.t.Helper()
	var told []string
	steps, _ := at(w.get(lead), "control", "steps").([]any)
	for _, s := range steps {
		told = append(told, fmt.Sprint(at(s, "rung"), " ", at(s, "role")))
	}
	if got := strings.Join(told, ", "); got != "REMIND calendar, WARN merit_lead, REPRIMAND merit_lead, BLOCK merit_lead, ESCALATE merit_lead" {
		w.t.Errorf("the case tells %s", got)
	}
	list := w.must(lead, "CaseService", "ListCases", `{"filter":"control.rung=\"ESCALATE\""}`)
	found := false
	for _, c := range list["cases"].([]any) {
		found = found || at(c, "name") == w.name
	}
	if !found {
		w.t.Error("a list by rung does not find the case")
	}
}

// figures is what the public sees, by key; what is hidden is not in it.
func figures(w *walker, asOf string) map[string]float64 {
	w.t.Helper()
	out := map[string]float64{}
	answer := w.must("", "StatisticsService", "GetFunnel", fmt.Sprintf(`{"asOf":%q}`, asOf))
	for _, list := range []string{"stages", "outcomes", "silence"} {
		for _, f := range answer[list].([]any) {
			if v, shown := at(f, "value").(float64); shown {
				out[at(f, "key").(string)] = v
			}
			if url, _ := at(f, "url").(string); !strings.Contains(url, "asOf=20") || at(f, "asOf") == "" || at(f, "unit") == "" {
				w.t.Errorf("a figure without address, date or unit: %v", f)
			}
		}
	}
	return out
}

func funnelMoved(w *walker, before map[string]float64) {
	w.t.Helper()
	after := figures(w, "")
	for key, n := range after {
		if n < 5 {
			w.t.Errorf("%s is shown with %v", key, n)
		}
	}
	if after["registered"] != before["registered"]+1 {
		w.t.Errorf("registered was %v and is %v", before["registered"], after["registered"])
	}
	if day := figures(w, "2024-10-07"); !maps.Equal(day, figures(w, "2024-10-07")) {
		w.t.Error("a day that is over is told in two ways")
	}
}
