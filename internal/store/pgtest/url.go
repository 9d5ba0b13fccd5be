package pgtest

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// URL makes an empty database with a random name and returns its address. The
// database is dropped when the test ends, whoever is still connected.
func URL(t testing.TB) string {
	t.Helper()
	server := os.Getenv("NETRA_TEST_DATABASE_URL")
	if server == "" {
		server = sharedURL(t)
	}
	address, name := fresh(t, server)
	t.Cleanup(func() {
		if err := run(server, `DROP DATABASE IF EXISTS `+name+` WITH (FORCE)`); err != nil {
			t.Errorf("drop the test's database: %v", err)
		}
	})
	return address
}

// shared is the one throw-away cluster of this process, made when first asked for.
var shared = sync.OnceValues(func() (*Server, error) { return launch(Fast) })

func sharedURL(t testing.TB) string {
	t.Helper()
	if _, err := binaries(); err != nil {
		absent(t, err)
	}
	s, err := shared()
	if err != nil {
		t.Fatalf("start a throw-away PostgreSQL: %v", err)
	}
	return s.url()
}

// absent ends the test that has no PostgreSQL to run on.
func absent(t testing.TB, why error) {
	t.Helper()
	if os.Getenv("CI") == "true" || os.Getenv("NETRA_REQUIRE_POSTGRES") == "1" {
		t.Fatalf("PostgreSQL is required here: %v", why)
		return
	}
	t.Skipf("NOT TESTED on PostgreSQL: %s: %v", t.Name(), why)
}

// fresh makes an empty database on the server.
func fresh(t testing.TB, server string) (address, name string) {
	t.Helper()
	name = "netra_test_" + strings.ToLower(rand.Text())
	if err := run(server, `CREATE DATABASE `+name+` TEMPLATE template0`); err != nil {
		t.Fatalf("make a database: %v", err)
	}
	address, err := named(server, name)
	if err != nil {
		t.Fatalf("address the test's database: %v", err)
	}
	return address, name
}

// named is the address of another database on the same server.
func named(server, database string) (string, error) {
	if !strings.HasPrefix(server, "postgres://") && !strings.HasPrefix(server, "postgresql://") {
		return server + " dbname=" + database, nil
	}
	u, err := url.Parse(server)
	if err != nil {
		return "", err
	}
	u.Path = "/" + database
	return u.String(), nil
}

// run executes one statement on a connection of its own.
func run(address, statement string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}
