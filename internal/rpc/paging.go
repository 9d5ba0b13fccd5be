package rpc

import (
	"encoding/base64"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"netra/internal/act"
	"netra/internal/fault"
)

// defaultPage is how many rows a page has unless asked otherwise.
const defaultPage = 100

func pageSize(n int32) int {
	if n <= 0 {
		return defaultPage
	}
	return int(n)
}

// token and pageToken write and read the place where the next page begins.
func token(c *act.Cursor) string {
	if c == nil {
		return ""
	}
	b, err := json.Marshal(c)
	if err != nil {
		return "" // two strings can always be written
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func pageToken(s string) (*act.Cursor, error) {
	if s == "" {
		return nil, nil
	}
	var c act.Cursor
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || json.Unmarshal(b, &c) != nil || c.ID == "" {
		return nil, fault.BadField("pageToken", "pakai nextPageToken dari halaman sebelumnya (use the nextPageToken of the page before)")
	}
	return &c, nil
}

// slicePage is a page of a list that is already in hand.
func slicePage[T any](list []T, size int32, from string) ([]T, string, error) {
	start := 0
	if from != "" {
		n, err := strconv.Atoi(from)
		if err != nil || n < 0 || n > len(list) {
			return nil, "", fault.BadField("pageToken", "pakai nextPageToken dari halaman sebelumnya (use the nextPageToken of the page before)")
		}
		start = n
	}
	end := min(start+pageSize(size), len(list))
	next := ""
	if end < len(list) {
		next = strconv.Itoa(end)
	}
	return list[start:end], next, nil
}

// condition is one term of a filter: a field, and its value bare or in quotes.
var condition = regexp.MustCompile(`^\s*([A-Za-z]+(?:\.[A-Za-z]+)*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*$`)

// filters reads a filter after AIP-160, as far as lists need it: conditions of
// the form field = "value", joined by AND. What it cannot read it refuses; half
// a filter would be a wrong answer.
func filters(text string, known func(string) bool) ([]act.Filter, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	var out []act.Filter
	for _, term := range strings.Split(text, " AND ") {
		m := condition.FindStringSubmatch(term)
		if m == nil {
			return nil, fault.BadField("filter", `tulis syarat sebagai field = "value", disambung dengan AND (write conditions as field = "value", joined by AND)`)
		}
		if !known(m[1]) {
			return nil, fault.BadField("filter", "daftar ini tidak dapat disaring menurut %[1]q (this list has no field %[1]q to filter by)", m[1])
		}
		value := m[2] + m[3] + m[4]
		for _, collection := range []string{"users/", "cases/", "reports/"} {
			value = strings.TrimPrefix(value, collection)
		}
		out = append(out, act.Filter{Field: m[1], Value: value})
	}
	return out, nil
}

// order reads an order; the first known one is the default.
func order(text string, known ...string) (string, error) {
	text = strings.TrimSuffix(strings.TrimSpace(text), " asc")
	switch {
	case text == "":
		return known[0], nil
	case slices.Contains(known, text):
		return text, nil
	}
	return "", fault.BadField("orderBy", "urutkan menurut salah satu dari %[1]s (order by one of %[1]s)", strings.Join(known, ", "))
}
