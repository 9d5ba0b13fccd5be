package rpc

import (
	"context"
	"errors"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"

	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/store"
)

// code is the one table from the core's refusals to gRPC's codes; the gateway
// makes the HTTP status of it.
var code = map[fault.Kind]codes.Code{
	fault.Invalid:         codes.InvalidArgument,
	fault.Illegal:         codes.FailedPrecondition,
	fault.Unauthenticated: codes.Unauthenticated,
	fault.Denied:          codes.PermissionDenied,
	fault.Missing:         codes.NotFound,
	fault.Conflict:        codes.Aborted,
	fault.Exists:          codes.AlreadyExists,
	fault.Exhausted:       codes.ResourceExhausted,
	fault.Unavailable:     codes.Unavailable,
	fault.Unimplemented:   codes.Unimplemented,
}

// answer is an error as the caller may see it, and whether it is our own
// failure, whose cause is for the log alone.
func answer(err error) (st *status.Status, own bool) {
	if f, ok := fault.Of(err); ok {
		return refusal(f), false
	}
	if st, ok := status.FromError(err); ok {
		if st.Code() == codes.Unimplemented && len(st.Details()) == 0 {
			st = refusal(fault.New(fault.Unimplemented, "NOT_BUILT_YET", "belum dibangun; README memuat apa yang belum ada (%s; the README lists what is not built yet)", st.Message()))
		}
		return st, false
	}
	if e, ok := errors.AsType[*act.StuckError](err); ok {
		return stuck(e), true
	}
	switch {
	case errors.Is(err, context.Canceled):
		return status.New(codes.Canceled, "the caller went away"), false
	case errors.Is(err, context.DeadlineExceeded):
		return status.New(codes.DeadlineExceeded, "the time for this call is over"), false
	case errors.Is(err, store.ErrBusy), errors.Is(err, store.ErrCommitUnknown):
		return status.New(codes.Unavailable, "the database is busy; repeat the call with the same requestId"), true
	}
	return status.New(codes.Internal, "an error of ours; it was logged, and nothing was changed"), true
}

// stuck is an act that our own machine could not finish lawfully: the caller can
// do nothing about it but tell somebody.
func stuck(e *act.StuckError) *status.Status {
	st := status.New(codes.Internal, "an error of ours: the act would have left nobody anything to do; nothing of it was kept. "+
		"Tell the operator this reference, under which it was logged: "+e.Ref)
	if with, err := st.WithDetails(&errdetails.ErrorInfo{Reason: "WOULD_BE_STUCK", Domain: "netra", Metadata: map[string]string{"reference": e.Ref}}); err == nil {
		return with
	}
	return st
}

// refusal is a fault with its details.
func refusal(f *fault.Fault) *status.Status {
	st := status.New(code[f.Kind], f.Sentence)
	details := []protoadapt.MessageV1{&errdetails.ErrorInfo{Reason: f.Reason, Domain: "netra", Metadata: f.Meta}}
	if len(f.Fields) > 0 {
		bad := &errdetails.BadRequest{}
		for _, v := range f.Fields {
			bad.FieldViolations = append(bad.FieldViolations, &errdetails.BadRequest_FieldViolation{Field: v.Path, Description: v.Sentence})
		}
		details = append(details, bad)
	}
	if f.Kind == fault.Illegal && len(f.Refusals) == 0 {
		f.Refusals = []fault.Refusal{{Guard: f.Reason, Article: "product rule", Remedy: f.Sentence}}
	}
	if len(f.Refusals) > 0 {
		pre := &errdetails.PreconditionFailure{}
		for _, r := range f.Refusals {
			pre.Violations = append(pre.Violations, &errdetails.PreconditionFailure_Violation{Type: r.Guard, Subject: r.Article, Description: r.Remedy})
		}
		details = append(details, pre)
	}
	if f.Kind == fault.Exhausted || f.Kind == fault.Unavailable {
		details = append(details, &errdetails.RetryInfo{RetryDelay: durationpb.New(retryAfter)})
	}
	full, err := st.WithDetails(details...)
	if err != nil {
		return st
	}
	return full
}

// Status is a refusal as a status, for the door that writes its own.
func Status(f *fault.Fault) *status.Status { return refusal(f) }

// StatusOf is any error as a status the caller may see.
func StatusOf(err error) *status.Status {
	st, _ := answer(err)
	return st
}
