package rpc

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/identity"
)

// cases is CaseService.
type cases struct {
	pb.UnimplementedCaseServiceServer
	acts *act.Service
}

// actRequest is what every act's message carries beside its own fields.
type actRequest interface {
	proto.Message
	GetName() string
	GetEtag() string
	GetRequestId() string
	GetValidateOnly() bool
	GetPerformedOn() string
	GetReason() string
	GetDocuments() []string
}

// act does the act that a message is named for. API, Go and the record share
// one vocabulary, so a message becomes a command by its JSON: there is no
// second list of fields to keep in step.
func (s *cases) act(ctx context.Context, r actRequest) (*pb.Case, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	cmd, err := command(r)
	if err != nil {
		return nil, err
	}
	header, err := header(r)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.OnCase(ctx, caller, act.CaseAct{
		Request: request(r, r.GetRequestId(), r.GetValidateOnly()),
		Case:    strings.TrimPrefix(r.GetName(), "cases/"), Etag: r.GetEtag(), Command: cmd, Header: header,
	})
	if err != nil {
		return nil, err
	}
	return caseMessage(v), nil
}

// staff is the caller, who must have an account.
func staff(ctx context.Context) (act.Caller, error) {
	c := identity.Caller(ctx)
	if c.Account == "" {
		return c, fault.New(fault.Unauthenticated, "TOKEN", "ini bagi petugas; kirim Authorization: Bearer TOKEN (this is for staff; send Authorization: Bearer TOKEN)")
	}
	return c, nil
}

// command is the casefile's command for a message.
func command(r proto.Message) (casefile.Command, error) {
	cmd := casefile.New(casefile.Act(named(r)))
	if cmd == nil {
		return nil, fmt.Errorf("no command for %s", named(r))
	}
	return cmd, into(r, cmd)
}

// named is the act that a message is named for.
func named(r proto.Message) string {
	return strings.TrimSuffix(string(r.ProtoReflect().Descriptor().Name()), "Request")
}

// into reads a message's fields into a struct of the same JSON names. An enum
// that was not chosen is left out, as if it had not been sent.
func into(r proto.Message, v any) error {
	b, err := protojson.Marshal(r)
	if err != nil {
		return fmt.Errorf("read message: %w", err)
	}
	return json.Unmarshal(b, v)
}

func header(r actRequest) (casefile.Header, error) {
	h := casefile.Header{Reason: r.GetReason(), Documents: r.GetDocuments()}
	if r.GetPerformedOn() == "" {
		return h, nil
	}
	on, err := deadline.ParseDate(r.GetPerformedOn())
	if err != nil {
		return h, fault.BadField("performedOn", "%s", err)
	}
	h.PerformedOn = on
	return h, nil
}

// request is the frame of an act: the id, and the input as it will be compared
// when the id comes again.
func request(m proto.Message, id string, validateOnly bool) act.Request {
	m = proto.Clone(m)
	if fd := m.ProtoReflect().Descriptor().Fields().ByName("request_id"); fd != nil {
		m.ProtoReflect().Clear(fd) // it is the key itself, in whatever case it is spelt
	}
	body, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	if err != nil {
		body = nil // a message that was just read can be written
	}
	name := string(m.ProtoReflect().Descriptor().FullName())
	return act.Request{ID: strings.ToLower(id), Input: append([]byte(name+"\n"), body...), ValidateOnly: validateOnly}
}
