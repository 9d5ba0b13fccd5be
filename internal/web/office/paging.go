package office

import (
	"maps"
	"net/url"
	"strconv"

	"netra/internal/web/kit"
)

// perPage is how many rows of a list are shown at once.
const perPage = 50

// part is the rows of the page that an address asks for (?hal=2), and the links
// to those beside it. An address of no page shows the nearest.
func part[T any](v *kit.Visit, list []T) ([]T, kit.Pager) {
	pages := (len(list) + perPage - 1) / perPage
	if pages <= 1 {
		return list, kit.Pager{}
	}
	n, _ := strconv.Atoi(v.R.URL.Query().Get("hal"))
	n = max(1, min(n, pages))
	p := kit.Pager{Where: v.T("office.users.where", "page", n, "pages", pages)}
	if n > 1 {
		p.Before = pageLink(v, n-1)
	}
	if n < pages {
		p.After = pageLink(v, n+1)
	}
	return list[(n-1)*perPage : min(n*perPage, len(list))], p
}

// pageLink is this address with another page's number.
func pageLink(v *kit.Visit, n int) string {
	q := url.Values{}
	maps.Copy(q, v.R.URL.Query())
	q.Set("hal", strconv.Itoa(n))
	return "?" + q.Encode()
}
