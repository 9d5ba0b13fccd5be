package rpc

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
	"time"

	"buf.build/go/protovalidate"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
	"netra/internal/identity"
)

// retryAfter is how long a caller whom we turned away should wait.
const retryAfter = time.Second

// chain is the one chain of interceptors; both doors run it.
type chain struct {
	auth  identity.Authenticator
	log   *slog.Logger
	valid protovalidate.Validator
	count *metrics
	ready func() bool
	wall  *wall
}

// unary runs recovery, logging and counting, identity and validation around a
// call, in that order, and the wall around its answer.
func (c *chain) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (resp any, err error) {
	start := time.Now()
	defer func() {
		if r := recover(); r != nil {
			resp, err = nil, fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
		err = c.edge(ctx, info.FullMethod, start, err)
	}()
	if err := c.open(info.FullMethod); err != nil {
		return nil, err
	}
	if ctx, err = c.identify(ctx); err != nil {
		return nil, err
	}
	if err := c.check(req); err != nil {
		return nil, err
	}
	if resp, err = handler(ctx, req); err != nil {
		return nil, err
	}
	return c.outward(ctx, info.FullMethod, resp), nil
}

// outward is an answer as its caller may see it.
func (c *chain) outward(ctx context.Context, method string, resp any) any {
	m, ok := resp.(proto.Message)
	if !ok || strings.HasPrefix(method, "/grpc.") {
		return resp
	}
	return c.wall.out(m, c.wall.audience(method, identity.Caller(ctx)))
}

// stream is the same around a stream, whose messages are checked by their reader.
func (c *chain) stream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) (err error) {
	start := time.Now()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
		err = c.edge(ss.Context(), info.FullMethod, start, err)
	}()
	if strings.HasPrefix(info.FullMethod, "/grpc.") {
		return handler(srv, ss)
	}
	if err := c.open(info.FullMethod); err != nil {
		return err
	}
	ctx, err := c.identify(ss.Context())
	if err != nil {
		return err
	}
	if !info.IsClientStream {
		ss = &asked{ss, c.check}
	}
	return handler(srv, &identified{ss, ctx, func(m any) any { return c.outward(ctx, info.FullMethod, m) }})
}

// open refuses calls until the start is over; only health is told before.
func (c *chain) open(method string) error {
	if c.ready() || strings.HasPrefix(method, "/grpc.") {
		return nil
	}
	return fault.New(fault.Unavailable, "STARTING", "layanan sedang dinyalakan; coba lagi sebentar lagi (the service is starting; try again in a moment)")
}

// identified is a stream whose context knows the caller, and that tells them what
// they may be told.
type identified struct {
	grpc.ServerStream
	ctx     context.Context
	outward func(any) any
}

// SendMsg sends a message as the caller may see it.
func (s *identified) SendMsg(m any) error { return s.ServerStream.SendMsg(s.outward(m)) }

// Context is the stream's context with the caller.
func (s *identified) Context() context.Context { return s.ctx }

func (c *chain) identify(ctx context.Context) (context.Context, error) {
	header := ""
	if md, ok := metadata.FromIncomingContext(ctx); ok {
		if v := md.Get("authorization"); len(v) > 0 {
			header = v[0]
		}
	}
	caller, err := identity.FromHeader(ctx, c.auth, header)
	return identity.With(ctx, caller), err
}

// check refuses a message that could not be read, or breaks its own rules.
func (c *chain) check(req any) error {
	m, ok := req.(proto.Message)
	if !ok {
		return nil
	}
	if err := unreadable(m); err != nil {
		return err
	}
	if err := crowded(m.ProtoReflect(), ""); err != nil {
		return err
	}
	if d, ok := m.(*pb.SaveDraftRequest); ok {
		return c.draft(d)
	}
	if err := dates(m.ProtoReflect(), ""); err != nil {
		return err
	}
	err := c.valid.Validate(m)
	if v, ok := errors.AsType[*protovalidate.ValidationError](err); ok {
		return invalid(v)
	}
	return err
}

// invalid is a message's broken rules as one fault naming each field.
func invalid(v *protovalidate.ValidationError) error {
	var f *fault.Fault
	for _, x := range v.Violations {
		path := jsonPath(protovalidate.FieldPathString(x.Proto.GetField()))
		if f == nil {
			f = fault.BadField(path, "%s", broken(x))
			continue
		}
		f = f.At(path, broken(x))
	}
	return f
}

// edge is where an error leaves: logged once, and told as the caller may hear it.
// The log names method, code, reason and time; never a name, a token or a text.
func (c *chain) edge(ctx context.Context, method string, start time.Time, err error) error {
	took := time.Since(start)
	attrs := []slog.Attr{slog.String("method", method), slog.Duration("took", took)}
	if err == nil {
		c.count.note(method, codes.OK.String(), took)
		c.log.LogAttrs(ctx, slog.LevelDebug, "call", append(attrs, slog.String("code", codes.OK.String()))...)
		return nil
	}
	st, own := answer(err)
	c.count.note(method, st.Code().String(), took)
	attrs = append(attrs, slog.String("code", st.Code().String()))
	level := slog.LevelDebug
	if f, ok := fault.Of(err); ok {
		attrs = append(attrs, slog.String("reason", f.Reason))
	}
	if own {
		level = slog.LevelError
		attrs = append(attrs, slog.String("cause", err.Error()))
	}
	c.log.LogAttrs(ctx, level, "call", attrs...)
	return status.ErrorProto(st.Proto())
}
