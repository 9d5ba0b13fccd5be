package desk

// noCases is the desk of somebody whose role holds no cases: what they have
// instead, said kindly and linked.
type noCases struct {
	Seats []string
	Why   string
	Links []task
}

// elsewhere is where the roles without cases find their work.
func (l *lister) elsewhere() noCases {
	d := noCases{Seats: l.seats(), Why: l.T("desk.nocases.other")}
	link := func(key, href string) { d.Links = append(d.Links, task{l.T("desk.nocases." + key), href}) }
	switch {
	case l.is("admin"):
		d.Why = l.T("desk.nocases.admin")
		link("manage", "/kelola")
	case l.is("auditor"):
		d.Why = l.T("desk.nocases.auditor")
	case l.is("identity_custodian"):
		d.Why = l.T("desk.nocases.custodian")
	case l.is("data_officer"):
		d.Why = l.T("desk.nocases.data")
	case len(l.me.GetGrants()) == 0:
		d.Why = l.T("desk.nocases.none")
	}
	link("numbers", "/angka")
	link("rules", "/aturan")
	link("account", "/akun")
	return d
}
