package act

import "netra/internal/report"

// Links is what the store knows of reports that may tell of the same conduct.
type Links interface {
	// Twins is reports the scope knows of that share something with r and are not
	// linked to it, most in common first; of reports that hang together, all that
	// were found. What the scope does not know of changes nothing in it.
	Twins(r report.Report, scope Scope, limit int) ([]Twin, error)
	// ClusterSizes is, of those of some reports that are linked to others, how many
	// hang together that the scope knows of.
	ClusterSizes(ids []string, scope Scope) (map[string]int, error)
	// KnownReports is those of some reports that the scope knows of.
	KnownReports(ids []string, scope Scope) ([]string, error)
	// FedByCluster is the cases that the reports of a report's cluster feed.
	FedByCluster(id string) ([]string, error)
}

// Twin is a report that shares something with another.
type Twin struct {
	Report  report.Report
	Cluster string // the same for reports that hang together; never shown
}

// ClusterHead asks of a list of reports for one of each cluster in each state: the
// one that is due first, so that nothing is overdue behind another.
const ClusterHead = "head"
