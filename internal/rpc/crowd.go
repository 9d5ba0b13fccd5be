package rpc

import (
	"strconv"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/fault"
)

// mostValues is how many values a message may hold, all lists and nested
// messages together. The longest list of the API, the signatures of a pact, has
// room. Without a bound a few megabytes of empty items become gigabytes of
// messages, and anybody may send them.
const mostValues = 250_000

// fields counts the fields of a message on the wire, its nested messages' too,
// up to left; it answers with how many are left, negative when there are more.
func fields(raw []byte, md protoreflect.MessageDescriptor, left int) int {
	for len(raw) > 0 && left >= 0 {
		number, kind, n := protowire.ConsumeTag(raw)
		if n < 0 {
			return left // broken: the reader will say so
		}
		size := protowire.ConsumeFieldValue(number, kind, raw[n:])
		if size < 0 {
			return left
		}
		left--
		if fd := md.Fields().ByNumber(number); fd != nil && fd.Message() != nil && kind == protowire.BytesType {
			value, _ := protowire.ConsumeBytes(raw[n : n+size])
			left = fields(value, fd.Message(), left)
		}
		raw = raw[n+size:]
	}
	return left
}

// crowded refuses a list with more items than its own rule allows, before the
// items are looked at: the validation would name the mistakes of every one.
func crowded(m protoreflect.Message, path string) error {
	var bad error
	m.Range(func(fd protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		at := path + fd.JSONName()
		switch {
		case fd.IsMap():
		case fd.IsList():
			bad = crowdedList(fd, v.List(), at)
		case fd.Message() != nil:
			bad = crowded(v.Message(), at+".")
		}
		return bad == nil
	})
	return bad
}

func crowdedList(fd protoreflect.FieldDescriptor, list protoreflect.List, at string) error {
	rules, _ := proto.GetExtension(fd.Options(), validate.E_Field).(*validate.FieldRules)
	if most := rules.GetRepeated().GetMaxItems(); most > 0 && uint64(list.Len()) > most {
		return fault.BadField(at, "paling banyak %[1]d butir (must contain no more than %[1]d item(s))", most)
	}
	for i := 0; fd.Message() != nil && i < list.Len(); i++ {
		if err := crowded(list.Get(i).Message(), at+"["+strconv.Itoa(i)+"]."); err != nil {
			return err
		}
	}
	return nil
}
