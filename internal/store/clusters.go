package store

import (
	"slices"

	"netra/internal/act"
	"netra/internal/report"
)

// A cluster is the reports that links hold together. It is kept as a column, the
// smallest id among them, so that a list need not walk the links; verify walks them.

// putLinks writes what a report is linked to, and what follows from it for its cluster.
func (t *records) putLinks(old, r report.Report) error {
	if err := t.replace("report_links", "report_id", "other", r.ID, old.Linked, r.Linked); err != nil {
		return err
	}
	var more []string
	for _, id := range r.Linked {
		if !slices.Contains(old.Linked, id) {
			more = append(more, id)
		}
	}
	if len(more) > 0 {
		if err := t.join(append(more, r.ID)); err != nil {
			return err
		}
	}
	for _, id := range old.Linked {
		if slices.Contains(r.Linked, id) {
			continue
		}
		if err := t.part(r.ID, id); err != nil {
			return err
		}
	}
	return nil
}

// join makes one cluster of those to which some reports belong.
func (t *records) join(ids []string) error {
	q := &query{}
	labels, err := collect(t, idOf, `SELECT DISTINCT COALESCE(cluster, id) FROM reports WHERE `+q.in("id", ids), q.args...)
	if err != nil || len(labels) == 0 {
		return err
	}
	u := &query{}
	to := u.arg(slices.Min(labels))
	u.and("%s OR %s", u.in("id", ids), u.in("cluster", labels))
	u.and("cluster IS NULL OR cluster <> %s", to)
	_, err = t.Exec(`UPDATE reports SET cluster = `+to+` WHERE `+u.clause(), u.args...)
	return err
}

// part makes two clusters of one where nothing holds two reports together any more.
// As long as one of the two names the other, something does.
func (t *records) part(one, other string) error {
	first, err := t.held(one)
	if err != nil || slices.Contains(first, other) {
		return err
	}
	second, err := t.held(other)
	if err != nil {
		return err
	}
	for _, list := range [][]string{first, second} {
		if err := t.label(list); err != nil {
			return err
		}
	}
	return nil
}

// perStatement is how many ids one statement names.
const perStatement = 500

// held is every report that links hold together with one, itself among them.
func (t *records) held(id string) ([]string, error) {
	seen := map[string]bool{id: true}
	out := []string{id}
	for from := 0; from < len(out); {
		edge := out[from:min(len(out), from+perStatement)]
		from += len(edge)
		q := &query{}
		q.and("%s OR %s", q.in("report_id", edge), q.in("other", edge))
		pairs, err := collect(t, func(row scanner) (p [2]string, err error) { return p, row.Scan(&p[0], &p[1]) },
			`SELECT report_id, other FROM report_links WHERE `+q.clause(), q.args...)
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			for _, x := range p {
				if !seen[x] {
					seen[x], out = true, append(out, x)
				}
			}
		}
	}
	return out, nil
}

// label says of reports that they hang together, or of one that it stands alone.
func (t *records) label(list []string) error {
	var name any
	if len(list) > 1 {
		name = slices.Min(list)
	}
	for chunk := range slices.Chunk(list, perStatement) {
		q := &query{args: []any{name}}
		if _, err := t.Exec(`UPDATE reports SET cluster = $1 WHERE `+q.in("id", chunk), q.args...); err != nil {
			return err
		}
	}
	return nil
}

// ClusterSizes is how many hang together; see act.Tx.
func (t *records) ClusterSizes(ids []string, scope act.Scope) (map[string]int, error) {
	of := map[string]string{}
	var names []string
	for chunk := range slices.Chunk(ids, perStatement) {
		q := &query{}
		pairs, err := collect(t, func(row scanner) (p [2]string, err error) { return p, row.Scan(&p[0], &p[1]) },
			`SELECT id, cluster FROM reports WHERE cluster IS NOT NULL AND `+q.in("id", chunk), q.args...)
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			of[p[0]], names = p[1], append(names, p[1])
		}
	}
	sizes := map[string]int{}
	for chunk := range slices.Chunk(unique(names), perStatement) {
		q := &query{}
		q.and("%s", q.in("reports.cluster", chunk))
		t.scopeReports(q, scope)
		type count struct {
			name string
			n    int
		}
		list, err := collect(t, func(row scanner) (c count, err error) { return c, row.Scan(&c.name, &c.n) },
			`SELECT reports.cluster, COUNT(*) FROM reports WHERE `+q.clause()+` GROUP BY reports.cluster`, q.args...)
		if err != nil {
			return nil, err
		}
		for _, c := range list {
			sizes[c.name] = c.n
		}
	}
	out := map[string]int{}
	for id, name := range of {
		if n := sizes[name]; n > 1 {
			out[id] = n
		}
	}
	return out, nil
}

// KnownReports is those of some reports that the scope knows of; see act.Tx.
func (t *records) KnownReports(ids []string, scope act.Scope) ([]string, error) {
	var out []string
	for chunk := range slices.Chunk(unique(ids), perStatement) {
		q := &query{}
		q.and("%s", q.in("reports.id", chunk))
		t.scopeReports(q, scope)
		list, err := collect(t, idOf, `SELECT id FROM reports WHERE `+q.clause(), q.args...)
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
	}
	return out, nil
}

// FedByCluster is the cases that a report's cluster feeds; see act.Tx.
func (t *records) FedByCluster(id string) ([]string, error) {
	return collect(t, idOf, `
		SELECT DISTINCT f.case_id
		FROM   reports AS r
		JOIN   reports AS o ON o.cluster = r.cluster
		JOIN   case_reports AS f ON f.report_id = o.id
		WHERE  r.id = $1
		ORDER  BY 1`, id)
}

// clustered narrows a list of reports: "head" leaves of each cluster one report in
// each state, the one that is due first and then came first, of those that the
// scope knows of; an id leaves the cluster of that report.
func (t *records) clustered(q *query, by string, scope act.Scope) {
	if by != act.ClusterHead {
		in := &query{args: q.args}
		in.and("reports.id = %s", in.arg(by))
		t.scopeReports(in, scope)
		q.args = in.args
		q.and("reports.id = %s OR reports.cluster = (SELECT reports.cluster FROM reports WHERE %s)", q.arg(by), in.clause())
		return
	}
	in := &query{args: q.args}
	t.scopeReportsAs(in, scope, "o")
	q.args = in.args
	q.and(`reports.cluster IS NULL OR NOT EXISTS (
		SELECT 1 FROM reports AS o
		WHERE  o.cluster = reports.cluster AND o.state = reports.state
		AND    (o.next_due, o.filed_at, o.id) < (reports.next_due, reports.filed_at, reports.id) AND %s)`, in.clause())
}
