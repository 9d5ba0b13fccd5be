package rpc

import (
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/access"
)

func TestHowASignatoryHoldsTheSeatIsKeptAndShown(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.enter(t, "Secretary", access.Examiner, "PEMKAB-SLEMAN")
	u := d.read(t, p.id)
	grant := func(capacity, post, basis string) *pb.Grant {
		t.Helper()
		var err error
		u, err = d.GrantRole(d.admin.as(t), &pb.GrantRoleRequest{Name: u.GetName(), Etag: u.GetEtag(), Role: "signatory", Office: "PEMKAB-SLEMAN",
			Capacity: capacity, Post: post, Basis: basis})
		if err != nil {
			t.Fatal(err)
		}
		all := d.read(t, p.id).GetGrants()
		return all[len(all)-1]
	}
	for _, tt := range []struct{ capacity, post, basis, shown string }{
		{"OFFICIAL", "JPT_PRATAMA", "", "OFFICIAL"}, {"DELEGATE", "PENGAWAS", "SK 1/2024", "DELEGATE"},
		{"ACTING", "", "SK 131/2024", "ACTING"}, {"HEAD", "", "", ""}, {"", "", "SK 2/2021", ""},
	} {
		g := grant(tt.capacity, tt.post, tt.basis)
		if g.GetCapacity() != tt.shown || g.GetPost() != tt.post || g.GetBasis() != tt.basis {
			t.Errorf("%+v is shown as %v", tt, g)
		}
	}
	if g := d.read(t, p.id).GetGrants()[0]; g.Capacity != nil || g.Post != nil || g.Basis != nil {
		t.Errorf("a role that nobody signs in shows %v", g)
	}
}

func TestASeatThatNoLawKnowsIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.enter(t, "Secretary", access.Examiner, "PEMKAB-SLEMAN")
	u := d.read(t, p.id)
	for name, tt := range map[string]struct{ role, capacity, post, basis, field string }{
		"a capacity for who signs nothing":  {"examiner", "ACTING", "", "SK", "capacity"},
		"no capacity of ours":               {"signatory", "KING", "", "SK", "capacity"},
		"an official without a post":        {"signatory", "OFFICIAL", "", "SK", "post"},
		"an official of no post of the law": {"signatory", "OFFICIAL", "CAMAT", "SK", "post"},
		"a delegate without a post":         {"signatory", "DELEGATE", "", "SK", "post"},
		"a delegate without a decree":       {"signatory", "DELEGATE", "PENGAWAS", "", "basis"},
		"an acting head without a decree":   {"signatory", "ACTING", "", "", "basis"},
		"an acting head with a post":        {"signatory", "ACTING", "JPT_PRATAMA", "SK", "post"},
		"a head with a post":                {"signatory", "", "JPT_PRATAMA", "", "post"},
	} {
		_, err := d.GrantRole(d.admin.as(t), &pb.GrantRoleRequest{Name: u.GetName(), Etag: u.GetEtag(), Role: tt.role, Office: "PEMKAB-SLEMAN",
			Capacity: tt.capacity, Post: tt.post, Basis: tt.basis})
		t.Run(name, func(t *testing.T) { refused(t, err, codes.InvalidArgument, "INVALID_FIELD", tt.field) })
	}
	if !proto.Equal(u, d.read(t, p.id)) {
		t.Error("a refused seat changed the user")
	}
}
