package main

import (
	"context"
	"io"
	"log/slog"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/demo"
	"netra/internal/gateway"
	"netra/internal/rpc"
	"netra/internal/web"
	"netra/internal/web/kit"
)

// neutral is where the quick exit leads: a page that half the country opens
// every day, and that says nothing about who comes from where.
const neutral = "https://www.bmkg.go.id/"

// pages makes the site on the in-process channel.
func (s *serve) pages(p *parts, srv *rpc.Server, clock *demo.Clock, log *slog.Logger) (*kit.Site, error) {
	proxies, err := s.networks()
	if err != nil {
		return nil, err
	}
	reports := pb.NewReportServiceClient(srv.InProcess)
	cfg := kit.Config{
		Channel: srv.InProcess,
		Key:     p.vault.Index("web", "cookies"), // differs from every index of data, and outlives a restart
		Now:     time.Now, Real: time.Now, Exit: neutral, Demo: s.Demo, Log: log, Proxies: proxies,
		Upload: func(ctx context.Context, name string, r io.Reader) (*pb.Evidence, error) {
			return gateway.Send(ctx, reports, name, r)
		},
	}
	if s.Demo {
		cfg.Now = clock.Now
		cfg.Accounts = func() map[string]string { return demo.Tokens(s.Data) }
	}
	return web.New(cfg)
}
