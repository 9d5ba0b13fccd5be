package roster

import (
	"strings"
	"testing"

	"netra/internal/deadline"
)

const (
	heading = "employee_id,name,agency_code,unit,position_kind,employment_kind,superior,grade,from_on\n"
	good    = "197001011995019001,Pegawai Contoh,PEMKAB-SLEMAN,Dinas Contoh,PELAKSANA,PNS,197001011995019002,III/a,2020-01-01\n"
)

var today = deadline.MustDate("2024-10-07")

func TestEveryDialectOfASpreadsheetSaysTheSame(t *testing.T) {
	t.Parallel()
	semicolons := func(s string) string { return strings.ReplaceAll(s, ",", ";") }
	for name, text := range map[string]string{
		"as it should be":         heading + good,
		"a mark before the text":  "\ufeff" + heading + good,
		"lines of Windows":        strings.ReplaceAll(heading+good, "\n", "\r\n"),
		"semicolons":              semicolons(heading + good),
		"a line for Excel":        "sep=;\r\n" + semicolons(heading+good),
		"tabs":                    strings.ReplaceAll(heading+good, ",", "\t"),
		"capital headings":        strings.ToUpper(heading) + good,
		"headings with spaces":    strings.ReplaceAll(heading, "_", " ") + good,
		"headings of the office":  strings.NewReplacer("employee_id", "NIP", "name", "Nama", "unit", "Unit Kerja", "superior", "NIP Atasan", "from_on", "TMT Jabatan").Replace(heading) + good,
		"an apostrophe":           heading + "'" + good,
		"a NIP as it is printed":  heading + strings.Replace(good, "197001011995019001", "19700101 199501 9 001", 1),
		"a NIP with dots":         heading + strings.Replace(good, "197001011995019001", "19700101.199501.9.001", 1),
		"quoted fields":           heading + strings.Replace(good, "Pegawai Contoh", `"Pegawai Contoh"`, 1),
		"spaces around and twice": heading + strings.Replace(good, "Pegawai Contoh", " Pegawai  Contoh ", 1),
		"small letters":           heading + strings.NewReplacer("PELAKSANA", "pelaksana", "PNS", "pns", "III/a", "iii/A", "PEMKAB", "pemkab").Replace(good),
		"empty rows":              heading + ",,,,,,,,\n" + good + "\n,,,,,,,,\n",
	} {
		f := Read(text, today)
		if len(f.Mistakes) > 0 || len(f.Rows) != 1 || f.Count != 1 {
			t.Errorf("%s: %d rows, %+v", name, len(f.Rows), f.Mistakes)
			continue
		}
		want := Row{Line: f.Rows[0].Line, ID: "197001011995019001", Name: "Pegawai Contoh", Agency: "PEMKAB-SLEMAN", Unit: "Dinas Contoh", Kind: "PELAKSANA",
			Grade: "III/a", Employment: "PNS", Superior: "197001011995019002", From: deadline.MustDate("2020-01-01")}
		if f.Rows[0] != want {
			t.Errorf("%s: %+v", name, f.Rows[0])
		}
	}
}

func TestARowIsNumberedAsTheSpreadsheetNumbersIt(t *testing.T) {
	t.Parallel()
	f := Read(heading+strings.Replace(good, "Dinas Contoh", "\"Dinas\nContoh\"", 1)+"\n,,,,,,,,\n"+strings.Replace(good, "PNS", "x", 1), today)
	if len(f.Rows) != 1 || f.Rows[0].Line != 2 || f.Rows[0].Unit != "Dinas Contoh" || len(f.Mistakes) != 1 || f.Mistakes[0].Row != 5 {
		t.Errorf("%+v", f)
	}
}

func TestOtherColumnsAreLeftAlone(t *testing.T) {
	t.Parallel()
	f := Read("no,"+strings.TrimSpace(heading)+",agama\n1,"+strings.TrimSpace(good)+",x\n", today)
	if len(f.Mistakes) > 0 || f.Ignored != 2 || len(f.Rows) != 1 {
		t.Errorf("%+v", f)
	}
}

func TestWhatIsWrongIsNamedByRowAndColumnAndNeverRepeated(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, from, to, column string }{
		{"a rounded NIP", "197001011995019001", "197001011995019000", "employee_id"},
		{"a NIP as a power", "197001011995019001", "1.97001E+17", "employee_id"},
		{"a NIP too short", "197001011995019001", "1970010119950190", ""}, // 16 digits are a NIK
		{"a NIP shorter still", "197001011995019001", "19700101199501", "employee_id"},
		{"no number", "197001011995019001", "", "employee_id"},
		{"no name", "Pegawai Contoh", "", "name"},
		{"broken letters", "Pegawai Contoh", "Pegawai \ufffd", "name"},
		{"a kind that nobody knows", "PELAKSANA", "KEPALA", "position_kind"},
		{"no kind", "PELAKSANA", "", "position_kind"},
		{"a kind of employment that nobody knows", "PNS", "TETAP", "employment_kind"},
		{"one's own superior", "197001011995019002", "197001011995019001", "superior"},
		{"a rank that nobody knows", "III/a", "V/z", "grade"},
		{"a date as people write it", "2020-01-01", "1/1/2020", "from_on"},
		{"a post that has not begun", "2020-01-01", "2024-10-08", "from_on"},
		{"one column too many", "III/a", "III/a,x,y", "row"},
		{"an open quotation mark", "Pegawai Contoh", "\"Pegawai", "row"},
	} {
		f := Read(heading+strings.Replace(good, tt.from, tt.to, 1), today)
		got := ""
		if len(f.Mistakes) > 0 {
			got = f.Mistakes[0].Column
			if got == "" {
				got = "row"
			}
			if f.Mistakes[0].Row != 2 {
				t.Errorf("%s: in row %d", tt.name, f.Mistakes[0].Row)
			}
		}
		if got != tt.column || len(f.Mistakes) > 1 {
			t.Errorf("%s: %+v, want %q", tt.name, f.Mistakes, tt.column)
		}
		if tt.column != "" && len(f.Rows) > 0 {
			t.Errorf("%s: the row stands", tt.name)
		}
	}
}

func TestAHeadingThatLacksAColumnIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "x", strings.Replace(heading, "unit", "x", 1) + good, strings.Replace(heading, "grade", "unit", 1) + good} {
		if f := Read(text, today); len(f.Mistakes) == 0 || f.Mistakes[0].Row != 1 || len(f.Rows) > 0 {
			t.Errorf("%q: %+v", text, f)
		}
	}
}

// FuzzNoFileBreaksTheReader: whatever is brought is rows that can stand, or
// mistakes that repeat nothing of it.
func FuzzNoFileBreaksTheReader(f *testing.F) {
	for _, s := range []string{"", heading + good, "sep=;\n", "\ufeff\"", heading + "\"a\nb\",,,,,,,,\n" + good} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := Read(text, today)
		for _, r := range file.Rows {
			if !digits.MatchString(r.ID) || r.Name == "" || r.Unit == "" || r.Agency == "" || r.Line < 2 || r.From.After(today) {
				t.Errorf("a row stands that cannot: %+v", r)
			}
		}
		if len(file.Rows)+len(file.Mistaken) > file.Count {
			t.Errorf("%d rows of %d", len(file.Rows), file.Count)
		}
		for _, m := range file.Mistakes {
			if m.Row < 1 || m.Sentence == "" || m.Column != "" && columnName(m.Column) != m.Column {
				t.Errorf("%+v", m)
			}
		}
	})
}
