package gateway

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"

	"netra/internal/fault"
	"netra/internal/rpc"
)

// statusOf is the HTTP status of a code, as the API says it.
var statusOf = map[codes.Code]int{
	codes.InvalidArgument: http.StatusBadRequest, codes.FailedPrecondition: http.StatusBadRequest,
	codes.OutOfRange: http.StatusBadRequest, codes.Unauthenticated: http.StatusUnauthorized,
	codes.PermissionDenied: http.StatusForbidden, codes.NotFound: http.StatusNotFound,
	codes.Aborted: http.StatusConflict, codes.AlreadyExists: http.StatusConflict,
	codes.ResourceExhausted: http.StatusTooManyRequests, codes.Unavailable: http.StatusServiceUnavailable,
	codes.Unimplemented: http.StatusNotImplemented, codes.DeadlineExceeded: http.StatusGatewayTimeout,
	codes.Canceled: 499,
}

// failed writes an error of a call. What the gateway itself could not read
// (JSON that is none, an unknown field) gets the same form as our own refusals.
func failed(_ context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, _ *http.Request, err error) {
	st, _ := status.FromError(err)
	if st.Code() == codes.InvalidArgument && len(st.Details()) == 0 {
		st = unreadable(st.Message())
	}
	write(w, st)
}

// unreadable is a body that is not the JSON of its message, named as well as
// the reader can name it.
func unreadable(message string) *status.Status {
	sentence := strings.TrimPrefix(strings.ReplaceAll(message, "\u00a0", " "), "proto: ")
	f := fault.New(fault.Invalid, "UNREADABLE", "isi permintaan tidak dapat dibaca (the body cannot be read: %s)", sentence)
	if _, rest, ok := strings.Cut(sentence, `unknown field "`); ok {
		name, _, _ := strings.Cut(rest, `"`)
		return rpc.StatusOf(unknownField(name))
	}
	return rpc.Status(f)
}

// unknownField refuses a field or parameter by its name.
func unknownField(name string) error {
	return fault.New(fault.Invalid, "UNKNOWN_FIELD", "tidak ada isian %[1]q di sini; lihat /openapi.json (there is no field %[1]q here; see /openapi.json)", name).
		At(name, "kosongkan, atau tulis seperti dalam API (leave it out, or spell it as in the API)")
}

// noRoute answers a path or method that the API does not have.
func noRoute(_ context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, _ *http.Request, code int) {
	st := rpc.Status(fault.NotFound())
	if code == http.StatusMethodNotAllowed {
		st = rpc.Status(fault.New(fault.Unimplemented, "METHOD", "alamat ini memakai metode lain; lihat /openapi.json (this path has another method; see /openapi.json)"))
	}
	write(w, st)
}

// Write answers with a refusal, in the API's form.
func Write(w http.ResponseWriter, err error) {
	write(w, rpc.StatusOf(err))
}

func write(w http.ResponseWriter, st *status.Status) {
	code, ok := statusOf[st.Code()]
	if !ok {
		code = http.StatusInternalServerError
	}
	if code == http.StatusTooManyRequests || code == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", rpc.RetryAfter(st))
	}
	if code == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	send(w, code, st)
}

// send writes a refusal with a status of its own. It says how long it is, so that
// who gets it need not wait for the connection's end to know that this is all.
func send(w http.ResponseWriter, code int, st *status.Status) {
	body, err := protojson.Marshal(st.Proto())
	if err != nil {
		body = nil
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(code)
	_, _ = w.Write(body)
}
