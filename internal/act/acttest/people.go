package acttest

import (
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/deadline"
)

// accounts is who there is: role, office, how many.
var accounts = []struct {
	role   access.Role
	office string
	n      int
	from   string
	until  string
}{
	{access.Clerk, "BAWASLU-SLEMAN", 1, "", ""}, {access.BawasluInvestigator, "BAWASLU-SLEMAN", 2, "", ""},
	{access.BawasluCommissioner, "BAWASLU-SLEMAN", 3, "", ""}, {access.BawasluCommissioner, "BAWASLU-RI", 3, "", ""},
	{access.Clerk, "BAWASLU-GIANYAR", 1, "", ""}, {access.BawasluInvestigator, "BAWASLU-GIANYAR", 1, "", ""},
	{access.MeritInvestigator, "BKN", 1, "2024-08-24", ""}, {access.MeritLead, "BKN", 2, "2024-08-24", ""},
	{access.MeritInvestigator, "KASN", 1, "", "2024-08-23"}, {access.MeritLead, "KASN", 1, "", "2024-08-23"},
	{access.BkpsdmOfficer, "BKPP-SLEMAN", 2, "", ""}, {access.BkpsdmOfficer, "BKPSDM-GIANYAR", 1, "", ""},
	{access.Examiner, "PEMKAB-SLEMAN", 3, "", ""}, {access.Signatory, "PEMKAB-SLEMAN", 1, "", ""},
	{access.Admin, "BAWASLU-RI", 1, "", ""}, {access.Auditor, "OMBUDSMAN-RI", 1, "", ""},
}

// Camat, Clerk and the rest are the employees of the regency.
var employees = []act.Employee{
	employee("199001012015011001", "Camat Contoh", "ADMINISTRATOR", "Camat", "PNS", "IV/a"),
	employee("199001012015011002", "Pelaksana Contoh", "PELAKSANA", "Pengelola Data", "PNS", "III/a"),
	employee("199001012015011003", "Kepala Dinas Contoh", "JPT_PRATAMA", "Kepala Dinas", "PNS", "IV/b"),
	employee("199001012023011004", "Guru PPPK Contoh", "JF_OTHER", "Guru", "PPPK", ""),
	employee("3404010101900005", "Honorer Contoh", "PELAKSANA", "Tenaga Harian", "NON_ASN", ""),
}

func employee(id, name, kind, title, employment, grade string) act.Employee {
	return act.Employee{EmployeeID: id, Name: name, AgencyCode: "PEMKAB-SLEMAN", Unit: "Kecamatan Contoh",
		Position: act.Position{Kind: kind, Level: "REGENCY", Title: title}, EmploymentKind: employment, Grade: grade}
}

// The employee numbers, by what they are.
const (
	Camat     = "199001012015011001"
	Pelaksana = "199001012015011002"
	Head      = "199001012015011003"
	Teacher   = "199001012023011004"
	Honorary  = "3404010101900005"
)

// people makes every account and every employee, each in one transaction.
func (w *World) people() {
	var keys []string
	var list []act.NewAccount
	for _, a := range accounts {
		g := access.Grant{Role: a.role, Office: a.office, From: deadline.MustDate("2022-01-01")}
		if a.from != "" {
			g.From = deadline.MustDate(a.from)
		}
		if a.until != "" {
			g.Until = deadline.MustDate(a.until)
		}
		for i := range a.n {
			key := Key(a.role, a.office, i+1)
			keys, list = append(keys, key), append(list, act.NewAccount{Name: "Petugas " + key, Grants: []access.Grant{g}})
		}
	}
	made, err := w.Acts.CreateUsers(w.T.Context(), act.Operator, act.Request{}, list)
	must(w.T, err)
	for i, a := range made {
		w.staff[keys[i]] = a
	}
	w.hire(employees...)
}

// Key is how an account is called: role@office, #2 for the second.
func Key(role access.Role, office string, n int) string {
	if n == 1 {
		return fmt.Sprintf("%s@%s", role, office)
	}
	return fmt.Sprintf("%s@%s#%d", role, office, n)
}

// caller is an account as it calls today.
func (w *World) caller(a access.Account) act.Caller {
	return act.Caller{Account: a.ID, Person: a.Person, Name: a.Name, Employee: a.Employee, Grants: a.Active(deadline.On(w.Now(), Zone)),
		Token: access.Token{Scopes: []access.TokenScope{access.ScopeRead, access.ScopeAct, access.ScopeAdmin}}}
}

// Enrol makes one more account and gives it a short name, which Road and As
// then know it by.
func (w *World) Enrol(key string, n act.NewAccount) act.Caller {
	w.T.Helper()
	if n.Name == "" {
		n.Name = "Petugas " + key
	}
	a, err := w.Acts.CreateUser(w.T.Context(), act.Operator, act.Request{}, n)
	must(w.T, err)
	w.staff[key] = a
	return w.caller(a)
}

// Grant is a role in an office since the beginning.
func Grant(role access.Role, office string) access.Grant {
	return access.Grant{Role: role, Office: office, From: deadline.MustDate("2022-01-01")}
}

// hire puts employees into the register, under ids that tell nothing of them.
func (w *World) hire(list ...act.Employee) {
	w.T.Helper()
	var entries []act.Entry
	for _, e := range list {
		w.hired++
		entry, err := act.EmployeeEntry(fmt.Sprintf("e%03d", w.hired), e)
		must(w.T, err)
		entries = append(entries, entry)
	}
	must(w.T, w.Acts.PutEntries(w.T.Context(), act.Operator, act.Request{}, "ImportEmployees", entries))
}

// Hire makes one more administrator of the regency, in a place of work of their own,
// where nobody stands near them, and answers with the employee number: two cases against one accused are not two against two.
func (w *World) Hire() string {
	w.T.Helper()
	number := fmt.Sprintf("1990010120150120%02d", w.hired)
	e := employee(number, fmt.Sprintf("Pegawai Contoh %d", w.hired), "ADMINISTRATOR", "Sekretaris Camat", "PNS", "III/d")
	e.Unit = fmt.Sprintf("Kecamatan Contoh %d", w.hired)
	w.hire(e)
	return number
}

// Token gives somebody a token that reads for an hour, and answers with its secret.
func (w *World) Token(key string) string {
	w.T.Helper()
	out, err := w.Acts.CreateToken(w.T.Context(), act.Operator, act.Request{}, w.Records,
		act.NewToken{Account: w.As(key).Account, Scopes: []access.TokenScope{access.ScopeRead}, Lasts: time.Hour})
	must(w.T, err)
	return out.Secret
}
