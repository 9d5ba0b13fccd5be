package rpc

import (
	"testing"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
)

func TestABrokenRuleIsNamedInBothLanguages(t *testing.T) {
	t.Parallel()
	valid, err := protovalidate.New()
	if err != nil {
		t.Fatal(err)
	}
	m := &pb.FileReportRequest{RequestId: "satu", Report: &pb.FilingReport{Accused: []*pb.Accused{{EmployeeId: proto.String("12")}}}}
	f, _ := fault.Of((&chain{valid: valid}).check(m))
	got := map[string]string{}
	for _, x := range f.Fields {
		id, en := fault.Halves(x.Sentence)
		if id == en {
			t.Errorf("%s: %q is one language", x.Path, x.Sentence)
		}
		got[x.Path] = id
	}
	for path, want := range map[string]string{"requestId": "tulis sebagai UUID", "report.accused[0].employeeId": "NIP terdiri atas 18 angka, NIK 16; angka saja", "report.accused[0].name": "paling sedikit 1 karakter"} {
		if got[path] != want {
			t.Errorf("%s: %q, want %q", path, got[path], want)
		}
	}
}

// Every rule that a field of the contract has is in the table: a new kind of rule
// needs its Indonesian.
func TestEveryRuleOfTheContractIsSaidInIndonesian(t *testing.T) {
	t.Parallel()
	asked := map[string]bool{}
	protoregistry.GlobalFiles.RangeFilesByPackage("netra.v1", func(fd protoreflect.FileDescriptor) bool {
		for i := range fd.Messages().Len() {
			rulesOfMessage(fd.Messages().Get(i), asked)
		}
		return true
	})
	if len(asked) < 10 {
		t.Errorf("only %v were found", asked)
	}
	for rule := range asked {
		if brokenRules[rule] == "" {
			t.Errorf("%s is said in English only", rule)
		}
	}
	for rule := range brokenRules {
		if !asked[rule] {
			t.Errorf("no field has the rule %s", rule)
		}
	}
}

func rulesOfMessage(md protoreflect.MessageDescriptor, into map[string]bool) {
	for i := range md.Fields().Len() {
		if rules, _ := proto.GetExtension(md.Fields().Get(i).Options(), validate.E_Field).(*validate.FieldRules); rules != nil {
			rulesOfField(rules.ProtoReflect(), into)
		}
	}
	for i := range md.Messages().Len() {
		rulesOfMessage(md.Messages().Get(i), into)
	}
}

// rulesOfField is the ids of a field's rules, as the validation makes them.
func rulesOfField(rules protoreflect.Message, into map[string]bool) {
	rules.Range(func(kind protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		switch {
		case kind.Name() == "ignore":
		case kind.Name() == "cel":
			for i := range v.List().Len() {
				into[v.List().Get(i).Message().Interface().(*validate.Rule).GetId()] = true
			}
		case kind.Message() == nil:
			into[string(kind.Name())] = true
		default:
			rulesOfKind(string(kind.Name()), v.Message(), into)
		}
		return true
	})
}

func rulesOfKind(kind string, rules protoreflect.Message, into map[string]bool) {
	has := func(name protoreflect.Name) bool {
		fd := rules.Descriptor().Fields().ByName(name)
		return fd != nil && rules.Has(fd)
	}
	rules.Range(func(rule protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		id := kind + "." + string(rule.Name())
		switch {
		case rule.Name() == "items":
			rulesOfField(v.Message(), into)
			return true
		case has("gte") && has("lte"):
			id = kind + ".gte_lte"
		case rule.Name() == "uuid":
			into[id+"_empty"] = true
		}
		into[id] = true
		return true
	})
}
