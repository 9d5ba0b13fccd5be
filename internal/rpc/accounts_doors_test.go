package rpc

import (
	"context"
	"crypto/sha256"
	"path/filepath"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/store"
	"netra/internal/store/sqlite"
	"netra/internal/vault"
)

// desk is AccessService over a store of its own, with one administrator, one
// auditor and one officer.
type desk struct {
	pb.AccessServiceClient
	acts    *act.Service
	records *store.Records
	admin   person
	auditor person
	clerk   person
}

// person is an account with a token that calls for it.
type person struct {
	id, secret string
	token      access.Token
}

// as is a context in which the person calls.
func (p person) as(t *testing.T) context.Context { return bearer(t, p.secret) }

func bearer(t *testing.T, secret string) context.Context {
	return metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer "+secret)
}

// deskDay is the day on which the desk works.
var deskDay = deadline.MustDate("2024-10-15")

func newDesk(t *testing.T) *desk {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "netra.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	key := sha256.Sum256([]byte("a key of these tests"))
	v, err := vault.FromKey("test", key[:])
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{acts: lawOnly(t), records: store.NewRecords(db, v)}
	d.acts.Store = d.records
	d.AccessServiceClient = pb.NewAccessServiceClient(d.door(t))
	d.admin = d.enter(t, "Admin", access.Admin, "BKN")
	d.auditor = d.enter(t, "Auditor", access.Auditor, "BKN")
	d.clerk = d.enter(t, "Clerk", access.Clerk, "BAWASLU-SLEMAN")
	return d
}

func (d *desk) door(t *testing.T) grpc.ClientConnInterface {
	return inside(t, Config{Acts: d.acts, Tokens: d.records})
}

// enter makes an account with one role since the beginning of the year, and a
// token of it that may everything for a month.
func (d *desk) enter(t *testing.T, name string, role access.Role, office string) person {
	t.Helper()
	a, err := d.acts.CreateUser(t.Context(), act.Operator, act.Request{}, act.NewAccount{Name: name,
		Grants: []access.Grant{{Role: role, Office: office, From: deadline.MustDate("2024-01-01")}}})
	if err != nil {
		t.Fatal(err)
	}
	k, err := d.acts.CreateToken(t.Context(), act.Operator, act.Request{}, d.records, act.NewToken{Account: a.ID, Scopes: []access.TokenScope{access.ScopeRead, access.ScopeAct, access.ScopeAdmin}, Lasts: 30 * 24 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	return person{id: a.ID, secret: k.Secret, token: k.Token}
}

// read is a user as the administrator sees them.
func (d *desk) read(t *testing.T, id string) *pb.User {
	t.Helper()
	u, err := d.GetUser(d.admin.as(t), &pb.GetUserRequest{Name: "users/" + id})
	if err != nil {
		t.Fatal(err)
	}
	return u
}
