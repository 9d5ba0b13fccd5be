package notice

import (
	"crypto/sha256"
	"fmt"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/record"
	"netra/internal/report"
)

// A request to open a sealed identity asks one seat at a time: the commissioners of
// its office, then the custodian of lock B, then that of lock A. What it asks is told
// for as long as it asks, and no longer; it lapses in hours, so that no office hour is
// waited for, and nothing is kept of it: the request itself is the record.

// IdentityRequest is the kind of subject of what a custodian is told: of a report they
// learn nothing, not even that it is one.
const IdentityRequest = "identity_request"

// Asked is the moment of such a notice.
const Asked Moment = "identity"

// OfOpening is what a request asks now, of whom; false when it asks nobody, or what
// was opened is there to be read.
func OfOpening(r report.Report, o report.Opening, dir *directory.Directory) (Notice, bool) {
	n := Notice{Kind: IdentityRequest, Subject: o.ID, Rule: "IDENTITY_ASKED", Moment: Asked, Role: access.IdentityCustodian, Office: o.Body(), Of: o.Body(),
		FiresAt: o.Until, VisibleFrom: o.Since(), Delivered: o.Since()}
	act := report.HandInIdentity
	switch o.State {
	case report.Requested:
		n.Kind, n.Subject, n.Role, n.Office, n.Of = record.Report, r.ID, access.BawasluCommissioner, r.Office, r.Office
		n.Number, act = r.Number, report.ApproveIdentity
	case report.Approved, report.Passed:
		n.Number = RequestNumber(o.ID)
	default:
		return Notice{}, false
	}
	sum := sha256.Sum256([]byte("notice of " + o.ID + " " + string(o.State)))
	n.ID = fmt.Sprintf("%x", sum[:13])
	zone := dir.AgencyZone(n.Office)
	n.DueOn = deadline.On(o.Until, zone)
	n.Words = asks(n.Words, n.Kind, string(act), o.Until.In(zone).Format("15.04 MST"), n.DueOn.String())
	return n, true
}

// RequestNumber is a request as people call it: not the number of any report.
func RequestNumber(id string) string { return "PI-" + id[:min(len(id), 8)] }

// asks is the words: which request, what is expected, until when.
func asks(w Words, kind, act, hour, day string) Words {
	w.Act, w.Law = act, []string{"UU 31/2014 art. 10"}
	what, whatEN := "Permintaan "+w.Number+" menunggu gembok lembaga Anda", "Request "+w.Number+" waits for your body's lock"
	w.Title, w.TitleEN = "Gembok identitas ditunggu", "An identity's lock is waited for"
	if kind == record.Report {
		what, whatEN = "Laporan "+w.Number+": permintaan membuka identitas pelapor menunggu persetujuan", "Report "+w.Number+": a request to open the reporter's identity waits for approval"
		w.Title, w.TitleEN = "Persetujuan pembukaan identitas ditunggu", "Approval of an opening is waited for"
	}
	w.Text = fmt.Sprintf("%s sampai %s pukul %s; sesudah itu gugur. Anda juga dapat menolaknya. Yang diharapkan: %s (%s).", what, day, hour, act, w.Law[0])
	w.TextEN = fmt.Sprintf("%s until %s, %s; then it lapses. You may also decline it. What is expected: %s (%s).", whatEN, day, hour, act, w.Law[0])
	return w
}
