package rpc

import (
	"testing"

	"google.golang.org/grpc/codes"

	pb "netra/api/netra/v1"
	"netra/internal/access"
)

func TestALeaveIsEnteredThroughTheDoorAndSeenOnTheUser(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	u := d.read(t, d.clerk.id)
	from, until := deskDay.AddDays(3).String(), deskDay.AddDays(5).String()
	set := func(p person, r *pb.SetLeaveRequest) (*pb.User, error) { return d.SetLeave(p.as(t), r) }
	_, err := set(d.auditor, &pb.SetLeaveRequest{Name: u.GetName(), Etag: u.GetEtag(), FromOn: from, ToOn: until})
	refused(t, err, codes.PermissionDenied, "ROLE", "")
	_, err = set(d.clerk, &pb.SetLeaveRequest{Name: u.GetName(), Etag: u.GetEtag(), FromOn: "besok", ToOn: until})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "fromOn")
	_, err = set(d.clerk, &pb.SetLeaveRequest{Name: u.GetName(), Etag: u.GetEtag(), FromOn: from})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "toOn")
	_, err = set(d.clerk, &pb.SetLeaveRequest{Name: u.GetName(), Etag: "old", FromOn: from, ToOn: until})
	refused(t, err, codes.Aborted, "STALE_ETAG", "")
	out, err := set(d.clerk, &pb.SetLeaveRequest{Name: u.GetName(), Etag: u.GetEtag(), FromOn: from, ToOn: until, Reason: "cuti tahunan"})
	if err != nil {
		t.Fatal(err)
	}
	if l := d.read(t, d.clerk.id).GetLeaves(); len(l) != 1 || l[0].GetFromOn() != from || l[0].GetToOn() != until || l[0].GetReason() != "cuti tahunan" {
		t.Errorf("%v", l)
	}
	out, err = set(d.admin, &pb.SetLeaveRequest{Name: u.GetName(), Etag: out.GetEtag(), FromOn: from, Cancelled: true})
	if err != nil || len(out.GetLeaves()) != 0 {
		t.Errorf("%v, %v", out, err)
	}
}

func TestTheRuleOfAnOfficeIsSetThroughTheDoor(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	client := pb.NewDirectoryServiceClient(d.door(t))
	member := d.enter(t, "Member", access.BawasluCommissioner, "BAWASLU-SLEMAN")
	const name = "offices/BAWASLU-SLEMAN"
	open, err := client.GetOffice(t.Context(), &pb.GetOfficeRequest{Name: name})
	if err != nil || open.GetAssignmentRule() != "" || open.GetEtag() != "" {
		t.Errorf("nobody in particular reads %v, %v", open, err)
	}
	o, err := client.GetOffice(member.as(t), &pb.GetOfficeRequest{Name: name})
	if err != nil || o.GetAssignmentRule() != "queue" || o.GetEtag() == "" {
		t.Fatalf("%v, %v", o, err)
	}
	_, err = client.SetAssignmentRule(t.Context(), &pb.SetAssignmentRuleRequest{Name: name, Etag: o.GetEtag(), Rule: "least_loaded"})
	refused(t, err, codes.Unauthenticated, "TOKEN", "")
	_, err = client.SetAssignmentRule(d.clerk.as(t), &pb.SetAssignmentRuleRequest{Name: name, Etag: o.GetEtag(), Rule: "least_loaded"})
	refused(t, err, codes.PermissionDenied, "ROLE", "")
	_, err = client.SetAssignmentRule(member.as(t), &pb.SetAssignmentRuleRequest{Name: "offices/NOWHERE", Etag: o.GetEtag(), Rule: "least_loaded"})
	refused(t, err, codes.NotFound, "NOT_FOUND", "")
	out, err := client.SetAssignmentRule(member.as(t), &pb.SetAssignmentRuleRequest{Name: name, Etag: o.GetEtag(), Rule: "least_loaded"})
	if err != nil || out.GetAssignmentRule() != "least_loaded" || out.GetEtag() == o.GetEtag() {
		t.Errorf("%v, %v", out, err)
	}
	if bkn, err := client.GetOffice(member.as(t), &pb.GetOfficeRequest{Name: "offices/BKN"}); err != nil || bkn.GetAssignmentRule() != "" {
		t.Errorf("an office without cases of its own: %v, %v", bkn, err)
	}
}
