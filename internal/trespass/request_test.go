package trespass_test

import (
	"strings"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/dynamicpb"

	"netra/internal/act/acttest"
)

// methods is every method of the API, in the order in which it is written.
func methods() (out []protoreflect.MethodDescriptor) {
	protoregistry.GlobalFiles.RangeFilesByPackage("netra.v1", func(f protoreflect.FileDescriptor) bool {
		for i := range f.Services().Len() {
			list := f.Services().Get(i).Methods()
			for j := range list.Len() {
				out = append(out, list.Get(j))
			}
		}
		return true
	})
	return out
}

// rule is a method's way into REST; nil where it has none of this kind.
func rule(m protoreflect.MethodDescriptor) (verb, path string) {
	r, _ := proto.GetExtension(m.Options(), annotations.E_Http).(*annotations.HttpRule)
	switch {
	case r.GetGet() != "":
		return "GET", r.GetGet()
	case r.GetPost() != "":
		return "POST", r.GetPost()
	}
	return "", ""
}

// asking is one way of filling in a request.
type asking struct {
	hidden
	rehearse bool   // with validateOnly, where there is such a thing
	door     string // under whose name something of one's own is asked for; empty: the hidden one's
	filter   string
	number   bool // by the number for people, not by the name
	bare     bool // with nothing but what the address needs
}

// askings is the ways in which a method is asked, for what may be hidden behind it:
// by name and by number, beside something of one's own, through every filter.
func askings(h hidden, m protoreflect.MethodDescriptor) []asking {
	out, in := []asking{{hidden: h, rehearse: true}}, m.Input().Fields()
	if in.ByName("report") != nil || in.ByName("reports") != nil {
		out = append(out, asking{hidden: h, number: true, rehearse: true})
	}
	if f := in.ByName("filter"); f != nil {
		out = append(out, asking{hidden: h, bare: true})
		for _, x := range []string{`number="` + h.caseNumber + `"`, `number="` + h.number + `"`, `queue="true"`, `overdue="true"`, `state="registered"`, `state="accepted"`,
			`owner="` + h.holder + `"`, `resource="reports/` + h.report + `"`, `resource="cases/` + h.id + `"`, `employeeId="` + staffNumber(theAccused) + `"`, `state="done"`, `office="BAWASLU-SLEMAN"`} {
			out = append(out, asking{hidden: h, filter: x})
		}
		return out
	}
	if verb, _ := rule(m); verb == "GET" {
		return append(out, asking{hidden: h, bare: true})
	}
	if strings.Contains(template(m), "reports/") || in.ByName("reports") != nil {
		out = append(out, asking{hidden: h, rehearse: true, door: h.other}, asking{hidden: h, rehearse: true, door: h.other, number: true})
	}
	return out
}

// template is the pattern of the name that a method asks for.
func template(m protoreflect.MethodDescriptor) string {
	_, path := rule(m)
	_, after, ok := strings.Cut(path, "{")
	if !ok {
		return ""
	}
	in, _, _ := strings.Cut(after, "}")
	_, pattern, _ := strings.Cut(in, "=")
	return pattern
}

// request is a method's request, filled in.
func (a asking) request(m protoreflect.MethodDescriptor) proto.Message {
	out := made(m.Input())
	a.fill(out.ProtoReflect(), m, 0)
	return out
}

// made is an empty message of a kind, as the doors know it.
func made(d protoreflect.MessageDescriptor) proto.Message {
	kind, err := protoregistry.GlobalTypes.FindMessageByName(d.FullName())
	if err != nil {
		return dynamicpb.NewMessage(d)
	}
	return kind.New().Interface()
}

// fill sets every field of a message to what could be meant by it.
func (a asking) fill(out protoreflect.Message, m protoreflect.MethodDescriptor, depth int) {
	for i := range out.Descriptor().Fields().Len() {
		f := out.Descriptor().Fields().Get(i)
		if a.bare && f.Name() != "name" && f.Name() != "parent" || depth > 4 || f.IsMap() {
			continue
		}
		if o := f.ContainingOneof(); o != nil && !o.IsSynthetic() && o.Fields().Get(0) != f {
			continue
		}
		if inner := f.Message(); inner != nil && !strings.HasPrefix(string(inner.FullName()), "netra.v1.") {
			continue
		}
		if f.IsList() {
			list := out.Mutable(f).List()
			if f.Message() != nil {
				x := list.NewElement()
				a.fill(x.Message(), m, depth+1)
				list.Append(x)
			} else if v := a.scalar(f, m); v.IsValid() {
				list.Append(v)
			}
			if list.Len() == 0 {
				out.Clear(f)
			}
			continue
		}
		if f.Message() != nil {
			a.fill(out.Mutable(f).Message(), m, depth+1)
		} else if v := a.scalar(f, m); v.IsValid() {
			out.Set(f, v)
		}
	}
}

func (a asking) scalar(f protoreflect.FieldDescriptor, m protoreflect.MethodDescriptor) protoreflect.Value {
	switch f.Kind() {
	case protoreflect.StringKind:
		if s := a.word(f, m); s != "" {
			return protoreflect.ValueOfString(s)
		}
	case protoreflect.BoolKind:
		return protoreflect.ValueOfBool(f.Name() != "validate_only" || a.rehearse)
	case protoreflect.EnumKind:
		return protoreflect.ValueOfEnum(f.Enum().Values().Get(min(1, f.Enum().Values().Len()-1)).Number())
	case protoreflect.Int32Kind:
		return protoreflect.ValueOfInt32(1)
	case protoreflect.BytesKind:
		return protoreflect.ValueOfBytes([]byte("berkas"))
	}
	return protoreflect.Value{}
}

// words is what is written into a field that is called so.
var words = map[string]string{
	"request_id": "6b9f3c1e-5d5a-4f0e-9a55-0c7d3b1e2f4a", "draft_code": "-", "page_token": "-", "order_by": "-", "capacity": "-", "time_zone": "-", "as_known_on": "-", "until": "2024-10-20",
	"employee_id": staffNumber(theAccused), "employee": staffNumber(theAccused), "agency_code": "PEMKAB-SLEMAN", "agency": "PEMKAB-SLEMAN", "region": "34.04", "contest": "pilkada-2024", "office": "BAWASLU-RI",
	"authority_office": "PEMKAB-SLEMAN", "violation": acttest.Engage, "violations": acttest.Engage, "violation_hints": acttest.Engage, "level": "HD_B", "type": "HD_B1", "decision": "FORWARD",
	"element": "SUPERIOR", "rank": "IV/b", "grade": "IV/b", "post_kind": "ADMINISTRATOR", "post_level": "REGENCY", "url": "https://contoh.example/1", "at": "", "ground": "LATE", "result": "UPHELD", "mode": "HANDED",
	"recommendation": "MORAL", "body": "POLRI", "items": "where", "rule": "DL_PPK", "as": "ACCUSED", "role": "clerk", "access_code": "0000-0000-0000-0000-0000-0", "hide_from": "Bawaslu", "email": "a@contoh.example", "scopes": "read", "kind": "LEGAL",
	"to": "2024-10-07T10:00:00+07:00", "field": "narrative", "value": "x", "occurred_on": "2024-10-03", "known_on": "2024-10-03", "seen_on": "2024-10-03", "snapshot_on": "2024-10-03",
}

// word is what stands for the hidden case in a field, and something likely in any
// other; a word of one dash leaves the field empty.
func (a asking) word(f protoreflect.FieldDescriptor, m protoreflect.MethodDescriptor) string {
	name := string(f.Name())
	report := "reports/" + a.report
	if a.number {
		report = a.hidden.number
	}
	switch name {
	case "name", "parent":
		if f.ContainingMessage() == m.Input() {
			return a.named(m)
		}
	case "filter":
		return a.filter
	case "report", "cluster":
		return report
	case "reports":
		if a.door != "" && !a.number {
			return "reports/" + a.door
		}
		return report
	case "case", "cases":
		return "cases/" + a.id
	case "evidence", "documents":
		return a.evidence
	case "etag":
		return a.etag
	case "investigator", "user", "account", "person":
		return a.holder
	case "dossier_hash", "proposal_hash", "hash", "sha256":
		return strings.Repeat("ab", 32)
	}
	rules, _ := proto.GetExtension(f.Options(), validate.E_Field).(*validate.FieldRules)
	if in := rules.GetString().GetIn(); len(in) > 0 { // what the contract lists needs no word of ours
		return in[0]
	}
	if w, ok := words[name]; ok {
		return strings.TrimSuffix(w, "-")
	}
	if strings.HasSuffix(name, "_on") {
		return "2024-10-07"
	}
	return "Keterangan contoh."
}

// named is the name of the thing that a method is about.
func (a asking) named(m protoreflect.MethodDescriptor) string {
	pattern := template(m)
	if pattern == "" {
		pattern = "cases/*"
	}
	fill := func(p, kind, id string) string { return strings.Replace(p, kind+"/*", kind+"/"+id, 1) }
	report := a.report
	if a.door != "" {
		report = a.door
	}
	for kind, id := range map[string]string{"cases": a.id, "reports": report, "evidence": a.evidence, "users": a.holder, "identityRequests": a.report, "employees": staffNumber(theAccused),
		"offices": "BAWASLU-SLEMAN", "contests": "pilkada-2024", "rulebooks": "skb-2022"} {
		pattern = fill(pattern, kind, id)
	}
	return strings.ReplaceAll(pattern, "*", never)
}
