package casefile

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Detail is one field of what an act carried, in words: a text, or a list.
type Detail struct {
	Field string
	Text  string
	Items []string
}

// Details is what an event's act carried, as far as a reader may read it, in the
// order of the table.
func (r Reader) Details(c *Case, e Event) ([]Detail, error) {
	if len(e.Payload) == 0 {
		return nil, nil
	}
	var carried map[string]json.RawMessage
	if err := json.Unmarshal(e.Payload, &carried); err != nil {
		return nil, fmt.Errorf("read what %s carried: %w", e.Act, err)
	}
	var out []Detail
	for _, s := range eyes {
		if !slices.Contains(s.acts, Act(e.Act)) {
			continue
		}
		for field := range strings.FieldsSeq(s.fields) {
			raw, ok := carried[field]
			if !ok || !r.reads(c, e, field) {
				continue
			}
			d, err := r.detail(field, raw)
			if err != nil {
				return nil, fmt.Errorf("read %s of %s: %w", field, e.Act, err)
			}
			if d.Text != "" || len(d.Items) > 0 {
				out = append(out, d)
			}
		}
	}
	return out, nil
}

func (r Reader) detail(field string, raw json.RawMessage) (d Detail, err error) {
	d.Field = field
	switch field {
	case "parties":
		d.Items, err = items(raw, func(p Party) string {
			if !r.party(p) {
				return ""
			}
			return p.As + ": " + p.Name
		})
	case "team", "panel":
		d.Items, err = items(raw, func(m Member) string { return line(m.Name, m.Rank, m.Element) })
	case "allegations":
		d.Items, err = items(raw, func(a Allegation) string { return line(a.Violation, a.OccurredOn, a.Place) })
	case "accused", "signedAs":
		d.Items, err = pairs(raw)
	default:
		err = d.plain(raw)
	}
	return d, err
}

// items is a list as one line each; what makes no line is left out.
func items[T any](raw json.RawMessage, of func(T) string) ([]string, error) {
	var list []T
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, err
	}
	var out []string
	for _, x := range list {
		if text := of(x); text != "" {
			out = append(out, text)
		}
	}
	return out, nil
}

// line is what is known of some words.
func line(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), ", ")
}

// pairs is a thing of named words as "name: word" each.
func pairs(raw json.RawMessage) ([]string, error) {
	var fields map[string]string
	if err := json.Unmarshal(raw, &fields); err != nil {
		return nil, err
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if fields[name] != "" {
			out = append(out, name+": "+fields[name])
		}
	}
	return out, nil
}

// plain reads a text, a yes or no, or a list of texts.
func (d *Detail) plain(raw json.RawMessage) error {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return err
	}
	switch v := v.(type) {
	case string:
		d.Text = v
	case bool:
		d.Text = fmt.Sprint(v)
	case []any:
		return json.Unmarshal(raw, &d.Items)
	case nil:
	default:
		return fmt.Errorf("a %T is neither text nor list", v)
	}
	return nil
}
