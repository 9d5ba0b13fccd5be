package pgtest

import (
	"context"
	"fmt"
	"os"
	"syscall"
	"testing"
	"time"
)

// Durability is what a server promises to keep.
type Durability int

// The two kinds of server.
const (
	Fast    Durability = iota // never waits for the disk; lost when it is killed
	Durable                   // as in production
)

// Server is a throw-away PostgreSQL.
type Server struct {
	dir  string
	pid  int
	keep *keeper
}

// Cluster starts a server for this test alone, which may stop and kill it. It
// never uses NETRA_TEST_DATABASE_URL: that server is not ours to kill.
func Cluster(t testing.TB, d Durability) *Server {
	t.Helper()
	if _, err := binaries(); err != nil {
		absent(t, err)
	}
	s, err := launch(d)
	if err != nil {
		t.Fatalf("start a throw-away PostgreSQL: %v", err)
	}
	t.Cleanup(func() { s.close(t) })
	return s
}

// URL makes an empty database on s and returns its address. It goes with s.
func (s *Server) URL(t testing.TB) string {
	t.Helper()
	address, _ := fresh(t, s.url())
	return address
}

// Admin is the address of the server's own database, as its superuser.
func (s *Server) Admin() string { return s.url() }

// Start starts a server that was stopped or killed, and waits until it answers.
func (s *Server) Start(t testing.TB) {
	t.Helper()
	if err := s.start(); err != nil {
		log, _ := os.ReadFile(s.dir + "/log")
		t.Fatalf("start PostgreSQL: %v\n%s", err, log)
	}
}

// Stop shuts the server down in order; its clients are cut off.
func (s *Server) Stop(t testing.TB) {
	t.Helper()
	if err := s.end(func() error { return syscall.Kill(s.pid, syscall.SIGINT) }); err != nil {
		t.Fatalf("stop PostgreSQL: %v", err)
	}
}

// Kill ends all processes of the server at once, as a crash of it does. What
// they had handed to the kernel stays; what was in their memory is lost.
func (s *Server) Kill(t testing.TB) {
	t.Helper()
	if err := s.end(func() error { return killFamily(s.pid) }); err != nil {
		t.Fatalf("kill PostgreSQL: %v", err)
	}
}

func (s *Server) end(how func() error) error {
	if s.pid == 0 {
		return nil
	}
	if err := how(); err != nil {
		return err
	}
	s.pid = 0
	return s.keep.wait()
}

// close lets the keeper go, and waits until the folder is gone with it.
func (s *Server) close(t testing.TB) {
	_ = s.keep.orders.Close()
	gone := func(context.Context) error {
		if _, err := os.Stat(s.dir); err == nil {
			return fmt.Errorf("%s is still there", s.dir)
		}
		return nil
	}
	if err := until(time.Minute, gone); err != nil {
		t.Errorf("clear up PostgreSQL: %v", err)
	}
}
