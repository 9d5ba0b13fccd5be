package store

import (
	"bytes"
	"database/sql"
	"slices"

	"netra/internal/cluster"
	"netra/internal/report"
)

// twins compares by what a report is found and to which it is linked, and keeps
// the links for clusters.
func (v *verifier) twins(r report.Report) error {
	v.links[r.ID] = r.Linked
	if err := v.list("report_links", "report_id", "other", r.ID, r.Linked); err != nil {
		return err
	}
	var marked sql.Null[int64]
	if err := v.QueryRow(`SELECT marked FROM reports WHERE id = $1`, r.ID).Scan(&marked); err != nil {
		return err
	}
	is, err := collect(v.records, func(row scanner) (m []byte, err error) { return m, row.Scan(&m) },
		`SELECT mark FROM report_marks WHERE report_id = $1`, r.ID)
	if err != nil {
		return err
	}
	slices.SortFunc(is, bytes.Compare)
	if !slices.EqualFunc(is, v.marks(cluster.Of(r).Marks()), bytes.Equal) {
		return differs("report_marks "+r.ID, "the list is not what the events say")
	}
	return columns("reports "+r.ID, column{"marked", marked.V, int64(cluster.Edition)})
}

// clusters walks the links of all reports and compares what hangs together.
func (v *verifier) clusters() error {
	want := components(v.links)
	rows, err := collect(v.records, func(row scanner) (p [2]string, err error) { return p, row.Scan(&p[0], &p[1]) },
		`SELECT id, COALESCE(cluster, '') FROM reports ORDER BY id`)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if err := columns("reports "+r[0], column{"cluster", r[1], want[r[0]]}); err != nil {
			return err
		}
	}
	return nil
}

// components is the smallest id of what hangs together with each, for those that
// are not alone.
func components(links map[string][]string) map[string]string {
	near := map[string][]string{}
	for id, list := range links {
		for _, other := range list {
			near[id], near[other] = append(near[id], other), append(near[other], id)
		}
	}
	out := map[string]string{}
	for id := range near {
		if out[id] != "" {
			continue
		}
		all, seen := []string{id}, map[string]bool{id: true}
		for i := 0; i < len(all); i++ {
			for _, x := range near[all[i]] {
				if !seen[x] {
					seen[x], all = true, append(all, x)
				}
			}
		}
		name := slices.Min(all)
		for _, x := range all {
			out[x] = name
		}
	}
	return out
}
