package rpc

import (
	"maps"
	"slices"
	"strings"

	"netra/internal/act"
	"netra/internal/fault"
)

// columns is what a list can be filtered by: for each field, whether a row has
// a value there.
type columns[T any] map[string]func(row T, value string) bool

// matching reads a filter over columns.
func matching[T any](text string, fields columns[T]) (func(T) bool, error) {
	known := func(field string) bool { return fields[field] != nil }
	conditions, err := filters(text, known)
	if f, ok := fault.Of(err); ok {
		return nil, f.At("filter", "the fields are "+strings.Join(slices.Sorted(maps.Keys(fields)), ", "))
	}
	return func(row T) bool {
		return !slices.ContainsFunc(conditions, func(c act.Filter) bool { return !fields[c.Field](row, c.Value) })
	}, err
}

// all is no filter.
func all[T any](T) bool { return true }

// keyedPage is the rows that match, from the one after the last of the page
// before. The token names that row and not its place, so that a row which
// comes in between moves nothing.
func keyedPage[T any](list []T, key func(T) string, match func(T) bool, size int32, from string) (page []T, next string, err error) {
	after, err := pageToken(from)
	if err != nil {
		return nil, "", err
	}
	if after != nil {
		i := slices.IndexFunc(list, func(row T) bool { return key(row) == after.ID })
		if i < 0 {
			return nil, "", fault.BadField("pageToken", "pakai nextPageToken dari halaman sebelumnya (use the nextPageToken of the page before)")
		}
		list = list[i+1:]
	}
	for _, row := range list {
		switch {
		case !match(row):
		case len(page) == pageSize(size):
			return page, token(&act.Cursor{ID: key(page[len(page)-1])}), nil
		default:
			page = append(page, row)
		}
	}
	return page, "", nil
}

// sortedBy is a list in the order of its keys.
func sortedBy[T any](list []T, key func(T) string) []T {
	slices.SortFunc(list, func(a, b T) int { return strings.Compare(key(a), key(b)) })
	return list
}
