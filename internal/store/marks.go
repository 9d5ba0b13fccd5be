package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"netra/internal/act"
	"netra/internal/cluster"
	"netra/internal/report"
	"netra/internal/vault"
)

// marks is the blind indexes that a report is found by, sorted.
func (t *records) marks(list []cluster.Mark) [][]byte {
	var out [][]byte
	for _, m := range list {
		out = append(out, t.vault.Index("report mark "+m.Kind, m.Value))
	}
	slices.SortFunc(out, slices.Compare)
	return slices.CompactFunc(out, slices.Equal)
}

// putMarks writes what a report is found by where that became another.
func (t *records) putMarks(old, r report.Report) error {
	is := t.marks(cluster.Of(r).Marks())
	if old.Version > 0 {
		if slices.EqualFunc(is, t.marks(cluster.Of(old).Marks()), slices.Equal) {
			return nil
		}
		if err := t.empty("report_id", r.ID, "report_marks"); err != nil {
			return err
		}
	}
	if len(is) == 0 {
		return nil
	}
	rows, args := make([]string, len(is)), []any{r.ID}
	for i, m := range is {
		args = append(args, m)
		rows[i] = fmt.Sprintf("($%d, $1)", i+2)
	}
	return t.Later(nil, `INSERT INTO report_marks (mark, report_id) VALUES `+strings.Join(rows, ", "), args...)
}

// What a look for twins costs at most, whatever was filed: so many reports a mark,
// and so many that are opened.
const (
	mostOfMark = 100
	mostOpened = 200
)

// Twins is reports that share something with another; see act.Tx. Each mark is
// asked by itself and gives at most so many, so that one that ten thousand share
// costs no more than one that two do.
func (t *records) Twins(r report.Report, scope act.Scope, limit int) ([]act.Twin, error) {
	own, err := t.clusterOf(r.ID)
	if err != nil {
		return nil, err
	}
	common := map[string]int{}
	for _, mark := range t.marks(cluster.Of(r).Sought()) {
		ids, err := t.sharing(mark, r.ID, own, scope)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			common[id]++
		}
	}
	var best []string
	for id := range common {
		if !slices.Contains(r.Linked, id) && !slices.Contains(r.Dismissed, id) {
			best = append(best, id)
		}
	}
	slices.SortFunc(best, func(a, b string) int { return cmp.Or(cmp.Compare(common[b], common[a]), cmp.Compare(a, b)) })
	return t.twins(best[:min(len(best), limit, mostOpened)], scope)
}

// sharing is reports under a mark, by the scope of Report and Reports: what it
// names can be read there, and what cannot be read takes nobody's place.
func (t *records) sharing(mark []byte, but, cluster string, scope act.Scope) ([]string, error) {
	q := &query{}
	q.and("m.mark = %s", q.arg(mark))
	q.and("m.report_id <> %s", q.arg(but))
	q.and("reports.cluster IS NULL OR reports.cluster <> %s", q.arg(cluster))
	t.scopeReports(q, scope)
	return collect(t, idOf, `SELECT m.report_id FROM report_marks m JOIN reports ON reports.id = m.report_id
		WHERE `+q.clause()+` ORDER BY m.report_id LIMIT `+q.arg(mostOfMark), q.args...)
}

func (t *records) twins(ids []string, scope act.Scope) ([]act.Twin, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	q := &query{}
	q.and("%s", q.in("reports.id", ids))
	t.scopeReports(q, scope)
	return collect(t, func(row scanner) (act.Twin, error) {
		var x act.Twin
		var id string
		var body []byte
		if err := row.Scan(&id, &body, &x.Cluster); err != nil {
			return x, err
		}
		return x, t.unseal(vault.Narrative, "reports/body/"+id, body, &x.Report)
	}, `SELECT id, body, COALESCE(cluster, id) FROM reports WHERE `+q.clause()+` ORDER BY id`, q.args...)
}

// clusterOf is the cluster of a report, or "".
func (t *records) clusterOf(id string) (string, error) {
	list, err := collect(t, idOf, `SELECT COALESCE(cluster, '') FROM reports WHERE id = $1`, id)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0], nil
}
