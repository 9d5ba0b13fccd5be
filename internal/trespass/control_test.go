package trespass_test

import (
	"context"
	"slices"
	"strconv"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/report"
)

// A proof that cannot fail proves nothing. Each row breaks the country with the case
// in one place, and somebody whom that place kept out must be found to learn of it.
func TestEveryBrokenWallIsFoundOut(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		who string
		b   broken
	}{
		"the recused are not left out":           {relative, scopes(func(s act.Scope) act.Scope { s.Person, s.Keys = "nobody", nil; return s }, nil)},
		"the accused is not left out":            {"accused in bawaslu", scopes(func(s act.Scope) act.Scope { s.Employee = ""; s.Keys = nil; return s }, nil)},
		"nobody near is left out":                {"superior in bawaslu", scopes(func(s act.Scope) act.Scope { s.Keys = nil; return s }, nil)},
		"the unit is not kept away":              {"colleague in bawaslu", keeps(access.GroundUnit)},
		"from whom it is to be hidden is lost":   {"hidden from by number", keeps(access.GroundHidden)},
		"a list is of everything":                {"commissioner elsewhere", scopes(nil, func(s act.Scope) act.Scope { s.All = true; return s })},
		"a number of cases stands in a header":   {"desk", channels(counting)},
		"a refusal tells what is there":          {"foreign", channels(refusing)},
		"a page is shorter by what was left out": {"clerk@BAWASLU-GIANYAR", channels(shortening)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := hide(t, row.b)
			for _, m := range methods() {
				if !slices.Contains([]string{"GetCase", "ListCases", "GetReport", "ListReports"}, string(m.Name())) {
					continue
				}
				for i, a := range askings(p.hidden, m) {
					p.both(row.who, m, a.request(m), strconv.Itoa(i))
				}
			}
			if len(p.leaks) == 0 {
				t.Errorf("%d requests of %q found nothing out", p.asked, row.who)
			}
		})
	}
}

// scopes breaks whose eyes the store lends: of one thing, and of lists; nil breaks
// neither.
func scopes(one, list func(act.Scope) act.Scope) broken {
	same := func(s act.Scope) act.Scope { return s }
	if one == nil {
		one = same
	}
	if list == nil {
		list = one
	}
	return broken{store: func(s act.Store) act.Store {
		return around{s, func(tx act.Tx) act.Tx { return wideTx{tx, one, list} }}
	}}
}

// keeps breaks what is written of a case and a report: one ground is forgotten.
func keeps(g access.Ground) broken {
	return broken{store: func(s act.Store) act.Store {
		return around{s, func(tx act.Tx) act.Tx { return forgetfulTx{tx, g} }}
	}}
}

func channels(break_ func(s *side, inner grpc.ClientConnInterface) grpc.ClientConnInterface) broken {
	return broken{channel: break_}
}

// around is a store whose transactions are not what they should be.
type around struct {
	act.Store
	tx func(act.Tx) act.Tx
}

func (s around) Do(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.Do(ctx, func(tx act.Tx) error { return fn(s.tx(tx)) })
}

func (s around) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(s.tx(tx)) })
}

// wideTx sees more than the scope allows.
type wideTx struct {
	act.Tx
	one, list func(act.Scope) act.Scope
}

func (t wideTx) Case(id string, s act.Scope, lock bool) (casefile.Case, bool, error) {
	return t.Tx.Case(id, t.one(s), lock)
}

func (t wideTx) Report(id string, s act.Scope, lock bool) (report.Report, bool, error) {
	return t.Tx.Report(id, t.one(s), lock)
}

func (t wideTx) Cases(q act.CaseQuery) ([]casefile.Case, error) {
	q.Scope = t.list(q.Scope)
	return t.Tx.Cases(q)
}

func (t wideTx) Reports(q act.ReportQuery) ([]report.Report, error) {
	q.Scope = t.list(q.Scope)
	return t.Tx.Reports(q)
}

// forgetfulTx forgets why something is kept from somebody.
type forgetfulTx struct {
	act.Tx
	ground access.Ground
}

func (t forgetfulTx) less(list []access.Keep) []access.Keep {
	return slices.DeleteFunc(slices.Clone(list), func(k access.Keep) bool { return k.Ground == t.ground })
}

func (t forgetfulTx) PutCase(old, c casefile.Case, zone *time.Location) error {
	c.Kept = t.less(c.Kept)
	return t.Tx.PutCase(old, c, zone)
}

func (t forgetfulTx) PutReport(old, r report.Report, identity []byte, zone *time.Location) error {
	r.Kept = t.less(r.Kept)
	return t.Tx.PutReport(old, r, identity, zone)
}

// hooked is a channel that does something of its own around a call.
type hooked struct {
	grpc.ClientConnInterface
	around func(ctx context.Context, method string, args, reply any, opts []grpc.CallOption, call func() error) error
}

func (h hooked) Invoke(ctx context.Context, method string, args, reply any, opts ...grpc.CallOption) error {
	return h.around(ctx, method, args, reply, opts, func() error { return h.ClientConnInterface.Invoke(ctx, method, args, reply, opts...) })
}

// everything is how many cases there are, whoever asks.
func everything(s *side) (n int) {
	_ = s.Records.View(context.Background(), func(tx act.Tx) error {
		list, err := tx.Cases(act.CaseQuery{Scope: act.System, Limit: 1000})
		n = len(list)
		return err
	})
	return n
}

// counting counts without a scope and says so where few would look.
func counting(s *side, inner grpc.ClientConnInterface) grpc.ClientConnInterface {
	return hooked{inner, func(_ context.Context, _ string, _, _ any, opts []grpc.CallOption, call func() error) error {
		err := call()
		for _, o := range opts {
			if h, ok := o.(grpc.TrailerCallOption); ok {
				*h.TrailerAddr = metadata.Join(*h.TrailerAddr, metadata.Pairs("x-total", strconv.Itoa(everything(s))))
			}
		}
		return err
	}}
}

// refusing says that one may not, where it should say that there is nothing.
func refusing(s *side, inner grpc.ClientConnInterface) grpc.ClientConnInterface {
	return hooked{inner, func(_ context.Context, _ string, args, _ any, _ []grpc.CallOption, call func() error) error {
		err := call()
		if m, ok := args.(proto.Message); ok && status.Code(err) == codes.NotFound {
			if f := m.ProtoReflect().Descriptor().Fields().ByName("name"); f != nil {
				events, e := s.Records.Events(context.Background(), bare(m.ProtoReflect().Get(f).String()))
				if e == nil && len(events) > 0 {
					return status.Error(codes.PermissionDenied, "that is not yours")
				}
			}
		}
		return err
	}}
}

// shortening filters after it has counted: there is a next page of nothing.
func shortening(s *side, inner grpc.ClientConnInterface) grpc.ClientConnInterface {
	return hooked{inner, func(_ context.Context, method string, _, reply any, _ []grpc.CallOption, call func() error) error {
		err := call()
		if m, ok := reply.(proto.Message); ok && method == pb.CaseService_ListCases_FullMethodName && everything(s) > 0 {
			r := m.ProtoReflect()
			r.Set(r.Descriptor().Fields().ByName("next_page_token"), protoreflect.ValueOfString("berikutnya"))
		}
		return err
	}}
}
