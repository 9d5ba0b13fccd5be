package proto_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"

	netrav1 "netra/api/netra/v1"
)

// placeholder is a resource in a path: {name=cases/*} stands for cases/x.
var placeholder = regexp.MustCompile(`\{\w+=([^}]+)\}`)

// gateway serves every service with RPCs that are not implemented, so that an
// answer tells which RPC a path reached.
func gateway(t *testing.T) http.Handler {
	t.Helper()
	ctx, mux := context.Background(), runtime.NewServeMux()
	for _, err := range []error{
		netrav1.RegisterReportServiceHandlerServer(ctx, mux, netrav1.UnimplementedReportServiceServer{}),
		netrav1.RegisterCaseServiceHandlerServer(ctx, mux, netrav1.UnimplementedCaseServiceServer{}),
		netrav1.RegisterRulebookServiceHandlerServer(ctx, mux, netrav1.UnimplementedRulebookServiceServer{}),
		netrav1.RegisterClockServiceHandlerServer(ctx, mux, netrav1.UnimplementedClockServiceServer{}),
		netrav1.RegisterTransparencyServiceHandlerServer(ctx, mux, netrav1.UnimplementedTransparencyServiceServer{}),
		netrav1.RegisterStatisticsServiceHandlerServer(ctx, mux, netrav1.UnimplementedStatisticsServiceServer{}),
		netrav1.RegisterAccusedServiceHandlerServer(ctx, mux, netrav1.UnimplementedAccusedServiceServer{}),
		netrav1.RegisterPactServiceHandlerServer(ctx, mux, netrav1.UnimplementedPactServiceServer{}),
		netrav1.RegisterDirectoryServiceHandlerServer(ctx, mux, netrav1.UnimplementedDirectoryServiceServer{}),
		netrav1.RegisterAccessServiceHandlerServer(ctx, mux, netrav1.UnimplementedAccessServiceServer{}),
		netrav1.RegisterDemoServiceHandlerServer(ctx, mux, netrav1.UnimplementedDemoServiceServer{}),
		netrav1.RegisterNoticeServiceHandlerServer(ctx, mux, netrav1.UnimplementedNoticeServiceServer{}),
		netrav1.RegisterIdentityServiceHandlerServer(ctx, mux, netrav1.UnimplementedIdentityServiceServer{}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return mux
}

func TestEveryPathReachesItsOwnRPC(t *testing.T) {
	t.Parallel()
	mux, reached := gateway(t), 0
	for _, f := range files() {
		for i := range f.Services().Len() {
			methods := f.Services().Get(i).Methods()
			for j := range methods.Len() {
				m := methods.Get(j)
				verb, path, _ := strings.Cut(strings.TrimSuffix(route(m), " *"), " ")
				if path == "" {
					continue
				}
				path = strings.ReplaceAll(placeholder.ReplaceAllString(path, "$1"), "*", "x")
				answer := httptest.NewRecorder()
				mux.ServeHTTP(answer, httptest.NewRequest(verb, path, strings.NewReader("{}")))
				if want := "method " + string(m.Name()) + " not implemented"; !strings.Contains(answer.Body.String(), want) {
					t.Errorf("%s %s answers %d %s, want %q", verb, path, answer.Code, answer.Body, want)
				}
				reached++
			}
		}
	}
	if reached < 120 {
		t.Errorf("only %d paths were tried", reached)
	}
}
