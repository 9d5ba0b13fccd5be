package webtest

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// All is every element of a name below n, in the order of the document. The
// name "" is any.
func All(n *html.Node, name string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && (name == "" || d.Data == name) && !yield(d) {
				return
			}
		}
	}
}

// First is the first element of a name below n, or nil.
func First(n *html.Node, name string) *html.Node {
	for d := range All(n, name) {
		return d
	}
	return nil
}

// WithText is the first element of a name whose text it is, or nil.
func WithText(n *html.Node, name, text string) *html.Node {
	for d := range All(n, name) {
		if Text(d) == text {
			return d
		}
	}
	return nil
}

// Text is what a person reads in n: its texts, one space where there were many.
// Of nil there is nothing to read.
func Text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !unread(d.Parent) {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func unread(n *html.Node) bool {
	return n != nil && slices.Contains([]string{"script", "style", "template"}, n.Data)
}

// Attr is the value of an attribute, and "" where there is none.
func Attr(n *html.Node, name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
