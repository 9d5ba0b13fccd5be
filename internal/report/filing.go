package report

import (
	"fmt"
	"slices"
	"strings"

	"netra/internal/directory"
)

// Filing is a report as it comes in. The act layer has claimed the uploads, so
// that evidence is here what the API names by id.
type Filing struct {
	Track    Track      `json:"track"`
	Accused  []Accused  `json:"accused"`
	Conduct  Conduct    `json:"conduct"`
	KnownOn  string     `json:"knownOn,omitempty"`
	HideFrom []string   `json:"hideFrom,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// draft is the report that the filing would make, for the meter to read before
// it is sent.
func (f Filing) draft(on Date) *Report {
	return &Report{Track: f.Track, Accused: f.Accused, Conduct: f.Conduct, KnownOn: f.KnownOn, Evidence: f.Evidence, ReceivedOn: on}
}

// filing checks what nobody could work with. What is merely missing is the
// meter's matter, never a refusal.
func (t *Trial) filing(path string, f Filing) {
	if !f.Track.Known() {
		t.bad(path+".track", "pilih NAMED, CONFIDENTIAL atau ANONYMOUS (choose NAMED, CONFIDENTIAL or ANONYMOUS)")
	}
	if len(f.Accused) == 0 {
		t.bad(path+".accused", "sebut paling sedikit satu terlapor (name at least one accused)")
	}
	for i, a := range f.Accused {
		t.accused(fmt.Sprintf("%s.accused[%d]", path, i), a)
	}
	t.text(path+".conduct.narrative", f.Conduct.Narrative)
	t.conduct(path+".conduct", f.Conduct)
	t.past(path+".knownOn", f.KnownOn)
}

func (t *Trial) accused(path string, a Accused) {
	if blank(a.Name) {
		t.bad(path+".name", "tulis nama terlapor (write the name of the accused)")
	}
	if !employeeID(a.EmployeeID) {
		t.bad(path+".employeeId", "NIP terdiri atas 18 angka, NIK 16; angka saja (a NIP has 18 digits, a NIK 16; digits only)")
	}
	if !slices.Contains([]string{"", "PNS", "PPPK", "NON_ASN"}, a.EmploymentKind) {
		t.bad(path+".employmentKind", "pilih PNS, PPPK atau NON_ASN (choose PNS, PPPK or NON_ASN)")
	}
}

// employeeID says whether s may stand as a number: none, or 16 or 18 digits.
func employeeID(s string) bool {
	return s == "" || (len(s) == 16 || len(s) == 18) && strings.Trim(s, "0123456789") == ""
}

// conduct checks the fields of a conduct whose story may be left out.
func (t *Trial) conduct(path string, c Conduct) {
	t.past(path+".occurredOn", c.OccurredOn)
	if _, ok := t.Directory.Contest(c.Contest); !ok && c.Contest != "" {
		t.bad(path+".contest", fmt.Sprintf("tidak ada pemilu atau pemilihan %[1]q (there is no contest %[1]q)", c.Contest))
	}
	if _, ok := t.Directory.Region(c.Region); !ok && c.Region != "" {
		t.bad(path+".region", fmt.Sprintf("tidak ada wilayah %[1]q (there is no region %[1]q)", c.Region))
	}
	for i, code := range c.ViolationHints {
		if _, ok := t.Book.Violation(code); !ok {
			t.bad(fmt.Sprintf("%s.violationHints[%d]", path, i), fmt.Sprintf("tidak ada pelanggaran %[1]q dalam %[2]s (there is no violation code %[1]q in %[2]s)", code, t.Book.ID))
		}
	}
	for i, l := range c.Links {
		at := fmt.Sprintf("%s.links[%d]", path, i)
		if !webAddress(l.URL) {
			t.bad(at+".url", "tulis alamat lengkap yang diawali http:// atau https:// (write the full address)")
		}
		t.past(at+".seenOn", l.SeenOn)
	}
}

// webAddress says whether s is an address that a browser would open as a page.
// Nothing is fetched from it, so more need not be known.
func webAddress(s string) bool {
	for _, scheme := range []string{"https://", "http://"} {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			rest := s[len(scheme):]
			return !strings.ContainsAny(s, " \t\r\n\"<>\\") && !strings.ContainsAny(rest[:1], "/?#")
		}
	}
	return false
}

// office is where a report goes when the act layer has not said otherwise: it
// does where an office in conflict is passed over.
func (t *Trial) office(given string, f Filing) string {
	if given != "" {
		return given
	}
	body := ""
	if len(f.Accused) > 0 {
		body = f.Accused[0].AgencyCode
	}
	return t.Directory.Route(f.Conduct.Region, body, f.Conduct.Place).Code
}

// bawaslu notes an office that is none of Bawaslu's.
func (t *Trial) bawaslu(path, code string) {
	if a, ok := t.Directory.Agency(code); !ok || a.Kind != directory.Bawaslu {
		t.bad(path, fmt.Sprintf("%q bukan kantor Bawaslu (no office of Bawaslu has this code)", code))
	}
}
