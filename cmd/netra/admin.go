package main

import (
	"net/http"
	"net/http/pprof"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// admin serves metrics and profiles on an address of their own, off unless asked.
func (s *serve) admin(failed chan<- error) {
	if s.Admin == "" {
		return
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(s.metrics, promhttp.HandlerOpts{}))
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("/debug/pprof/trace", pprof.Trace)
	srv := &http.Server{Addr: s.Admin, Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { failed <- srv.ListenAndServe() }()
}
