// Package gateway is the REST door: HTTP and JSON in front of rpc, through a
// channel in this process that runs the same chain of interceptors.
//
// It holds no rule and no route of its own but the few that JSON cannot carry:
// files in both directions, the two health checks, and the API description.
package gateway

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"

	"netra/api"
	pb "netra/api/netra/v1"
)

// Config is what the door is made of.
type Config struct {
	Channel grpc.ClientConnInterface        // in process, with the chain before it
	Ready   func(ctx context.Context) error // nil once everything, seeding included, is done
	Pages   http.Handler                    // what is not the API
	Pieces  Pieces                          // where files in pieces go; nil: nowhere
	Away    func(ctx context.Context) error // why files cannot be kept now, though all else works; nil: they can
	Log     *slog.Logger                    // of our own failures at them; nil: none
}

// New makes the handler of everything HTTP.
func New(ctx context.Context, cfg Config) (http.Handler, error) {
	api_, err := restAPI(ctx, cfg)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", ready(cfg.Ready, cfg.Away))
	mux.HandleFunc("GET /openapi.json", openAPI)
	mux.Handle("POST /v1/evidence", upload(pb.NewReportServiceClient(cfg.Channel)))
	if cfg.Pieces != nil {
		t := &tus{desk: cfg.Pieces, ready: cfg.Ready, log: cfg.Log}
		mux.Handle(uploads, t)
		mux.Handle(uploads+"/", t)
	}
	for _, collection := range []string{"reports", "cases"} {
		mux.Handle("GET /v1/"+collection+"/{parent}/evidence/{evidence}", unlessVerb(api_, download(pb.NewReportServiceClient(cfg.Channel), collection)))
	}
	mux.Handle("/v1/", readable(api_))
	mux.Handle("/", cfg.Pages)
	return guard(mux), nil
}

// restAPI is the generated gateway over the in-process channel.
func restAPI(ctx context.Context, cfg Config) (http.Handler, error) {
	readQueries()
	mux := runtime.NewServeMux(
		runtime.WithMarshalerOption(runtime.MIMEWildcard, marshaler()),
		runtime.WithErrorHandler(failed),
		runtime.WithRoutingErrorHandler(noRoute),
		runtime.WithIncomingHeaderMatcher(headers),
		runtime.WithOutgoingHeaderMatcher(func(string) (string, bool) { return "", false }),
	)
	for _, r := range []func(context.Context, *runtime.ServeMux, grpc.ClientConnInterface) error{
		client(pb.NewReportServiceClient, pb.RegisterReportServiceHandlerClient),
		client(pb.NewCaseServiceClient, pb.RegisterCaseServiceHandlerClient),
		client(pb.NewRulebookServiceClient, pb.RegisterRulebookServiceHandlerClient),
		client(pb.NewClockServiceClient, pb.RegisterClockServiceHandlerClient),
		client(pb.NewTransparencyServiceClient, pb.RegisterTransparencyServiceHandlerClient),
		client(pb.NewStatisticsServiceClient, pb.RegisterStatisticsServiceHandlerClient),
		client(pb.NewAccusedServiceClient, pb.RegisterAccusedServiceHandlerClient),
		client(pb.NewPactServiceClient, pb.RegisterPactServiceHandlerClient),
		client(pb.NewDirectoryServiceClient, pb.RegisterDirectoryServiceHandlerClient),
		client(pb.NewAccessServiceClient, pb.RegisterAccessServiceHandlerClient),
		client(pb.NewDemoServiceClient, pb.RegisterDemoServiceHandlerClient),
		client(pb.NewNoticeServiceClient, pb.RegisterNoticeServiceHandlerClient),
		client(pb.NewIdentityServiceClient, pb.RegisterIdentityServiceHandlerClient),
	} {
		if err := r(ctx, mux, cfg.Channel); err != nil {
			return nil, fmt.Errorf("register gateway: %w", err)
		}
	}
	return mux, nil
}

// client ties a generated client to its generated handler.
func client[C any](make_ func(grpc.ClientConnInterface) C, register func(context.Context, *runtime.ServeMux, C) error) func(context.Context, *runtime.ServeMux, grpc.ClientConnInterface) error {
	return func(ctx context.Context, mux *runtime.ServeMux, ch grpc.ClientConnInterface) error {
		return register(ctx, mux, make_(ch))
	}
}

// marshaler writes canonical proto JSON: what has no default is always there,
// what the API marks as optional only when it is set. Unknown fields are refused.
func marshaler() runtime.Marshaler {
	return &runtime.JSONPb{
		MarshalOptions:   protojson.MarshalOptions{EmitDefaultValues: true},
		UnmarshalOptions: protojson.UnmarshalOptions{DiscardUnknown: false},
	}
}

// headers lets the one header through that means something to us.
func headers(name string) (string, bool) {
	if strings.EqualFold(name, "Authorization") {
		return "authorization", true
	}
	return "", false
}

// largest is the largest body of a JSON call, in bytes. It lets a narrative ten
// times too long through to the validation, which can say so by name.
const largest = 16 << 20

// ready says whether calls are answered. That files cannot be kept does not make it
// say no: reports without files go through, and to take the service away from
// everybody would lose those too. It is said in the text.
func ready(check, away func(context.Context) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := check(r.Context()); err != nil {
			plain(w, http.StatusServiceUnavailable, "not ready")
			return
		}
		if away != nil && away(r.Context()) != nil {
			plain(w, http.StatusOK, "ready; the store of evidence cannot be reached: files are refused, reports without files are taken")
			return
		}
		plain(w, http.StatusOK, "ready")
	}
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n"))
}

func openAPI(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(api.OpenAPI)
}

// guard sets the headers that every answer carries.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		next.ServeHTTP(w, r)
	})
}

// errTooLarge says whether a body was over the limit.
func errTooLarge(err error) bool {
	var m *http.MaxBytesError
	return errors.As(err, &m)
}
