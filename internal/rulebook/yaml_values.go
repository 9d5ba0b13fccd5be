package rulebook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"netra/internal/deadline"
)

// optional is a string, or "" where the key is absent.
func (m *mapping) optional(key string) string {
	n, ok := m.take(key)
	if !ok {
		return ""
	}
	if n.Kind != yaml.ScalarNode || (n.Tag != "!!str" && n.Tag != "!!timestamp") {
		m.fail(key, "a string is wanted here")
		return ""
	}
	if strings.TrimSpace(n.Value) == "" {
		m.fail(key, "it is empty; leave the key out instead")
	}
	return n.Value
}

// text is a string that must be there.
func (m *mapping) text(key string) string {
	if _, ok := m.vals[key]; !ok {
		m.fail(key, "it is missing")
	}
	return m.optional(key)
}

// word is one of a closed set.
func (m *mapping) word(key string, allowed []string) string {
	w := m.text(key)
	if w != "" && !slices.Contains(allowed, w) {
		m.fail(key, "%q is none of %s; write one of these", w, strings.Join(allowed, ", "))
	}
	return w
}

// number is a whole number of at least 1.
func (m *mapping) number(key string) int {
	n, ok := m.take(key)
	if !ok {
		m.fail(key, "it is missing")
		return 0
	}
	v, err := strconv.Atoi(n.Value)
	if err != nil || n.Tag != "!!int" || v < 1 {
		m.fail(key, "a whole number of at least 1 is wanted here")
	}
	return v
}

// flag is true or false, false where the key is absent.
func (m *mapping) flag(key string) bool {
	n, ok := m.take(key)
	if !ok {
		return false
	}
	if n.Tag != "!!bool" {
		m.fail(key, "true or false is wanted here")
	}
	return n.Value == "true"
}

// date is YYYY-MM-DD, or no date where the key is absent.
func (m *mapping) date(key string) deadline.Date {
	text := m.optional(key)
	if text == "" {
		return deadline.Date{}
	}
	d, err := deadline.ParseDate(text)
	if err != nil {
		m.fail(key, "%v", err)
	}
	return d
}

// list is a list of strings, nil where the key is absent.
func (m *mapping) list(key string) []string {
	n, ok := m.take(key)
	if !ok {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		m.fail(key, "a list is wanted here")
		return nil
	}
	var out []string
	for i, item := range n.Content {
		if item.Kind != yaml.ScalarNode || item.Tag != "!!str" || strings.TrimSpace(item.Value) == "" {
			m.s.fail(item.Line, fmt.Sprintf("%s[%d]", m.at(key), i), "a string is wanted here")
		}
		out = append(out, item.Value)
	}
	return out
}

// rows are the mappings of a list that must be there.
func (m *mapping) rows(key string) []*mapping {
	n, ok := m.take(key)
	if !ok || n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		m.fail(key, "a list with at least one row is wanted here")
		return nil
	}
	out := make([]*mapping, len(n.Content))
	for i, item := range n.Content {
		out[i] = m.s.mapping(item, fmt.Sprintf("%s[%d]", m.at(key), i))
	}
	return out
}

// child is one mapping; ok is false where the key is absent.
func (m *mapping) child(key string) (*mapping, bool) {
	n, ok := m.take(key)
	if !ok {
		return m.s.mapping(nothing(m.line), m.at(key)), false
	}
	return m.s.mapping(n, m.at(key)), true
}
