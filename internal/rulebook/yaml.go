package rulebook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// SyntaxError is one mistake in a file of the rulebook: where, and what.
type SyntaxError struct {
	File     string
	Line     int
	Key      string // violations[3].floor
	Sentence string
}

// Error is file:line: key: sentence.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d: %s: %s", e.File, e.Line, e.Key, e.Sentence)
}

// source reads one file and keeps its mistakes, the first apart; everything
// after that one is still read, but no longer believed.
type source struct {
	file string
	err  *SyntaxError
	all  []*SyntaxError
}

// fail keeps a mistake. The second about one key is a consequence of the first.
func (s *source) fail(line int, key, format string, args ...any) {
	e := &SyntaxError{File: s.file, Line: line, Key: key, Sentence: fmt.Sprintf(format, args...)}
	if s.err == nil {
		s.err = e
	}
	if !slices.ContainsFunc(s.all, func(o *SyntaxError) bool { return o.Line == line && o.Key == key }) {
		s.all = append(s.all, e)
	}
}

// mapping is one YAML mapping, read key by key; what close finds unread was
// unknown.
type mapping struct {
	s    *source
	line int
	path string
	keys map[string]*yaml.Node // the key's node, for its line
	vals map[string]*yaml.Node
	read map[string]bool
}

// document is the file's one mapping.
func (s *source) document(data []byte) *mapping {
	var doc, more yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(data))
	if err := in.Decode(&doc); err != nil {
		s.fail(lineIn(err), whole, "%s", strings.TrimPrefix(err.Error(), "yaml: "))
		return s.mapping(nothing(1), "")
	}
	if err := in.Decode(&more); !errors.Is(err, io.EOF) {
		s.fail(max(more.Line, 1), whole, "one file is one document")
	}
	return s.mapping(doc.Content[0], "")
}

// whole is the key of a mistake that belongs to no key.
const whole = "(document)"

// nothing stands in for a mapping that is not there.
func nothing(line int) *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode, Line: line} }

// lineIn finds the line that the YAML reader names in its own words.
func lineIn(err error) int {
	_, after, _ := strings.Cut(err.Error(), "line ")
	number, _, _ := strings.Cut(after, ":")
	line, _ := strconv.Atoi(number)
	return max(line, 1)
}

func (s *source) mapping(n *yaml.Node, path string) *mapping {
	m := &mapping{s: s, line: n.Line, path: path,
		keys: map[string]*yaml.Node{}, vals: map[string]*yaml.Node{}, read: map[string]bool{}}
	if n.Kind != yaml.MappingNode {
		s.fail(n.Line, m.at("(row)"), "a mapping is wanted here")
		return m
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if _, twice := m.keys[key.Value]; twice {
			s.fail(key.Line, m.at(key.Value), "the key stands twice")
		}
		m.keys[key.Value], m.vals[key.Value] = key, n.Content[i+1]
	}
	return m
}

func (m *mapping) at(key string) string {
	if m.path == "" {
		return key
	}
	return m.path + "." + key
}

func (m *mapping) fail(key, format string, args ...any) {
	line := m.line
	if n, ok := m.keys[key]; ok {
		line = n.Line
	}
	m.s.fail(line, m.at(key), format, args...)
}

func (m *mapping) take(key string) (*yaml.Node, bool) {
	m.read[key] = true
	n, ok := m.vals[key]
	return n, ok
}

// close refuses, in the order of the file, every key that nobody read.
func (m *mapping) close() {
	unknown, line := "", 0
	for key, n := range m.keys {
		if !m.read[key] && (unknown == "" || n.Line < line || (n.Line == line && key < unknown)) {
			unknown, line = key, n.Line
		}
	}
	if unknown != "" {
		m.fail(unknown, "there is no such key")
	}
}
