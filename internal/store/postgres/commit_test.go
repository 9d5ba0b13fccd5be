package postgres

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"netra/internal/store"
	"netra/internal/store/pgtest"
)

// cut is a connection that breaks at the next COMMIT once it is armed: before
// the server hears of it, or after, so that only the answer is lost.
type cut struct {
	net.Conn
	armed *atomic.Bool
	after bool
}

func (c cut) Write(p []byte) (int, error) {
	if !bytes.Contains(p, []byte("commit\x00")) || !c.armed.CompareAndSwap(true, false) {
		return c.Conn.Write(p)
	}
	if c.after {
		if _, err := c.Conn.Write(p); err != nil {
			return 0, err
		}
		_, _ = io.ReadAtLeast(c.Conn, make([]byte, 512), 1) // the answer, unheard
	}
	_ = c.Conn.Close()
	return 0, net.ErrClosed
}

func TestALostAnswerToCommitIsUnknown(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		after bool
		kept  int
	}{
		{"the server never heard", false, 0},
		{"the server heard and did it", true, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			url := pgtest.URL(t)
			migrated(t, url)
			armed := new(atomic.Bool)
			config, err := pgx.ParseConfig(url)
			if err != nil {
				t.Fatal(err)
			}
			dial := config.DialFunc
			config.DialFunc = func(ctx context.Context, network, address string) (net.Conn, error) {
				conn, err := dial(ctx, network, address)
				return cut{conn, armed, tt.after}, err
			}
			db, err := open(t.Context(), config)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			runs := 0
			armed.Store(true)
			err = db.Do(t.Context(), func(tx *store.Tx) error {
				runs++
				_, err := tx.Exec(`INSERT INTO settings (key, value) VALUES ('k', 'v')`)
				return err
			})
			if !errors.Is(err, store.ErrCommitUnknown) || runs != 1 {
				t.Errorf("after %d runs: %v, want %v after one", runs, err, store.ErrCommitUnknown)
			}
			if n := count(t, db, "k"); n != tt.kept {
				t.Errorf("%d rows are kept, want %d", n, tt.kept)
			}
			if err := set(db, t.Context(), "next", ""); err != nil {
				t.Errorf("the next transaction: %v", err)
			}
		})
	}
}

// The server waits for a standby that does not exist. When that wait is
// cancelled it commits here alone and answers COMMIT without an error.
func TestACommitThatDidNotReachItsStandbyIsUnknown(t *testing.T) {
	t.Parallel()
	server := pgtest.Cluster(t, pgtest.Durable)
	db := migrated(t, server.URL(t))
	admin, err := pgx.Connect(t.Context(), server.Admin())
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close(context.Background())
	for _, s := range []string{`ALTER SYSTEM SET synchronous_standby_names = 'nobody'`, `SELECT pg_reload_conf()`} {
		if _, err := admin.Exec(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	ended, quiet := make(chan struct{}), sync.WaitGroup{}
	quiet.Go(func() { cancelWaits(admin, ended) })
	defer quiet.Wait()
	defer close(ended)
	for late := time.Now().Add(30 * time.Second); ; { // until the reload is seen
		if time.Now().After(late) {
			t.Fatal("a cancelled wait for a standby passed for a commit")
		}
		key := rand.Text()
		err := set(db, t.Context(), key, "")
		if err == nil {
			continue
		}
		if !errors.Is(err, store.ErrCommitUnknown) || !errors.Is(err, errWarned) {
			t.Errorf("got %v, want %v", err, store.ErrCommitUnknown)
		}
		if n := count(t, db, key); n != 1 {
			t.Errorf("%d rows are kept here, want 1", n)
		}
		return
	}
}

// cancelWaits cancels every wait for a standby until ended is closed.
func cancelWaits(admin *pgx.Conn, ended <-chan struct{}) {
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for {
		select {
		case <-ended:
			return
		case <-again.C:
			_, _ = admin.Exec(context.Background(),
				`SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`)
		}
	}
}
