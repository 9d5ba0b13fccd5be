package rpc

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"google.golang.org/grpc/encoding"
	grpcproto "google.golang.org/grpc/encoding/proto"
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/deadline"
	"netra/internal/fault"
)

// dates refuses every field called …_on whose text has the form of a date and
// is none: 30 February passes any pattern.
func dates(m protoreflect.Message, path string) error {
	var bad error
	m.Range(func(fd protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		at := path + fd.JSONName()
		switch {
		case fd.IsMap():
		case fd.IsList() && fd.Message() != nil:
			for i := range v.List().Len() {
				if bad = dates(v.List().Get(i).Message(), at+"["+strconv.Itoa(i)+"]."); bad != nil {
					return false
				}
			}
		case fd.Message() != nil:
			bad = dates(v.Message(), at+".")
		case fd.Kind() == protoreflect.StringKind && strings.HasSuffix(string(fd.Name()), "_on") && !fd.IsList():
			if _, err := deadline.ParsePartial(v.String()); err != nil {
				bad = fault.BadField(at, "%s", err)
			}
		}
		return bad == nil
	})
	return bad
}

// jsonPath is a field path in the JSON's spelling.
func jsonPath(path string) string {
	var out strings.Builder
	up := false
	for _, r := range path {
		switch {
		case r == '_':
			up = true
			continue
		case up:
			out.WriteString(strings.ToUpper(string(r)))
		default:
			out.WriteRune(r)
		}
		up = false
	}
	return out.String()
}

// codec reads messages as gRPC's own does, but lets one that cannot be read
// through to the chain, marked: gRPC would answer INTERNAL for what is the
// caller's mistake, invalid UTF-8 say.
type codec struct{ encoding.CodecV2 }

// newCodec wraps gRPC's codec.
func newCodec() codec { return codec{encoding.GetCodecV2(grpcproto.Name)} }

// mark is the number of an unknown field, the last there is, that no client
// sends: by it the codec hands on which text of a message could
// not be read.
const mark protowire.Number = protowire.MaxValidNumber

// Unmarshal reads data into v, or marks v as unreadable.
func (c codec) Unmarshal(data mem.BufferSlice, v any) error {
	m, ok := v.(proto.Message)
	if !ok {
		return c.CodecV2.Unmarshal(data, v)
	}
	path := ""
	if raw, md := data.Materialize(), m.ProtoReflect().Descriptor(); fields(raw, md, mostValues) >= 0 {
		err := c.CodecV2.Unmarshal(data, v)
		if err == nil {
			return nil
		}
		path = culprit(raw, md, "")
	}
	proto.Reset(m)
	m.ProtoReflect().SetUnknown(protowire.AppendString(protowire.AppendTag(nil, mark, protowire.BytesType), path))
	return nil
}

// culprit is the path of the first text in a message on the wire that is not
// UTF-8, or "" where the message is broken in another way.
func culprit(raw []byte, md protoreflect.MessageDescriptor, path string) string {
	for len(raw) > 0 {
		number, kind, n := protowire.ConsumeTag(raw)
		if n < 0 {
			return ""
		}
		size := protowire.ConsumeFieldValue(number, kind, raw[n:])
		if size < 0 {
			return ""
		}
		value, _ := protowire.ConsumeBytes(raw[n : n+size])
		raw = raw[n+size:]
		fd := md.Fields().ByNumber(number)
		switch {
		case fd == nil || kind != protowire.BytesType:
		case fd.Message() != nil:
			if bad := culprit(value, fd.Message(), path+fd.JSONName()+"."); bad != "" {
				return bad
			}
		case fd.Kind() == protoreflect.StringKind && !utf8.Valid(value):
			return path + fd.JSONName()
		}
	}
	return ""
}

// unreadable refuses a message that the codec marked.
func unreadable(m proto.Message) error {
	raw := m.ProtoReflect().GetUnknown()
	number, _, n := protowire.ConsumeTag(raw)
	if n < 0 || number != mark {
		return nil
	}
	if path, _ := protowire.ConsumeString(raw[n:]); path != "" {
		return fault.BadField(path, "teks ini bukan UTF-8; kirim sebagai UTF-8 (this text is not UTF-8; send it as UTF-8)")
	}
	return fault.New(fault.Invalid, "UNREADABLE", "pesan tidak dapat dibaca; periksa jenisnya (the message cannot be read; check that it is of this type)")
}
