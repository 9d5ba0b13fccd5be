package rpc

import (
	"slices"

	"google.golang.org/protobuf/reflect/protoreflect"
)

// touches says whether anything in m would be cleared: most answers are whole, and
// go out as they are.
func (p *plan) touches(m protoreflect.Message) bool {
	if slices.ContainsFunc(p.clear, m.Has) {
		return true
	}
	found := len(m.GetUnknown()) > 0
	for i, f := range p.enter {
		if !found && m.Has(f) {
			each(m, f, func(inner protoreflect.Message) { found = found || p.within[i].touches(inner) })
		}
	}
	return found
}

// apply clears what m holds for others.
func (p *plan) apply(m protoreflect.Message) {
	for _, f := range p.clear {
		m.Clear(f)
	}
	m.SetUnknown(nil) // of what nobody can read nobody can say who may
	for i, f := range p.enter {
		if m.Has(f) {
			each(m, f, p.within[i].apply)
		}
	}
}

// each calls do for every message in a field that is set.
func each(m protoreflect.Message, f protoreflect.FieldDescriptor, do func(protoreflect.Message)) {
	switch v := m.Get(f); {
	case f.IsMap():
		v.Map().Range(func(_ protoreflect.MapKey, x protoreflect.Value) bool {
			do(x.Message())
			return true
		})
	case f.IsList():
		for i := range v.List().Len() {
			do(v.List().Get(i).Message())
		}
	default:
		do(v.Message())
	}
}
