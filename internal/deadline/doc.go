// Package deadline is dates, the official holidays, and due dates with the
// count that led to each.
//
// It is pure: it reads no clock and knows no rule of law. Which span a rule
// gives, and which event starts it, is the rulebook's; what happens when a
// deadline passes is the casefile's. Start at due.go.
package deadline
