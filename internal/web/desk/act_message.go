package desk

import (
	"encoding/json"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// service is CaseService as the contract describes it.
var service = pb.File_netra_v1_case_service_proto.Services().ByName("CaseService")

// method is the method of an act on an existing case: its message carries the
// etag of what was read, and the case comes back. Nil for anything else.
func method(act string) protoreflect.MethodDescriptor {
	m := service.Methods().ByName(protoreflect.Name(act))
	if m == nil || m.Input().Fields().ByName("etag") == nil || m.Output().FullName() != "netra.v1.Case" {
		return nil
	}
	return m
}

// frame is what every act's message has; the rest is the act's own.
var frame = map[protoreflect.Name]bool{
	"name": true, "etag": true, "request_id": true, "validate_only": true, "performed_on": true, "reason": true, "documents": true,
}

// own is the act's own fields, in the contract's order.
func own(m protoreflect.MethodDescriptor) []protoreflect.FieldDescriptor {
	var out []protoreflect.FieldDescriptor
	for i := range m.Input().Fields().Len() {
		if f := m.Input().Fields().Get(i); !frame[f.Name()] {
			out = append(out, f)
		}
	}
	return out
}

// request is the act's message with the form's answers. An answer that the
// contract cannot hold is an error of ours: the form offers none.
func request(m protoreflect.MethodDescriptor, f *kit.Form, name string, only bool) (proto.Message, error) {
	kind, err := protoregistry.GlobalTypes.FindMessageByName(m.Input().FullName())
	if err != nil {
		return nil, err
	}
	body := answers(f, m.Input().Fields(), "")
	body["name"], body["validateOnly"] = name, only
	if !only {
		body["requestId"] = f.Once
	}
	text, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	msg := kind.New().Interface()
	return msg, protojson.Unmarshal(text, msg)
}

// answers is the form's answers under the names of a message's fields.
func answers(f *kit.Form, fields protoreflect.FieldDescriptors, prefix string) map[string]any {
	out := map[string]any{}
	for i := range fields.Len() {
		fd := fields.Get(i)
		name := prefix + fd.JSONName()
		if fd.Kind() == protoreflect.MessageKind && !fd.IsList() {
			if below := answers(f, fd.Message().Fields(), name+"."); len(below) > 0 {
				out[fd.JSONName()] = below
			}
			continue
		}
		if x := f.Field(name); x != nil {
			if value := answer(x, fd); value != nil {
				out[fd.JSONName()] = value
			}
		}
	}
	return out
}

// answer is one answer as the contract's JSON has it; nil for none.
func answer(x *kit.Field, fd protoreflect.FieldDescriptor) any {
	switch x.Kind {
	case kit.Files:
		var ids []string
		for _, s := range x.Stored {
			ids = append(ids, s.ID)
		}
		return given(ids)
	case kit.Checks:
		return given(x.Values)
	case kit.Rows:
		var rows []map[string]string
		for _, row := range x.Filled() {
			for k, v := range row {
				if v == "" {
					delete(row, k)
				}
			}
			rows = append(rows, row)
		}
		return given(rows)
	}
	value := strings.TrimSpace(x.Value)
	switch {
	case value == "":
		return nil
	case fd.IsList():
		return given(strings.Fields(value))
	case fd.Kind() == protoreflect.BoolKind:
		return value == "true"
	}
	return value
}

func given[T any](list []T) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// call does an act through the channel of the pages.
func call(v *kit.Visit, m protoreflect.MethodDescriptor, msg proto.Message) (*pb.Case, error) {
	out := new(pb.Case)
	err := v.API.Channel.Invoke(v.Ctx(), "/netra.v1.CaseService/"+string(m.Name()), msg, out)
	return out, err
}
