package rpc

import (
	"sync"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
)

// To add a field to an answer: write it into the proto with [(vis) = {to: [...]}],
// and so every message between it and the answer. What has no annotation, or none
// for the caller, is cleared here on the way out, whatever a method put into it.
// The wall opens nothing: who may know of a case, and of what in it, is the access
// table's word, and this is what stands between a mistake in it and the caller.

// audiences is a set of those a field may be told to.
type audiences uint16

func one(a pb.Visibility_Audience) audiences { return 1 << a }

// wall is the filter on everything that goes out, with the plans it has made.
type wall struct {
	byCode map[string]bool // methods whose caller is a reporter

	mu    sync.RWMutex
	plans map[route]*plan
}

// route is a message on its way to some audiences.
type route struct {
	message protoreflect.MessageDescriptor
	to      audiences
}

// plan is what becomes of a message on its way out: fields that are cleared, and
// fields within which something may have to be.
type plan struct {
	clear, enter []protoreflect.FieldDescriptor
	within       []*plan // of enter
}

func newWall() *wall { return &wall{byCode: reporters(), plans: map[route]*plan{}} }

// out is m as these audiences may see it. m itself is left as it was: an answer
// may be one that others are being given at the same time.
func (w *wall) out(m proto.Message, to audiences) proto.Message {
	if !ours(m.ProtoReflect().Descriptor()) {
		return m
	}
	p := w.plan(m.ProtoReflect().Descriptor(), to)
	if !p.touches(m.ProtoReflect()) {
		return m
	}
	m = proto.Clone(m)
	p.apply(m.ProtoReflect())
	return m
}

// plan is made once for every message and audience.
func (w *wall) plan(d protoreflect.MessageDescriptor, to audiences) *plan {
	w.mu.RLock()
	p, ok := w.plans[route{d, to}]
	w.mu.RUnlock()
	if ok {
		return p
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.make(d, to)
}

func (w *wall) make(d protoreflect.MessageDescriptor, to audiences) *plan {
	if p, ok := w.plans[route{d, to}]; ok {
		return p
	}
	p := &plan{}
	w.plans[route{d, to}] = p // before its fields: a message may hold its own kind
	for i := range d.Fields().Len() {
		f := d.Fields().Get(i)
		if seenBy(f)&to == 0 {
			p.clear = append(p.clear, f)
			continue
		}
		if m := held(f); m != nil && ours(m) {
			p.enter, p.within = append(p.enter, f), append(p.within, w.make(m, to))
		}
	}
	return p
}

// seenBy is the annotation of a field: who is told it.
func seenBy(f protoreflect.FieldDescriptor) audiences {
	v, _ := proto.GetExtension(f.Options(), pb.E_Vis).(*pb.Visibility)
	var out audiences
	for _, a := range v.GetTo() {
		if a != pb.Visibility_UNSPECIFIED {
			out |= one(a)
		}
	}
	return out
}

// held is the message that a field holds, one or many; nil for anything else.
func held(f protoreflect.FieldDescriptor) protoreflect.MessageDescriptor {
	if f.IsMap() {
		f = f.MapValue()
	}
	return f.Message()
}

// ours says whether a message is of this API. What is not (bytes with a media type)
// has no annotations and goes out as a whole, or not at all.
func ours(m protoreflect.MessageDescriptor) bool {
	return m.ParentFile().Package() == pb.File_netra_v1_visibility_proto.Package()
}
