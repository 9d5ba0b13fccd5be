package act

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
)

// Request is what every act carries beside its own fields.
type Request struct {
	ID           string // requestId: the same id gives the same bytes for 24 hours
	Input        []byte // the canonical input; its hash is kept with the answer
	ValidateOnly bool   // runs everything and writes nothing
}

// sum is the hash of what was asked. The key, of which the store keeps nothing, is
// its salt: what is asked may name a person, and a hash of it alone would confirm a
// guess.
func (r Request) sum(key string) [sha256.Size]byte {
	return sha256.Sum256(fmt.Appendf(nil, "%d %s %s", len(key), key, r.Input))
}

// remembered is how long a request id is answered with the same bytes.
const remembered = 24 * time.Hour

// work is one act under way: one transaction, one instant.
type work struct {
	*Service
	Tx
	ctx    context.Context
	now    time.Time
	caller Caller

	answers   map[string]*Answer      // looked up beforehand; nil: not
	days      *deadline.Calendar      // see inForce
	near      *neighbours             // see neighbours; nil: not looked up yet
	wrote     bool                    // into a register
	touched   []string                // employee numbers whose entries were written
	answersTo map[string][]access.Key // see keys
	drawing   string                  // the consequence of a clock that is being drawn; see effect
	planned   *[]Written              // where entries go that are written later; see import_employees_plan.go
	born      string                  // the code that a summons of this act carries; see summonsCode
}

// errRehearsed rolls a validateOnly act back after it succeeded.
var errRehearsed = errors.New("rehearsed")

// perform is the only writer. It runs fn in one transaction at one instant and
// answers with what fn made; a repeated request id is answered from memory.
func perform[T any](ctx context.Context, s *Service, caller Caller, req Request, fn func(*work) (T, error)) (T, error) {
	for range 3 {
		out, err := try(ctx, s, caller, req, fn)
		if _, refused := fault.Of(err); refused {
			return answeredMeanwhile(ctx, s, caller, req, out, err)
		}
		if !errors.Is(err, ErrAnswered) {
			return out, err
		}
	}
	var none T
	return none, fault.New(fault.Unavailable, "RETRY", "permintaan yang sama sedang dijawab; coba lagi (the same request is being answered; try again)")
}

// answeredMeanwhile looks once more for an answer after a refusal. Of two calls
// with one request id the second may have waited for the first at the lock of
// the case, and then met a version that the first had made: it is to hear the
// first's answer, not that it came too late.
func answeredMeanwhile[T any](ctx context.Context, s *Service, caller Caller, req Request, out T, refusal error) (T, error) {
	if req.ID == "" || req.ValidateOnly {
		return out, refusal
	}
	var answer T
	known, err := view(ctx, s, caller, func(w *work) (bool, error) { return w.recall(req, &answer) })
	if err != nil || !known {
		return out, refusal
	}
	return answer, nil
}

func try[T any](ctx context.Context, s *Service, caller Caller, req Request, fn func(*work) (T, error)) (T, error) {
	var out T
	err := s.Store.Do(ctx, func(tx Tx) error {
		var err error
		out, err = once(s.work(ctx, tx, caller), req, fn)
		return err
	})
	if errors.Is(err, errRehearsed) {
		err = nil
	}
	return out, err
}

// work is an act that begins now. Microseconds are what every store keeps: an
// instant is the same before and after it was written.
func (s *Service) work(ctx context.Context, tx Tx, caller Caller) *work {
	return &work{Service: s, Tx: tx, ctx: ctx, now: s.Now().Truncate(time.Microsecond), caller: caller}
}

// once does an act in its transaction, or answers it from memory.
func once[T any](w *work, req Request, fn func(*work) (T, error)) (out T, err error) {
	known, err := w.recall(req, &out)
	if known || err != nil {
		return out, err
	}
	if err := w.introduce(); err != nil {
		return out, err
	}
	if out, err = fn(w); err != nil {
		return out, err
	}
	if err := w.rehoused(); err != nil {
		return out, err
	}
	if req.ValidateOnly {
		return out, errRehearsed
	}
	return out, w.remember(req, out)
}

// key is the request id as it is looked up: another caller's id is another id.
func (c Caller) key(req Request) string { return c.Account + "/" + req.ID }

// answer looks a request id up, once.
func (w *work) answer(key string) (*Answer, error) {
	if w.answers != nil {
		return w.answers[key], nil
	}
	return w.Answer(key)
}

// recall answers a request id from memory. The same id with another body is
// refused; one older than a day is forgotten.
func (w *work) recall(req Request, out any) (known bool, err error) {
	if req.ID == "" || req.ValidateOnly {
		return false, nil
	}
	a, err := w.answer(w.caller.key(req))
	if err != nil || a == nil {
		return false, err
	}
	sum := req.sum(w.caller.key(req))
	unsalted := sha256.Sum256(req.Input) // as answers of before were kept, for a day
	if subtle.ConstantTimeCompare(a.Input, sum[:])|subtle.ConstantTimeCompare(a.Input, unsalted[:]) != 1 {
		return false, fault.New(fault.Exists, "REQUEST_ID_REUSED", "requestId ini sudah dipakai untuk hal lain; buat yang baru untuk tindakan baru (this requestId was used for something else; make a new one for a new act)").
			At("requestId", "buat UUID baru untuk setiap tindakan (make a new UUID for every act)")
	}
	if err := json.Unmarshal(a.Body, out); err != nil {
		return false, fmt.Errorf("recall answer: %w", err)
	}
	return true, nil
}

func (w *work) remember(req Request, out any) error {
	if req.ID == "" {
		return nil
	}
	body, err := json.Marshal(out)
	if err != nil {
		return fmt.Errorf("remember answer: %w", err)
	}
	sum := req.sum(w.caller.key(req))
	return w.PutAnswer(w.caller.key(req), Answer{Input: sum[:], Body: body, At: time.Now()})
}

// view reads on one unchanging picture.
func view[T any](ctx context.Context, s *Service, caller Caller, fn func(*work) (T, error)) (T, error) {
	var out T
	err := s.Store.View(ctx, func(tx Tx) error {
		var err error
		w := s.work(ctx, tx, caller)
		if err := w.introduce(); err != nil {
			return err
		}
		out, err = fn(w)
		return err
	})
	return out, err
}
