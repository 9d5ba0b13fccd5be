package rpc

import (
	"errors"
	"slices"

	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
)

// largestDraft is what an unfinished report may weigh, in bytes. The longest story
// has room twice; anybody may save one, and each is kept for a month.
const largestDraft = 1 << 20

// bounding is the rules that hold of what is unfinished too. Everything else that
// a rule can say against a draft is that it is not finished: a missing name, half
// a date, a number with a digit too few.
var bounding = []string{"string.max_len", "string.max_bytes", "bytes.max_len", "repeated.max_items", "map.max_pairs", "enum.defined_only"}

// draft checks a draft: its frame by all rules, its report by those that bound it.
func (c *chain) draft(d *pb.SaveDraftRequest) error {
	if err := violations("", c.valid.Validate(d), nil); err != nil {
		return err
	}
	if proto.Size(d.GetReport()) > largestDraft {
		return fault.BadField("report", "draf paling besar 1 MiB; persingkat isinya, atau kirim sekarang (a draft may be 1 MiB large; shorten it, or file it now)")
	}
	return violations("report.", c.valid.Validate(d.GetReport()), bounding)
}

// violations is the broken rules of some kinds (nil: all) as one fault, or nil.
func violations(under string, err error, kinds []string) error {
	v, ok := errors.AsType[*protovalidate.ValidationError](err)
	if !ok {
		return err
	}
	if kinds != nil {
		v.Violations = slices.DeleteFunc(v.Violations, func(x *protovalidate.Violation) bool { return !slices.Contains(kinds, x.Proto.GetRuleId()) })
	}
	if len(v.Violations) == 0 {
		return nil
	}
	refusal := invalid(v)
	f, ok := fault.Of(refusal)
	if !ok {
		return refusal
	}
	for i := range f.Fields {
		f.Fields[i].Path = under + f.Fields[i].Path
	}
	f.Sentence = under + f.Sentence
	return f
}
