// Package kit is what every page is made of: the shell, the components, the
// words in two languages, forms that keep what was typed, cookies that hold no
// secret in clear, and the headers.
//
// It knows no page and no rule. A page is a handler that asks the API through
// the same in-process channel as the REST door, so that nothing can be seen on
// a page that the API would not tell the same person. Start at site.go, then
// form.go; /komponen shows every component alive in the demonstration.
package kit
