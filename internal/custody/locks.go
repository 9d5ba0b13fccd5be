package custody

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"filippo.io/age"
)

// Locks is the public half of the two locks.
type Locks struct {
	Set  string // a hash of all recipients: which locks an identity was sealed to
	Text string // the file they were read from
	a, b half
}

// half is one lock: several recipients, any of whom opens it, of one body.
type half struct {
	Body       string
	Recipients []string
	recipients []age.Recipient
}

// Body is the body that holds a lock.
func (l *Locks) Body(of Lock) string { return l.half(of).Body }

// Recipients is the public keys of a lock.
func (l *Locks) Recipients(of Lock) []string { return slices.Clone(l.half(of).Recipients) }

func (l *Locks) half(of Lock) *half {
	if of == A {
		return &l.a
	}
	return &l.b
}

// ParseLocks reads a file of locks:
//
//	[a]
//	age1pq1… BAWASLU-RI first custodian
//	age1pq1… BAWASLU-RI second custodian
//	[b]
//	age1pq1… LPSK custodian
//
// Each line is a recipient, the code of the body whose custodian keeps its key,
// and a label. It refuses a lock that is missing or of two bodies, one body for
// both locks, and a recipient that stands twice: one person would open both.
func ParseLocks(text string) (*Locks, error) {
	l := &Locks{Text: text}
	var at *half
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case line == "[a]":
			at = &l.a
		case line == "[b]":
			at = &l.b
		case at == nil:
			return nil, fmt.Errorf("locks, line %d: write [a] or [b] before the first recipient", n+1)
		default:
			if err := l.add(at, line); err != nil {
				return nil, fmt.Errorf("locks, line %d: %w", n+1, err)
			}
		}
	}
	return l, l.whole()
}

func (l *Locks) add(to *half, line string) error {
	words := strings.Fields(line)
	if len(words) < 3 {
		return errors.New("write a recipient, the code of its body, and a label")
	}
	r, err := recipient(words[0])
	if err != nil {
		return err
	}
	if slices.Contains(slices.Concat(l.a.Recipients, l.b.Recipients), words[0]) {
		return errors.New("this recipient stands there twice; every custodian has a key of their own, of one lock")
	}
	if to.Body != "" && to.Body != words[1] {
		return fmt.Errorf("a lock is one body's: %s or %s", to.Body, words[1])
	}
	to.Body = words[1]
	to.Recipients, to.recipients = append(to.Recipients, words[0]), append(to.recipients, r)
	return nil
}

// whole refuses locks that one body could open, and names the set.
func (l *Locks) whole() error {
	switch {
	case len(l.a.Recipients) == 0:
		return errors.New("locks: lock [a] has no recipient")
	case len(l.b.Recipients) == 0:
		return errors.New("locks: lock [b] has no recipient")
	case l.a.Body == l.b.Body:
		return fmt.Errorf("locks: both locks are %s's; the second is held by another body", l.a.Body)
	}
	sum := sha256.Sum256([]byte(strings.Join(l.a.Recipients, " ") + "\n" + strings.Join(l.b.Recipients, " ")))
	l.Set = hex.EncodeToString(sum[:8])
	if _, err := l.Seal([]byte(`{}`)); err != nil { // such as keys of two kinds in one lock
		return fmt.Errorf("locks: they cannot be sealed to: %w", err)
	}
	return nil
}
