package pgtest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"time"

	"github.com/jackc/pgx/v5"
)

// launch makes a cluster and starts it.
func launch(d Durability) (*Server, error) {
	bin, err := binaries()
	if err != nil {
		return nil, err
	}
	as, err := whom()
	if err != nil {
		return nil, err
	}
	dir, err := initialise(bin, as)
	if err != nil {
		_ = os.RemoveAll(dir)
		return nil, err
	}
	keep, err := keep(bin, dir, as, options(d))
	if err != nil {
		_ = os.RemoveAll(dir)
		return nil, err
	}
	s := &Server{dir: dir, keep: keep}
	if err := s.start(); err != nil {
		log, _ := os.ReadFile(dir + "/log")
		_ = keep.orders.Close()
		return nil, fmt.Errorf("%w\n%s", err, log)
	}
	return s, nil
}

func options(d Durability) []string {
	o := []string{"-c", "listen_addresses=", "-c", "max_connections=200"}
	if d == Fast {
		o = append(o, "-c", "fsync=off", "-c", "full_page_writes=off")
	}
	return o
}

func (s *Server) start() error {
	pid, err := s.keep.start()
	if err != nil {
		return err
	}
	s.pid = pid
	// After a crash it syncs all its files before it answers, beside whatever else
	// keeps the disk busy.
	return until(4*time.Minute, func(ctx context.Context) error {
		conn, err := pgx.Connect(ctx, s.url())
		if err != nil {
			return err
		}
		return conn.Close(ctx)
	})
}

func (s *Server) url() string {
	return "postgres://netra@/postgres?" + url.Values{"host": {s.dir}}.Encode()
}

// until asks again and again until there is no error, or returns the last one.
func until(limit time.Duration, ask func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for {
		err := ask(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-again.C:
		}
	}
}
