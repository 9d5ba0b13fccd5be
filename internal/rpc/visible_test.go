package rpc

import (
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
)

// answers calls f for every message that an answer may hold, and how it gets there.
func answers(f func(m protoreflect.MessageDescriptor, by string)) {
	seen := map[protoreflect.FullName]bool{}
	var walk func(protoreflect.MessageDescriptor, string)
	walk = func(m protoreflect.MessageDescriptor, by string) {
		if seen[m.FullName()] || !ours(m) {
			return
		}
		seen[m.FullName()] = true
		f(m, by)
		for i := range m.Fields().Len() {
			if inner := held(m.Fields().Get(i)); inner != nil {
				walk(inner, by+"."+string(m.Fields().Get(i).Name()))
			}
		}
	}
	protoregistry.GlobalFiles.RangeFilesByPackage("netra.v1", func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			for j := range file.Services().Get(i).Methods().Len() {
				m := file.Services().Get(i).Methods().Get(j)
				walk(m.Output(), string(m.Name()))
			}
		}
		return true
	})
}

func TestEveryFieldOfEveryAnswerSaysWhoMayBeToldIt(t *testing.T) {
	t.Parallel()
	many := 0
	answers(func(m protoreflect.MessageDescriptor, by string) {
		if in, _ := proto.GetExtension(m.Options(), pb.E_Inbound).(bool); in {
			t.Errorf("%s only comes in, and %s answers with it", m.FullName(), by)
		}
		for i := range m.Fields().Len() {
			many++
			if seenBy(m.Fields().Get(i)) == 0 {
				t.Errorf("%s (in the answer of %s) has no (vis): say who may be told it, see visible.go", m.Fields().Get(i).FullName(), by)
			}
		}
	})
	if many < 300 {
		t.Errorf("only %d fields were found", many)
	}
}

// The words of a reporter, and all that hangs on a report.
var ofReports = strings.Fields("Report ReportContents Conduct Accused Link Witness Question Message Statement Completeness CompletenessItem " +
	"FilingReport Reporter Draft ReporterView Promise TimelineEntry FileReportResponse ListReportsResponse DossierOverlap")

func TestNothingOfAReportIsForTheEmployerTheAccusedOrTheMeritAuthority(t *testing.T) {
	t.Parallel()
	found := 0
	answers(func(m protoreflect.MessageDescriptor, _ string) {
		for i := range m.Fields().Len() {
			f := m.Fields().Get(i)
			inner := held(f)
			if !slices.Contains(ofReports, string(m.Name())) && (inner == nil || !slices.Contains(ofReports, string(inner.Name()))) {
				continue
			}
			found++
			if wrong := seenBy(f) & (one(pb.Visibility_PUBLIC) | one(pb.Visibility_SELF) | one(pb.Visibility_ADMIN) | one(pb.Visibility_EMPLOYER) | one(pb.Visibility_ACCUSED) | one(pb.Visibility_MERIT)); wrong != 0 {
				t.Errorf("%s is told beyond Bawaslu and its reporter", f.FullName())
			}
		}
	})
	if found < 60 {
		t.Errorf("only %d fields were looked at", found)
	}
}

func TestWhoHearsAnAnswer(t *testing.T) {
	t.Parallel()
	w := newWall()
	as := func(roles ...access.Role) act.Caller {
		c := act.Caller{Account: "a"}
		for _, r := range roles {
			c.Grants = append(c.Grants, access.Grant{Role: r})
		}
		return c
	}
	const get = pb.CaseService_GetCase_FullMethodName
	tests := []struct {
		name, method string
		caller       act.Caller
		want         string
	}{
		{"nobody in particular", get, act.Anonymous, "PUBLIC"},
		{"who looks a report up", pb.ReportService_LookupReport_FullMethodName, act.Anonymous, "PUBLIC REPORTER"},
		{"an officer who holds a code", pb.ReportService_LookupReport_FullMethodName, as(access.BkpsdmOfficer), "PUBLIC REPORTER"},
		{"a clerk who files", pb.ReportService_FileReport_FullMethodName, as(access.Clerk), "PUBLIC REPORTER"},
		{"who keeps a draft", pb.ReportService_GetDraft_FullMethodName, act.Anonymous, "PUBLIC REPORTER"},
		{"a desk that refers a finding", pb.CaseService_ReferFinding_FullMethodName, as(access.BkpsdmOfficer), "PUBLIC REPORTER"},
		{"the accused", pb.AccusedService_LookupAccusation_FullMethodName, act.Anonymous, "PUBLIC ACCUSED"},
		{"Bawaslu", get, as(access.Clerk, access.BawasluCommissioner), "PUBLIC INTAKE SELF"},
		{"the merit authority", get, as(access.MeritLead), "PUBLIC MERIT SELF"},
		{"the employer", get, as(access.Signatory, access.Examiner), "PUBLIC EMPLOYER SELF"},
		{"an administrator", get, as(access.Admin), "PUBLIC ADMIN SELF"},
		{"an auditor", get, as(access.Auditor), "PUBLIC SELF OVERSIGHT"},
		{"an identity custodian", get, as(access.IdentityCustodian), "PUBLIC SELF CUSTODIAN"},
		{"who should never have been given both", get, as(access.Clerk, access.BkpsdmOfficer), "PUBLIC EMPLOYER SELF"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			to := w.audience(tt.method, tt.caller)
			for n := range pb.Visibility_Audience_name {
				if a := pb.Visibility_Audience(n); to&one(a) != 0 {
					got = append(got, a.String())
				}
			}
			slices.Sort(got)
			want := strings.Fields(tt.want)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%v, want %v", got, want)
			}
		})
	}
}

// forgotten is a message of the API with a field that nobody annotated, alone, in
// itself, in a list and in a map.
func forgotten(t *testing.T) protoreflect.MessageDescriptor {
	t.Helper()
	to := func(a ...pb.Visibility_Audience) *descriptorpb.FieldOptions {
		o := &descriptorpb.FieldOptions{}
		proto.SetExtension(o, pb.E_Vis, &pb.Visibility{To: a})
		return o
	}
	field := func(name string, n int32, typ descriptorpb.FieldDescriptorProto_Type, o *descriptorpb.FieldOptions) *descriptorpb.FieldDescriptorProto {
		return &descriptorpb.FieldDescriptorProto{Name: &name, Number: &n, Type: typ.Enum(), Options: o, Label: descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum()}
	}
	const text, message = descriptorpb.FieldDescriptorProto_TYPE_STRING, descriptorpb.FieldDescriptorProto_TYPE_MESSAGE
	inner := func(name string, n int32, typ string, label descriptorpb.FieldDescriptorProto_Label) *descriptorpb.FieldDescriptorProto {
		f := field(name, n, message, to(pb.Visibility_PUBLIC))
		f.TypeName, f.Label = &typ, label.Enum()
		return f
	}
	const repeated = descriptorpb.FieldDescriptorProto_LABEL_REPEATED
	value := inner("value", 2, ".netra.v1.Trial", descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL)
	value.Options = nil
	file, err := protodesc.NewFile(&descriptorpb.FileDescriptorProto{
		Name: proto.String("trial.proto"), Package: proto.String("netra.v1"), Syntax: proto.String("proto3"),
		Dependency: []string{"netra/v1/visibility.proto"},
		MessageType: []*descriptorpb.DescriptorProto{{Name: proto.String("Trial"),
			Field: []*descriptorpb.FieldDescriptorProto{
				field("told", 1, text, to(pb.Visibility_PUBLIC)), field("forgotten", 2, text, nil), field("theirs", 3, text, to(pb.Visibility_INTAKE)),
				field("nobody", 4, text, to(pb.Visibility_UNSPECIFIED)),
				inner("inner", 5, ".netra.v1.Trial", descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL), inner("many", 6, ".netra.v1.Trial", repeated),
				inner("named", 7, ".netra.v1.Trial.NamedEntry", repeated)},
			NestedType: []*descriptorpb.DescriptorProto{{Name: proto.String("NamedEntry"), Options: &descriptorpb.MessageOptions{MapEntry: proto.Bool(true)},
				Field: []*descriptorpb.FieldDescriptorProto{field("key", 1, text, nil), value}}}}},
	}, protoregistry.GlobalFiles)
	if err != nil {
		t.Fatal(err)
	}
	return file.Messages().Get(0)
}

func TestAFieldThatNobodyAnnotatedGoesNowhere(t *testing.T) {
	t.Parallel()
	d := forgotten(t)
	get := func(name protoreflect.Name) protoreflect.FieldDescriptor { return d.Fields().ByName(name) }
	full := func() *dynamicpb.Message {
		m := dynamicpb.NewMessage(d)
		for _, name := range []protoreflect.Name{"told", "forgotten", "theirs", "nobody"} {
			m.Set(get(name), protoreflect.ValueOfString("canary-"+string(name)))
		}
		return m
	}
	m := full()
	m.Set(get("inner"), protoreflect.ValueOfMessage(full()))
	m.Mutable(get("many")).List().Append(protoreflect.ValueOfMessage(full()))
	m.Mutable(get("named")).Map().Set(protoreflect.ValueOfString("k").MapKey(), protoreflect.ValueOfMessage(full()))
	m.SetUnknown(protoreflect.RawFields("\xfa\x01\x05canar"))
	before := proto.Clone(m)
	for _, tt := range []struct {
		to     audiences
		theirs int
	}{{one(pb.Visibility_PUBLIC), 0}, {one(pb.Visibility_PUBLIC) | one(pb.Visibility_INTAKE), 4}, {^audiences(0), 4}} {
		out := newWall().out(m, tt.to)
		if u := out.ProtoReflect().GetUnknown(); len(u) > 0 {
			t.Errorf("what nobody can read went out: %q", u)
		}
		body, err := proto.Marshal(out)
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]int{"told": 4, "forgotten": 0, "nobody": 0, "theirs": tt.theirs} {
			if tt.to == ^audiences(0) && name == "nobody" {
				continue
			}
			if got := strings.Count(string(body), "canary-"+name); got != want {
				t.Errorf("to %b %s goes out %d times, want %d", tt.to, name, got, want)
			}
		}
	}
	if !proto.Equal(m, before) {
		t.Error("the answer itself was changed: others may be reading it")
	}
}

func TestAnAnnotationTakenAwayTakesTheValueWithIt(t *testing.T) {
	t.Parallel()
	file := protodesc.ToFileDescriptorProto(pb.File_netra_v1_case_proto)
	for _, m := range file.GetMessageType() {
		for _, f := range m.GetField() {
			if m.GetName() == "Case" && f.GetName() == "number" {
				f.Options = nil
			}
		}
	}
	mutant, err := protodesc.NewFile(file, protoregistry.GlobalFiles)
	if err != nil {
		t.Fatal(err)
	}
	whole := pb.File_netra_v1_case_proto.Messages().ByName("Case")
	for d, want := range map[protoreflect.MessageDescriptor]string{whole: "N-1", mutant.Messages().ByName("Case"): ""} {
		m := dynamicpb.NewMessage(d)
		number := d.Fields().ByName("number")
		m.Set(number, protoreflect.ValueOfString("N-1"))
		if got := newWall().out(m, one(pb.Visibility_INTAKE)).ProtoReflect().Get(number).String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
