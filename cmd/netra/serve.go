package main

import (
	"context"
	"errors"
	"fmt"
	stdlog "log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/grpc/health/grpc_health_v1"

	"netra/internal/calendar"
	"netra/internal/demo"
	"netra/internal/gateway"
	"netra/internal/rpc"
)

// Run serves until the context ends, then finishes what is under way.
func (s *serve) Run(ctx context.Context) error {
	from, err := s.check()
	if err != nil {
		return err
	}
	clock := demo.NewClock(from)
	now := time.Now
	if s.Demo {
		now = clock.Now
	}
	p, err := s.open(ctx, now)
	if err != nil {
		return err
	}
	defer p.close()
	clock.Attach(p.acts)
	p.files.Limits = s.limits()
	if err := s.lock(ctx, p); err != nil {
		return err
	}
	return s.serve(ctx, p, clock, from)
}

// slowest is how long one call may take in all: a file of 25 MB over a very slow
// line. The gateway gives a body of JSON far less.
const slowest = 15 * time.Minute

// serve opens the doors, seeds where asked, and says that it is ready.
func (s *serve) serve(ctx context.Context, p *parts, clock *demo.Clock, from time.Time) error {
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelInfo}))
	var ready atomic.Bool
	mails, err := s.mailing.hand(s, p, log)
	if err != nil {
		return err
	}
	srv, handler, err := s.doors(ctx, p, clock, log, &ready)
	if err != nil {
		return err
	}
	httpListener, grpcListener, err := s.listen()
	if err != nil {
		return err
	}
	web_ := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
		ReadTimeout: slowest, WriteTimeout: slowest + time.Minute, ErrorLog: stdlog.New(nameless{log}, "", 0)}
	defer stop(web_, srv)
	failed := make(chan error, 3)
	go func() { failed <- web_.Serve(httpListener) }()
	go func() { failed <- srv.Wire.Serve(grpcListener) }()
	s.admin(failed)
	if s.Demo {
		cfg := demo.Config{Acts: p.acts, Clock: clock, Tokens: p.records, Dir: s.Data, From: from}
		if err := demo.Start(ctx, cfg); err != nil {
			return fmt.Errorf("start the demonstration: %w", err)
		}
	}
	hand := &calendar.Hand{Acts: p.acts, Files: p.files, Log: log, Now: p.acts.Now, Every: s.HandEvery}
	var working sync.WaitGroup
	handCtx, halt := context.WithCancel(ctx)
	defer working.Wait() // before the database is closed
	defer halt()
	working.Go(func() { hand.Run(handCtx) })
	if mails != nil {
		working.Go(func() { mails.Run(handCtx) })
	}
	ready.Store(true)
	srv.Health.SetServingStatus("", grpc_health_v1.HealthCheckResponse_SERVING)
	s.greet(httpListener, grpcListener)
	return s.wait(ctx, clock, failed)
}

// wait goes on until the context ends or a door fails.
func (s *serve) wait(ctx context.Context, clock *demo.Clock, failed <-chan error) error {
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	if !s.Demo {
		return nil
	}
	keep, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	return clock.Keep(keep)
}

// doors makes both ways in.
func (s *serve) doors(ctx context.Context, p *parts, clock *demo.Clock, log *slog.Logger, ready *atomic.Bool) (*rpc.Server, http.Handler, error) {
	metrics := prometheus.NewRegistry()
	s.metrics = metrics
	cfg := rpc.Config{Acts: p.acts, Files: p.files, Tokens: p.records, Log: log, Metrics: metrics, Demo: s.Demo, Ready: ready.Load}
	if s.Demo {
		cfg.Clock = clock
	}
	srv, err := rpc.New(cfg)
	if err != nil {
		return nil, nil, err
	}
	srv.Health.SetServingStatus("", grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	pages, err := s.pages(p, srv, clock, log)
	if err != nil {
		return nil, nil, err
	}
	check := func(ctx context.Context) error {
		if !ready.Load() {
			return errors.New("still starting")
		}
		return p.records.Ping(ctx)
	}
	handler, err := gateway.New(ctx, gateway.Config{Channel: srv.InProcess, Ready: check, Pages: pages,
		Pieces: p.files, Away: quickly(p.files.Blobs.Ping), Log: log})
	return srv, handler, err
}

func (s *serve) listen() (httpListener, grpcListener net.Listener, err error) {
	if httpListener, err = net.Listen("tcp", s.HTTP); err != nil {
		return nil, nil, fmt.Errorf("--http: %w", err)
	}
	if grpcListener, err = net.Listen("tcp", s.GRPC); err != nil {
		return nil, nil, errors.Join(fmt.Errorf("--grpc: %w", err), httpListener.Close())
	}
	return httpListener, grpcListener, nil
}

// greet says where to go.
func (s *serve) greet(h, g net.Listener) {
	fmt.Printf("netra: http://%s (REST, pages) and %s (gRPC)\n", h.Addr(), g.Addr())
	if s.Demo {
		fmt.Printf("netra: demonstration; tokens in %s/demo/tokens.json\n", s.Data)
	}
}

// stop lets calls under way finish, for as long as is decent.
func stop(w *http.Server, srv *rpc.Server) {
	srv.Health.Shutdown()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_ = w.Shutdown(ctx)
	done := make(chan struct{})
	go func() { srv.Wire.GracefulStop(); close(done) }()
	select {
	case <-done:
	case <-ctx.Done():
		srv.Wire.Stop()
	}
}
