package act

import (
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"netra/internal/access"
	"netra/internal/custody"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/rulebook"
)

// Service is everything that acts need. It is safe for use by many at once.
type Service struct {
	Store     Store
	Books     *rulebook.Library
	Directory *directory.Directory
	Calendar  *deadline.Calendar // as it comes with the binary; what counts is work.inForce
	Now       func() time.Time   // the office's clock; in a demonstration, its own
	Rand      io.Reader          // nil: crypto/rand
	Almanac   *Almanac           // keeps the calendar in force between transactions; nil: it is made anew in each
	Roster    *Roster            // keeps who stands near whom between transactions; nil: looked up in each
	Locks     *custody.Locks     // to which a confidential identity is sealed; nil: the track is closed
	Pinging   bool               // mails that something waits can be sent
	Queue     *Queue             // of reports being filed; nil: each in a transaction of its own
	Present   Presence           // says whether a file is where files are kept; nil: it is not asked
}

// Caller is who calls: an account with the roles active today, or nobody.
type Caller struct {
	Account string
	Person  string
	Name    string
	Grants  []access.Grant
	Token   access.Token

	Employee string       // own employee number; empty when it is not known
	Keys     []access.Key // what else the person answers to; each transaction finds it out
}

// subject is the caller as the access table reads it.
func (c Caller) subject() access.Subject {
	return access.Subject{Account: c.Account, Person: c.Person, Employee: c.Employee, Grants: c.Grants, Keys: c.Keys}
}

// mayAct refuses whoever only has a token to read with.
func (c Caller) mayAct() error {
	if !c.Token.May(access.ScopeAct) {
		return fault.New(fault.Denied, "SCOPE", "token ini hanya untuk membaca; pakai token dengan cakupan act (this token may only read; use one with the scope act)")
	}
	return nil
}

// Administers is the grant by which the caller is an administrator, where their
// token may be used as one.
func (c Caller) Administers() (access.Grant, bool) {
	for _, g := range c.Grants {
		if g.Role == access.Admin && c.Token.May(access.ScopeAdmin) {
			return g, true
		}
	}
	return access.Grant{}, false
}

// Anonymous is a caller without an account: a citizen.
var Anonymous = Caller{}

// ErrAnswered says that somebody else just answered the same request id; the
// act is run again and finds that answer.
var ErrAnswered = errors.New("the request id was just answered")

// places answers the access table's questions from the directory.
type places struct {
	dir *directory.Directory
	on  deadline.Date
}

// Beneath is the Bawaslu offices from this one down.
func (p places) Beneath(office string) []string {
	own, ok := p.dir.Agency(office)
	if !ok || own.Kind != directory.Bawaslu {
		return nil
	}
	var out []string
	for _, a := range p.dir.Agencies() {
		if a.Kind == directory.Bawaslu && (a.Code == office || p.dir.Subtree(own.Region, a.Region) && a.Region != "") {
			out = append(out, a.Code)
		}
	}
	return out
}

// Government is the employing government that an office belongs to.
func (p places) Government(office string) string {
	g, _ := p.dir.GovernmentOf(office)
	return g.Code
}

// IsMeritAuthority says whether an office is the merit authority today.
func (p places) IsMeritAuthority(office string) bool {
	return p.dir.MeritAuthority(p.on).Code == office
}

// places is today's.
func (s *Service) places(now time.Time) places {
	return places{s.Directory, deadline.On(now, s.Directory.Zone(""))}
}

// scope is whose eyes the caller has: none, with a token that neither reads nor acts.
func (s *Service) scope(c Caller, now time.Time) Scope {
	if !c.Token.May(access.ScopeRead) && !c.Token.May(access.ScopeAct) {
		return Scope{Person: c.Person}
	}
	return Scope{Clauses: access.Scope(c.subject(), s.places(now)), Person: c.Person, Employee: c.Employee, Keys: c.subject().Known()}
}

// opaque is 128 random bits, lower case and URL-safe.
func (s *Service) opaque() (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(s.random(), b[:]); err != nil {
		return "", fmt.Errorf("random id: %w", err)
	}
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b[:])), nil
}

func (s *Service) random() io.Reader {
	if s.Rand != nil {
		return s.Rand
	}
	return rand.Reader
}

// crockford writes numbers that people read to each other.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// number is a number for people: random, so that it tells no volume.
func (s *Service) number(prefix string) (string, error) {
	var b [8]byte
	if _, err := io.ReadFull(s.random(), b[:]); err != nil {
		return "", fmt.Errorf("random number: %w", err)
	}
	out := make([]byte, 0, 9)
	for i, x := range b {
		if i == 4 {
			out = append(out, '-')
		}
		out = append(out, crockford[x%32])
	}
	return prefix + "-" + string(out), nil
}

// etag is the version of a thing as others see it: opaque, and different after
// every event that they see.
func etag(tail string) string {
	if len(tail) > 16 {
		return tail[:16]
	}
	return tail
}

// fresh is the check of an etag before an act.
func fresh(given, tail string) error {
	switch {
	case given == "":
		return fault.BadField("etag", "sertakan etag dari versi yang Anda baca (give the etag of the version you read)").With("etag", etag(tail))
	case given != etag(tail):
		return fault.New(fault.Conflict, "STALE_ETAG", "ini bukan versi terkini; baca lagi, lalu ulangi tindakannya (this is not the current version; read it again and repeat the act)").
			With("etag", etag(tail))
	}
	return nil
}

// stamp gives an event its random id.
func (s *Service) stamp(e *record.Event) error {
	id, err := s.opaque()
	e.ID = id
	return err
}
