package desk

import (
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"
)

// rules is what the contract demands of a field, as far as a form can help with
// it: read off the same options that the service validates by.
type rules struct {
	needed  bool
	day     bool // a whole date
	partial bool // a date that may be known in part
	long    bool // more than a line
	words   []string
	most    int
}

// The patterns by which the contract says that a text is a date.
const (
	wholeDay = `^\d{4}-\d{2}-\d{2}$`
	maybeDay = `^(\d{4}-\d{2}-\d{2})?$`
	anyPart  = `\d{4}(-\d{2}(-\d{2})?)?`
	aLine    = 200 // characters that fit into one line
)

// rulesOf reads the options of a field. They are reached by name, so that the
// pages need not know the library that checks them.
func rulesOf(fd protoreflect.FieldDescriptor) rules {
	var r rules
	fd.Options().ProtoReflect().Range(func(ext protoreflect.FieldDescriptor, x protoreflect.Value) bool {
		if ext.FullName() == "buf.validate.field" {
			r = read(x.Message(), fd)
		}
		return true
	})
	if fd.Kind() == protoreflect.BoolKind {
		r.needed = !fd.HasOptionalKeyword() // yes and no are both answers, unless neither has to be given
	}
	return r
}

func read(m protoreflect.Message, fd protoreflect.FieldDescriptor) rules {
	var r rules
	required, _ := get(m, "required").(bool)
	r.needed = required
	if text, ok := get(m, "string").(protoreflect.Message); ok {
		pattern, _ := get(text, "pattern").(string)
		least, _ := get(text, "min_len").(uint64)
		most, _ := get(text, "max_len").(uint64)
		if list, ok := get(text, "in").(protoreflect.List); ok {
			for i := range list.Len() {
				r.words = append(r.words, list.Get(i).String())
			}
		}
		r.day = pattern == wholeDay || pattern == maybeDay
		r.partial = !r.day && strings.Contains(pattern, anyPart)
		r.long, r.most = most > aLine, int(most)
		r.needed = r.needed || least > 0 || pattern == wholeDay && !m.Has(m.Descriptor().Fields().ByName("ignore")) || len(r.words) > 0
	}
	if _, ok := get(m, "enum").(protoreflect.Message); ok {
		r.needed = r.needed || fd.Kind() == protoreflect.EnumKind && !fd.HasOptionalKeyword()
	}
	if list, ok := get(m, "repeated").(protoreflect.Message); ok {
		least, _ := get(list, "min_items").(uint64)
		r.needed = r.needed || least > 0
	}
	if fd.HasOptionalKeyword() {
		r.needed = false
	}
	return r
}

// get is a field that is set, by its name; nil otherwise.
func get(m protoreflect.Message, name protoreflect.Name) any {
	fd := m.Descriptor().Fields().ByName(name)
	if fd == nil || !m.Has(fd) {
		return nil
	}
	return m.Get(fd).Interface()
}

// choices is the words a field can have: of an enum or of the contract's list.
func choices(fd protoreflect.FieldDescriptor, r rules) []string {
	if fd.Kind() != protoreflect.EnumKind {
		return r.words
	}
	var out []string
	for i := range fd.Enum().Values().Len() {
		if x := fd.Enum().Values().Get(i); x.Number() != 0 {
			out = append(out, string(x.Name()))
		}
	}
	return out
}
