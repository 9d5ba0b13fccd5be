package roster

import (
	"slices"
	"strings"
)

// columns is what a file can say, in the order of the template.
var columns = []string{"employee_id", "name", "agency_code", "unit", "position_kind", "position_level", "position_title",
	"grade", "employment_kind", "superior", "from_on", "until_on"}

// needed is the columns that a heading cannot lack.
var needed = []string{"employee_id", "name", "agency_code", "unit", "position_kind", "employment_kind"}

// called is what personnel offices call the columns.
var called = map[string]string{
	"nip": "employee_id", "nik": "employee_id", "nip_nik": "employee_id", "nama": "name", "nama_lengkap": "name", "kode_instansi": "agency_code",
	"unit_kerja": "unit", "jenis_jabatan": "position_kind", "tingkat": "position_level", "jabatan": "position_title", "nama_jabatan": "position_title",
	"golongan": "grade", "pangkat_golongan": "grade", "status_kepegawaian": "employment_kind", "atasan": "superior", "nip_atasan": "superior",
	"tmt": "from_on", "tmt_jabatan": "from_on", "sampai": "until_on",
}

// heading is where each column stands. Capitals, spaces and hyphens do not
// matter; what nobody asks for is counted and left alone.
func (f *File) heading(head []string) map[string]int {
	places := map[string]int{}
	for i, cell := range head {
		name := columnName(cell)
		if !slices.Contains(columns, name) {
			f.Ignored++
			continue
		}
		if _, twice := places[name]; twice {
			f.Wrong(1, name, "kolom ini ada dua kali; hapus salah satunya", "this column is there twice; take one out")
		}
		places[name] = i
	}
	for _, name := range needed {
		if _, ok := places[name]; !ok {
			f.Wrong(1, name, "kolom ini tidak ada; tulis judulnya di baris pertama, pakai templat bila ragu",
				"this column is missing; write its heading in the first row, or start from the template")
		}
	}
	return places
}

func columnName(cell string) string {
	words := strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool { return r != '.' && (r < 'a' || r > 'z') })
	name := strings.ReplaceAll(strings.Join(words, "_"), ".", "")
	if of, ok := called[name]; ok {
		return of
	}
	return name
}
