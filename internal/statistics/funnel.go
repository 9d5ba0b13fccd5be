package statistics

// The figures of a funnel, by key.
const (
	Reported    = "reported"
	Registered  = "registered"
	Forwarded   = "forwarded"
	Recommended = "recommended"
	ActedUpon   = "acted_upon"
	Executed    = "executed"
	Closed      = "closed"

	WaitingBawaslu = "waiting_bawaslu"
	WaitingMerit   = "waiting_merit"
	WaitingPPK     = "waiting_ppk"
	WaitingOverdue = "waiting_ppk_overdue"
)

// The figures in the order in which they are shown.
var (
	Stages   = []string{Reported, Registered, Forwarded, Recommended, ActedUpon, Executed, Closed}
	Outcomes = []string{"sanctioned", "not_proven", "rejected", "annulled", "left_service", "criminal_only", "not_civil_servant"}
	Rungs    = []string{"reminded", "warned", "reprimanded", "blocked", "escalated"}
	Silence  = append([]string{WaitingBawaslu, WaitingMerit, WaitingPPK, WaitingOverdue}, Rungs...)
)

// reach is the stages of which each holds those after it.
var reach = []string{Registered, Forwarded, Recommended, ActedUpon, Executed}

// inside is the figures whose cases are all among those of another.
var inside = map[string]string{
	WaitingOverdue: WaitingPPK, WaitingPPK: Recommended, WaitingMerit: Forwarded,
	"rejected": Forwarded, "annulled": ActedUpon, "sanctioned": Executed,
}

// Tally is how many cases (and reports) there are under each key.
type Tally map[string]int

// Funnel is the figures of one filter, in a sheet.
type Funnel map[string]*Cell

// Funnel adds the figures of one filter and how they hang together: whoever
// reached a stage reached those before; every registered case is closed or waits
// somewhere; every closed one has an outcome; of those overdue each stands on a
// rung, or on none.
//
// The figures of an employing government begin at the recommendation: what lies
// before is not the employer's to know, in numbers neither.
func (s *Sheet) Funnel(t Tally, employer bool) Funnel {
	f := Funnel{}
	for _, list := range [][]string{Stages, Outcomes, Silence} {
		for _, key := range list {
			f[key] = s.Cell(t[key])
		}
	}
	road := reach
	if employer {
		for _, key := range Stages[:3] {
			f[key] = s.Rest(t[key])
		}
		road = reach[2:]
	}
	for i, whole := range road {
		for _, part := range road[i+1:] {
			s.Within(f[whole], f[part])
		}
	}
	s.Sum(f[road[0]], f.cells(Closed, WaitingBawaslu, WaitingMerit, WaitingPPK)...)
	s.Sum(f[Closed], f.cells(Outcomes...)...)
	for part, whole := range inside {
		if !employer || whole != Forwarded {
			s.Within(f[whole], f[part])
		}
	}
	overdue := f.cells(Rungs...)
	s.Sum(f[WaitingOverdue], append(overdue, s.Rest(t[WaitingOverdue]-total(overdue)))...)
	return f
}

// Divide says that the cases of whole are divided among parts, and that those of
// rest are in whole and in none of them. A rest of nothing is left out: whoever
// knows that every case has an employer subtracts as well as whoever is told.
func (s *Sheet) Divide(whole Funnel, keys []string, rest Tally, parts ...Funnel) {
	for _, key := range keys {
		var cells []*Cell
		for _, p := range parts {
			cells = append(cells, p[key])
		}
		if rest[key] != 0 {
			cells = append(cells, s.Rest(rest[key]))
		}
		s.Sum(whole[key], cells...)
	}
}

// Every is every key there is.
func Every() []string {
	return append(append(append([]string{}, Stages...), Outcomes...), Silence...)
}

// AfterRecommendation is the keys that are counted by employer.
func AfterRecommendation() []string { return Every()[3:] }

func (f Funnel) cells(keys ...string) []*Cell {
	var out []*Cell
	for _, k := range keys {
		out = append(out, f[k])
	}
	return out
}

func total(cells []*Cell) int {
	n := 0
	for _, c := range cells {
		n += c.N
	}
	return n
}
