// Package trespass_test proves, as somebody would who wants to know, that a case
// of which one may not know does not exist. It asks every method of the API, found
// in its descriptors, by both doors, of two countries that are alike to the last
// id but for the hidden case, and compares whole answers.
//
// It holds no list of methods: one that is added tomorrow is asked tomorrow. It
// judges no rule of its own either; who may know is internal/access.
package trespass_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/evidence"
	"netra/internal/gateway"
	"netra/internal/rpc"
)

// side is one country with its doors, and those who knock.
type side struct {
	*acttest.World
	inner  grpc.ClientConnInterface
	rest   http.Handler
	tokens map[string]string
}

// broken is what a test breaks on one side: between the acts and the store, or
// between the doors and the acts. Nothing is broken by the zero fault.
type broken struct {
	store   func(act.Store) act.Store
	channel func(s *side, inner grpc.ClientConnInterface) grpc.ClientConnInterface
}

// knock opens the doors of a country.
func knock(t *testing.T, w *acttest.World, b broken) *side {
	t.Helper()
	if b.store != nil {
		w.Acts.Store = b.store(w.Acts.Store)
	}
	blobs, err := w.Vault.Blobs(t.TempDir())
	check(t, err)
	srv, err := rpc.New(rpc.Config{Acts: w.Acts, Files: &evidence.Desk{Blobs: blobs, Acts: w.Acts}, Tokens: w.Records, Log: slog.New(slog.DiscardHandler)})
	check(t, err)
	s := &side{World: w, inner: srv.InProcess, tokens: map[string]string{}}
	if b.channel != nil {
		s.inner = b.channel(s, s.inner)
	}
	s.rest, err = gateway.New(t.Context(), gateway.Config{Channel: s.inner, Ready: func(context.Context) error { return nil }, Pages: http.NotFoundHandler()})
	check(t, err)
	return s
}

// chance makes what is drawn next the same on every side: what one of them has
// drawn for the hidden case must not be what tells them apart.
func (s *side) chance(of string) {
	s.Acts.Rand = rand.NewChaCha8(sha256.Sum256([]byte(of)))
}

// enter gives somebody a token that may do everything their seats may.
func (s *side) enter(who string) {
	s.T.Helper()
	if who == "" || s.tokens[who] != "" {
		return
	}
	out, err := s.Acts.CreateToken(s.T.Context(), act.Operator, act.Request{}, s.Records, act.NewToken{Account: s.As(who).Account,
		Scopes: []access.TokenScope{access.ScopeRead, access.ScopeAct, access.ScopeAdmin}, Lasts: 8760 * time.Hour})
	check(s.T, err)
	s.tokens[who] = out.Secret
}

// hidden is the case behind the wall, as somebody would name it who had heard of it.
type hidden struct {
	report, number         string // of the report
	id, caseNumber         string // of the case
	evidence, etag, holder string
	other                  string // a report of the office that is behind no wall
}

// unheard is of a case that never was.
func (h hidden) unheard() hidden {
	return hidden{report: never, number: "LP-ZZZZ-9999", id: never, caseNumber: "PK-ZZZZ-9999", evidence: never, etag: "0000000000000000", holder: h.holder, other: h.other}
}

const never = "zzzzzzzzzzzzzzzzzzzzzzzzzz"

// staffNumber is an employee's number in these tests.
func staffNumber(n int) string { return fmt.Sprintf("19850101201001%04d", n) }

// enlist puts somebody into the register of the regency's employees.
func (s *side) enlist(n int, name, unit, superior string) {
	s.T.Helper()
	e, err := act.EmployeeEntry("n"+staffNumber(n), act.Employee{EmployeeID: staffNumber(n), Name: name, AgencyCode: "PEMKAB-SLEMAN", Unit: unit,
		EmploymentKind: "PNS", Grade: "III/a", Superior: superior, Position: act.Position{Kind: "PELAKSANA", Level: "REGENCY", Title: "Pengelola"}})
	check(s.T, err)
	check(s.T, s.Acts.PutEntries(s.T.Context(), act.Operator, act.Request{}, "ImportEmployees", []act.Entry{e}))
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// bare is the last part of a name: the id.
func bare(name string) string { return name[strings.LastIndex(name, "/")+1:] }

// The descriptors of the API are known wherever its messages are.
var _ = pb.File_netra_v1_case_service_proto
