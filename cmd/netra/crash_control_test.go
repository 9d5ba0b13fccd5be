package main

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// A test that looks for lost reports must find one that was lost, and one that
// was filed twice. These stores do on purpose what a crash must not.

func TestTheCheckOfPromisesNoticesABrokenOne(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		name  string
		store func(act.Store) act.Store
		want  string // in what is complained of; empty: nothing is
	}{
		{"an honest store breaks none", func(s act.Store) act.Store { return s }, ""},
		{"acknowledging without a commit", func(s act.Store) act.Store { return &forgetful{Store: s} }, "there is no such resource"},
		{"forgetting what a request was answered with", func(s act.Store) act.Store { return amnesiac{s} }, "the answer is another one"},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			w := acttest.SQLite(t)
			w.Acts.Store = x.store(w.Records)
			c := &crowd{promises: map[string]told{}}
			for range 40 {
				c.waiting = append(c.waiting, uuid.NewString())
			}
			c.storm(t.Context(), counter{w.Acts}, 4, 41, nil)
			if len(c.promises) != 40 {
				t.Fatalf("%d of 40 were acknowledged: %v", len(c.promises), c.refused)
			}
			found := strings.Join(broken(t.Context(), counter{w.Acts}, c.promises), "\n")
			if x.want == "" && found != "" || !strings.Contains(found, x.want) {
				t.Errorf("complaints %q, want %q", found, x.want)
			}
		})
	}
}

// counter is a desk without a door.
type counter struct{ acts *act.Service }

func (c counter) file(ctx context.Context, requestID string) (told, error) {
	filed, err := c.acts.FileReport(ctx, act.Anonymous, act.Request{ID: requestID},
		acttest.Filing("", "dis_social_media_engage_candidate", "2024-10-03"))
	if err != nil {
		return told{}, err
	}
	body, err := json.Marshal(filed)
	return told{string(body), filed.AccessCode}, err
}

func (c counter) lookup(ctx context.Context, code string) error {
	_, err := c.acts.LookupReport(ctx, code)
	return err
}

// forgetful acknowledges every tenth transaction and undoes it.
type forgetful struct {
	act.Store
	n atomic.Int64
}

var errUndo = errors.New("undone on purpose")

func (s *forgetful) Do(ctx context.Context, fn func(act.Tx) error) error {
	if s.n.Add(1)%10 != 0 {
		return s.Store.Do(ctx, fn)
	}
	err := s.Store.Do(ctx, func(tx act.Tx) error { return errors.Join(fn(tx), errUndo) })
	if errors.Is(err, errUndo) {
		return nil
	}
	return err
}

// amnesiac keeps no answers, so that a repeated request files again.
type amnesiac struct{ act.Store }

func (s amnesiac) Do(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.Do(ctx, func(tx act.Tx) error { return fn(unanswered{tx}) })
}

type unanswered struct{ act.Tx }

func (unanswered) Answer(string) (*act.Answer, error) { return nil, nil }
func (unanswered) PutAnswer(string, act.Answer) error { return nil }
