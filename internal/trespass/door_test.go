package trespass_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// wire is everything that somebody gets from one call of a method: answers, or
// code, words and details of the refusal, and what comes before and after them.
func (s *side) wire(who string, m protoreflect.MethodDescriptor, req proto.Message) string {
	ctx := s.T.Context()
	if who != "" {
		ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+s.tokens[who])
	}
	method := fmt.Sprintf("/%s/%s", m.Parent().FullName(), m.Name())
	var before, after metadata.MD
	if !m.IsStreamingClient() && !m.IsStreamingServer() {
		answer := made(m.Output())
		err := s.inner.Invoke(ctx, method, req, answer, grpc.Header(&before), grpc.Trailer(&after))
		return told(err) + bytesOf(answer) + fmt.Sprint(before, after)
	}
	stream, err := s.inner.NewStream(ctx, &grpc.StreamDesc{ServerStreams: m.IsStreamingServer(), ClientStreams: m.IsStreamingClient()}, method)
	if err != nil {
		return told(err)
	}
	out := ""
	if err := stream.SendMsg(req); err != nil {
		out += told(err)
	}
	if err := stream.CloseSend(); err != nil {
		out += told(err)
	}
	for range 50 {
		answer := made(m.Output())
		if err := stream.RecvMsg(answer); err != nil {
			out += told(err)
			break
		}
		out += bytesOf(answer)
		if !m.IsStreamingServer() {
			break
		}
	}
	head, _ := stream.Header()
	return out + fmt.Sprint(head, stream.Trailer())
}

func told(err error) string {
	if err == nil {
		return "OK "
	}
	b, e := proto.MarshalOptions{Deterministic: true}.Marshal(status.Convert(err).Proto())
	return fmt.Sprintf("%v %x %v ", err, b, e)
}

func bytesOf(m proto.Message) string {
	b, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	return fmt.Sprintf("%s%v", b, err)
}

// http is everything that somebody gets from the same call through REST.
func (s *side) http(who string, m protoreflect.MethodDescriptor, req proto.Message) string {
	verb, path := rule(m)
	if verb == "" {
		return ""
	}
	r := httptest.NewRequestWithContext(s.T.Context(), verb, address(path, verb, req.ProtoReflect()), strings.NewReader(body(path, verb, req)))
	if who != "" {
		r.Header.Set("Authorization", "Bearer "+s.tokens[who])
	}
	w := httptest.NewRecorder()
	s.rest.ServeHTTP(w, r)
	return answered(w)
}

// answered is an answer of REST as bytes: status, headers, trailers, body.
func answered(w *httptest.ResponseRecorder) string {
	res := w.Result()
	return fmt.Sprint(res.StatusCode, res.Header, res.Trailer, res.ContentLength, w.Body.String())
}

// address is where a request goes: its name in the path, and behind a question mark
// what else it asks where there is no body.
func address(path, verb string, req protoreflect.Message) string {
	asked := url.Values{}
	req = proto.Clone(req.Interface()).ProtoReflect()
	for before, rest, ok := strings.Cut(path, "{"); ok; before, rest, ok = strings.Cut(path, "{") {
		in, after, _ := strings.Cut(rest, "}")
		name, _, _ := strings.Cut(in, "=")
		f := req.Descriptor().Fields().ByName(protoreflect.Name(name))
		path = before + req.Get(f).String() + after
		req.Clear(f)
	}
	if verb == http.MethodGet {
		req.Range(func(f protoreflect.FieldDescriptor, v protoreflect.Value) bool {
			switch {
			case f.Message() != nil:
			case f.IsList():
				for i := range v.List().Len() {
					asked.Add(f.JSONName(), v.List().Get(i).String())
				}
			default:
				asked.Set(f.JSONName(), v.String())
			}
			return true
		})
		if len(asked) > 0 {
			path += "?" + asked.Encode()
		}
	}
	return path
}

// body is what is sent along.
func body(path, verb string, req proto.Message) string {
	if verb == http.MethodGet {
		return ""
	}
	req = proto.Clone(req)
	if _, rest, ok := strings.Cut(path, "{"); ok {
		name, _, _ := strings.Cut(rest, "=")
		req.ProtoReflect().Clear(req.ProtoReflect().Descriptor().Fields().ByName(protoreflect.Name(name)))
	}
	b, err := protojson.Marshal(req)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// files asks the two ways to a file that no method of the API has.
func (s *side) files(who string, h hidden) string {
	var out []string
	for _, path := range []string{"/v1/reports/" + h.report + "/evidence/" + h.evidence, "/v1/cases/" + h.id + "/evidence/" + h.evidence,
		"/v1/reports/" + h.report + "/evidence/" + h.evidence + "?copy=1", "/v1/evidence/uploads/" + h.evidence} {
		for _, verb := range []string{http.MethodGet, http.MethodHead} {
			r := httptest.NewRequestWithContext(s.T.Context(), verb, path, nil)
			r.Header.Set("Tus-Resumable", "1.0.0")
			if who != "" {
				r.Header.Set("Authorization", "Bearer "+s.tokens[who])
			}
			w := httptest.NewRecorder()
			s.rest.ServeHTTP(w, r)
			out = append(out, answered(w))
		}
	}
	return strings.Join(slices.Clip(out), "\n")
}
