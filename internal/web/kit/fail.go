package kit

import (
	"errors"
	"log/slog"
	"net/http"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Problem is the page of something that did not work.
type Problem struct {
	Key      string    // kit.problem.KEY.title and .text
	Sentence string    // what the API said, where that helps
	Refusals []Refusal // guards that did not hold
}

// Refusal is a guard that did not hold, its article, and what would satisfy it.
type Refusal struct{ Guard, Article, Remedy string }

// problems are the pages by the API's code. NotFound is Missing: the same bytes
// as a path that never was.
var problems = map[codes.Code]struct {
	status int
	key    string
}{
	codes.InvalidArgument:    {http.StatusBadRequest, "unreadable"},
	codes.FailedPrecondition: {http.StatusBadRequest, "refused"},
	codes.OutOfRange:         {http.StatusBadRequest, "unreadable"},
	codes.PermissionDenied:   {http.StatusForbidden, "denied"},
	codes.Aborted:            {http.StatusConflict, "changed"},
	codes.AlreadyExists:      {http.StatusConflict, "repeated"},
	codes.ResourceExhausted:  {http.StatusTooManyRequests, "busy"},
	codes.Unavailable:        {http.StatusServiceUnavailable, "busy"},
	codes.Unimplemented:      {http.StatusNotImplemented, "unbuilt"},
}

// ErrMissing is what a handler returns for what is not there, or not for the
// visitor: the same page as for what never was.
var ErrMissing = status.Error(codes.NotFound, "not found")

// fail is where an error becomes a page. Nothing of our own failures is shown.
func (v *Visit) fail(err error) {
	if errors.Is(err, errUnread) {
		_ = v.problem(http.StatusBadRequest, "unreadable")
		return
	}
	st, _ := status.FromError(err)
	if st.Code() == codes.NotFound {
		_ = v.Missing()
		return
	}
	if st.Code() == codes.Unauthenticated {
		v.SignOut()
		_ = signInFirst(v)
		return
	}
	p, known := problems[st.Code()]
	if !known {
		v.Log.LogAttrs(v.R.Context(), slog.LevelError, "page", slog.String("route", v.R.Pattern), slog.String("cause", err.Error()))
		if err := v.problem(http.StatusInternalServerError, "broken"); err != nil {
			http.Error(v.W, "500", http.StatusInternalServerError)
		}
		return
	}
	if p.key == "busy" {
		v.W.Header().Set("Retry-After", "5")
	}
	_ = v.show(p.status, "kit/problem", Page{Title: v.T("kit.problem." + p.key + ".title"), Error: true,
		Data: Problem{Key: p.key, Sentence: st.Message(), Refusals: refusals(st)}})
}

// Missing answers as if there were nothing here: one page for what never was and
// for what the visitor may not know of.
func (v *Visit) Missing() error { return v.problem(http.StatusNotFound, "missing") }

func (v *Visit) problem(code int, key string) error {
	return v.show(code, "kit/problem", Page{Title: v.T("kit.problem." + key + ".title"), Error: true, Data: Problem{Key: key}})
}

func refusals(st *status.Status) []Refusal {
	var out []Refusal
	for _, d := range st.Details() {
		if p, ok := d.(*errdetails.PreconditionFailure); ok {
			for _, x := range p.GetViolations() {
				out = append(out, Refusal{Guard: x.GetType(), Article: x.GetSubject(), Remedy: x.GetDescription()})
			}
		}
	}
	return out
}

// Reason is the API's reason for a refusal (UPPER_SNAKE), and what came with it.
func Reason(err error) (string, map[string]string) {
	st, _ := status.FromError(err)
	for _, d := range st.Details() {
		if i, ok := d.(*errdetails.ErrorInfo); ok {
			return i.GetReason(), i.GetMetadata()
		}
	}
	return "", nil
}
