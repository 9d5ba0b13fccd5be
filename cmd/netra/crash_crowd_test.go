package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
)

// told is what a citizen was told when a report was acknowledged.
type told struct {
	body string // the answer, byte for byte
	code string // the access code in it
}

// desk is where reports are filed and looked up, whatever is behind it.
type desk interface {
	file(ctx context.Context, requestID string) (told, error)
	lookup(ctx context.Context, code string) error
}

// broken lists the promises that are not kept: a code that opens nothing, a
// repeated request that is answered otherwise than it was.
func broken(ctx context.Context, d desk, promises map[string]told) []string {
	var mu sync.Mutex
	var out []string
	complain := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		out = append(out, fmt.Sprintf(format, args...))
	}
	var g errgroup.Group
	g.SetLimit(16)
	for id, was := range promises {
		g.Go(func() error {
			if err := d.lookup(ctx, was.code); err != nil {
				complain("report of request %s: %v", id, err)
			}
			if is, err := d.file(ctx, id); err != nil {
				complain("request %s again: %v", id, err)
			} else if is != was {
				complain("request %s again: the answer is another one", id)
			}
			return nil
		})
	}
	_ = g.Wait()
	return out
}

// crowd is many citizens with a report each, who try until they are answered.
type crowd struct {
	mu       sync.Mutex
	waiting  []string // request ids not yet answered
	promises map[string]told
	refused  []error // answers that are neither an acknowledgement nor a lost connection
}

// interrupted is how a call ends whose server went away: nobody knows whether
// the report was received.
type interrupted struct{ error }

// storm lets clients file at once until everybody is answered or the server is
// gone, and calls reached when n have been answered in all. It says how many
// calls were interrupted.
func (c *crowd) storm(ctx context.Context, d desk, clients, n int, reached func()) (lost int) {
	var g sync.WaitGroup
	var once sync.Once
	for range clients {
		g.Go(func() {
			for id := c.next(); id != ""; id = c.next() {
				t, err := d.file(ctx, id)
				if c.heard(id, t, err) >= n {
					once.Do(reached)
				}
				if err != nil {
					c.mu.Lock()
					lost++
					c.mu.Unlock()
					return
				}
			}
		})
	}
	g.Wait()
	return lost
}

func (c *crowd) next() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.waiting) == 0 {
		return ""
	}
	id := c.waiting[len(c.waiting)-1]
	c.waiting = c.waiting[:len(c.waiting)-1]
	return id
}

// heard keeps what became of a request, and says how many were answered. Who
// was interrupted is the first to try again, with the same request id.
func (c *crowd) heard(id string, t told, err error) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err == nil {
		c.promises[id] = t
		return len(c.promises)
	}
	if _, ok := err.(interrupted); !ok {
		c.refused = append(c.refused, err)
	}
	c.waiting = append(c.waiting, id)
	return len(c.promises)
}

// rest is a desk behind the REST door.
type rest struct {
	base   string
	client *http.Client
}

func newRest(base string, clients int) *rest {
	return &rest{base, &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: clients}}}
}

func (r *rest) file(ctx context.Context, requestID string) (told, error) {
	body, err := r.post(ctx, "/v1/reports", words(requestID))
	if err != nil {
		return told{}, err
	}
	var answer struct{ AccessCode string }
	if err := json.Unmarshal(body, &answer); err != nil || answer.AccessCode == "" {
		return told{}, fmt.Errorf("an acknowledgement without a code: %s", body)
	}
	return told{string(body), answer.AccessCode}, nil
}

func (r *rest) lookup(ctx context.Context, code string) error {
	_, err := r.post(ctx, "/v1/reports:lookup", map[string]any{"accessCode": code})
	return err
}

func (r *rest) post(ctx context.Context, path string, message any) ([]byte, error) {
	text, err := json.Marshal(message)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, r.base+path, bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := r.client.Do(req)
	if err != nil {
		return nil, interrupted{err}
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, interrupted{err}
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s: %s", path, resp.Status, body)
	}
	return body, nil
}

// words is a complete report; the same id always sends the same words.
func words(requestID string) map[string]any {
	return map[string]any{
		"requestId": requestID,
		"report": map[string]any{
			"track":    "NAMED",
			"accused":  []any{map[string]any{"name": "Terlapor Contoh", "agencyCode": "PEMKAB-SLEMAN"}},
			"reporter": map[string]any{"name": "Pelapor Contoh", "address": "Jalan Contoh 1"},
			"conduct": map[string]any{
				"narrative":  "Pegawai itu membagikan unggahan calon pada jam kerja.",
				"occurredOn": "2024-10-03", "region": "34.04", "place": "Sleman",
			},
		},
	}
}
