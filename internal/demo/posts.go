package demo

import (
	"netra/internal/directory"
)

// post is a place in the staff of every demo government; who holds it stands in
// people.go. The superior is another post of the list, above it.
type post struct {
	title    string
	unit     func(names) string
	kind     string // of the post, as the law counts them
	employed string
	grade    string // ranks are those of the PNS only
	superior int    // place in the list; -1: answers to the head of the region
}

// names is what a government's places of work are called.
type names struct {
	region  string // Kabupaten Sleman
	service string // its first service in the directory: Dinas Pendidikan …
	branch  string // the office of the one in the field: a sub-district
	school  string
}

func (n names) secretariat() string { return "Sekretariat Daerah " + n.region }
func (n names) theService() string  { return n.service }
func (n names) theBranch() string   { return n.branch + " " + n.region }
func (n names) theSchool() string   { return n.school + " " + n.region }

// regencyPosts is the staff of a regency or city, provincePosts of a province,
// where a branch office stands for the sub-district that it does not have.
var (
	regencyPosts = []post{
		{"Sekretaris Daerah", names.secretariat, "JPT_PRATAMA", "PNS", "IV/d", -1},
		{"Kepala Dinas", names.theService, "JPT_PRATAMA", "PNS", "IV/c", 0},
		{"Camat", names.theBranch, "ADMINISTRATOR", "PNS", "IV/a", 0},
		{"Kepala Bidang Umum", names.theService, "ADMINISTRATOR", "PNS", "IV/a", 1},
		{"Kepala Seksi Pemerintahan", names.theBranch, "PENGAWAS", "PNS", "III/d", 2},
		{"Pengadministrasi Umum", names.theBranch, "PELAKSANA", "PNS", "III/a", 4},
		{"Guru", names.theSchool, "JF_OTHER", "PNS", "III/c", 3},
		{"Pranata Komputer", names.theService, "JF_OTHER", "PPPK", "", 3},
		{"Tenaga Administrasi", names.theBranch, "PELAKSANA", "NON_ASN", "", 4},
		{"Pengelola Keuangan", names.theService, "PELAKSANA", "PNS", "II/d", 3},
	}
	provincePosts = provincial(regencyPosts)
)

// provincial is a list of posts as a province has them.
func provincial(list []post) []post {
	out := append([]post(nil), list...)
	out[0].kind, out[0].grade = "JPT_MADYA", "IV/e"
	out[2].title = "Kepala Cabang Dinas"
	return out
}

// postsOf is the posts of a government and what its places of work are called.
func postsOf(dir *directory.Directory, gov directory.Agency) ([]post, names) {
	region, _ := dir.Region(gov.Region)
	n := names{region: region.Name, branch: "Kecamatan Peraga", school: "SMP Negeri Peraga"}
	for _, a := range dir.Agencies() {
		if a.Kind == directory.PlainAgency && a.Region == gov.Region {
			n.service = a.Name
			break
		}
	}
	if dir.Level(gov.Code) == directory.ProvinceLevel {
		n.branch, n.school = "Cabang Dinas Peraga", "SMA Negeri Peraga"
		return provincePosts, n
	}
	return regencyPosts, n
}
