package pgtest_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"netra/internal/store/pgtest"
)

func connect(t *testing.T, address string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatalf("connect: %v", err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func exec1(t *testing.T, conn *pgx.Conn, statement string) {
	t.Helper()
	if _, err := conn.Exec(t.Context(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

func text(t *testing.T, conn *pgx.Conn, query string) string {
	t.Helper()
	var s string
	if err := conn.QueryRow(t.Context(), query).Scan(&s); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return s
}

func TestEveryURLIsADatabaseOfItsOwn(t *testing.T) {
	one, two := connect(t, pgtest.URL(t)), connect(t, pgtest.URL(t))
	exec1(t, one, `CREATE TABLE here (id BIGINT)`)
	if got := text(t, two, `SELECT COALESCE(to_regclass('here')::text, 'none')`); got != "none" {
		t.Errorf("the second database has the first one's table %q", got)
	}
}

func TestADatabaseGoesWithItsTestThoughSomebodyIsConnected(t *testing.T) {
	var name string
	t.Run("uses one", func(t *testing.T) {
		conn, err := pgx.Connect(t.Context(), pgtest.URL(t))
		if err != nil {
			t.Fatal(err)
		}
		name = text(t, conn, `SELECT current_database()::text`)
	})
	after := connect(t, pgtest.URL(t))
	if got := text(t, after, fmt.Sprintf(`SELECT count(*)::text FROM pg_database WHERE datname = '%s'`, name)); got != "0" {
		t.Errorf("database %s is still there", name)
	}
}

func TestAServerOfItsOwn(t *testing.T) {
	t.Parallel()
	server := pgtest.Cluster(t, pgtest.Durable)
	address := server.URL(t)

	conn := connect(t, address)
	if got := text(t, conn, `SHOW fsync`); got != "on" {
		t.Errorf("fsync is %s on a durable server", got)
	}
	if got := text(t, conn, `SHOW listen_addresses`); got != "" {
		t.Errorf("it listens on TCP: %s", got)
	}
	exec1(t, conn, `CREATE TABLE kept (id BIGINT)`)
	exec1(t, conn, `INSERT INTO kept (id) VALUES (1)`)

	server.Kill(t)
	if err := conn.Ping(t.Context()); err == nil {
		t.Error("it answers after it was killed")
	}
	server.Start(t)
	conn = connect(t, address)
	if got := text(t, conn, `SELECT count(*)::text FROM kept`); got != "1" {
		t.Errorf("%s rows outlived the kill, want 1", got)
	}

	server.Stop(t)
	if _, err := pgx.Connect(t.Context(), address); err == nil {
		t.Error("it answers after it was stopped")
	}
	server.Start(t)
	connect(t, address)
	server.Stop(t) // a test may end with its server down
}

// The child prints where its server is and waits to be killed: no deferred
// function, no cleanup and no TestMain of it ever runs.
func TestNothingStaysWhenTheTestProcessIsKilled(t *testing.T) {
	if os.Getenv("NETRA_PGTEST_CHILD") != "" {
		conn := connect(t, pgtest.URL(t))
		fmt.Printf("DIR=%s PID=%s\n", text(t, conn, `SHOW unix_socket_directories`),
			text(t, conn, `SELECT split_part(pg_read_file('postmaster.pid'), E'\n', 1)`))
		select {}
	}
	if os.Getenv("NETRA_TEST_DATABASE_URL") == "" {
		pgtest.URL(t) // skips where nothing could be started
	}
	dir, pid := "", ""
	cmd := again(t, "NETRA_TEST_DATABASE_URL=")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if n, _ := fmt.Sscanf(lines.Text(), "DIR=%s PID=%s", &dir, &pid); n == 2 {
			break
		}
	}
	if dir == "" {
		t.Fatal("the child started no server")
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
	gone(t, dir)
	gone(t, "/proc/"+pid)
}

// again is this test, in a process of its own.
func again(t *testing.T, env ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(append(os.Environ(), "NETRA_PGTEST_CHILD=1"), env...)
	return cmd
}

func gone(t *testing.T, path string) {
	t.Helper()
	late := time.After(30 * time.Second)
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	for {
		if _, err := os.Stat(path); os.IsNotExist(err) {
			return
		}
		select {
		case <-late:
			t.Fatalf("%s is still there", path)
		case <-look.C:
		}
	}
}
