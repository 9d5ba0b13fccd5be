package kit

import (
	"regexp"
	"strings"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Refuse puts a refusal of the API beside the questions it is about. It says
// false for what no form can mend (not found, not signed in, our own failure):
// the handler then returns the error.
func (f *Form) Refuse(v *Visit, err error) bool {
	st, _ := status.FromError(err)
	switch st.Code() {
	case codes.InvalidArgument, codes.FailedPrecondition, codes.OutOfRange, codes.AlreadyExists:
	default:
		return false
	}
	reason, _ := Reason(err)
	f.Refusals = append(f.Refusals, refusals(st)...)
	found := false
	for _, d := range st.Details() {
		if bad, ok := d.(*errdetails.BadRequest); ok {
			for _, x := range bad.GetFieldViolations() {
				f.failPath(v, reason, x.GetField(), x.GetDescription())
				found = true
			}
		}
	}
	if !found && len(f.Refusals) == 0 {
		f.Fail("", v.sentence(reason, st.Message()))
	}
	return true
}

// index is the end of a path that names an item of a list.
var index = regexp.MustCompile(`\[\d+\]$`)

// failPath marks the question of a field of the API's message: report.accused[0].name
// is found by its full path or by its end.
func (f *Form) failPath(v *Visit, reason, path, sentence string) {
	sentence = v.sentence(reason, sentence)
	path = index.ReplaceAllString(path, "") // of a list, whose question is one
	x := f.find(func(x *Field) bool { return or(x.Path, x.Name) == path })
	if x == nil {
		x = f.find(func(x *Field) bool { return strings.HasSuffix(path, "."+or(x.Path, x.Name)) })
	}
	if x == nil {
		f.Fail("", path+": "+sentence)
		return
	}
	f.Fail(x.Name, sentence)
}

// sentence is a refusal in the visitor's language where there is a text for its
// reason (kit.reason.REASON), else what the API said.
func (v *Visit) sentence(reason, said string) string {
	if text, ok := v.words[v.Lang]["kit.reason."+reason]; ok && reason != "" {
		return text
	}
	return Said(v.Lang, said)
}

// fileSentence says why a file was not kept.
func (v *Visit) fileSentence(err error) string {
	reason, _ := Reason(err)
	st, _ := status.FromError(err)
	return v.sentence(reason, st.Message())
}
