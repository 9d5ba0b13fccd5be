package access_test

import (
	"testing"

	"netra/internal/access"
)

func TestANameIsOneHoweverItIsWritten(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, written, want string }{
		{"as it is", "Budi Santoso", "budi santoso"},
		{"in capitals, with spaces too many", "  BUDI   SANTOSO ", "budi santoso"},
		{"titles before and behind", "Drs. H. Budi Santoso, M.Si.", "budi santoso"},
		{"degrees without points or comma", "Budi Santoso SPd MM", "budi santoso"},
		{"several degrees behind commas", "Budi Santoso, S.H., M.H.", "budi santoso"},
		{"a degree with a semicolon", "Budi Santoso; S.Sos", "budi santoso"},
		{"how somebody is addressed", "Pak Budi Santoso", "budi santoso"},
		{"address and pilgrimage", "Ibu Hj. Siti Aminah", "siti aminah"},
		{"a title that clings to the name", "Drs.Budi Santoso", "budi santoso"},
		{"points within a name are no title", "M. Budi", "m budi"},
		{"a hyphen and an apostrophe part words", "Nur'aini Al-Hadi", "nur aini al hadi"},
		{"letters of every alphabet stay", "Ngurah Açvin", "ngurah açvin"},
		{"initials that are a degree in another place", "Budi S.E.", "budi"},
		{"words behind a comma that are no title stay", "Santoso, Budi", "santoso budi"},
		{"nobody, by a title alone", "Pak H.", ""},
		{"nobody, by signs alone", "-- ,; .", ""},
		{"nobody", "", ""},
	}
	for _, tt := range tests {
		if got := access.PersonName(tt.written); got != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.name, tt.written, got, tt.want)
		}
		if again := access.PersonName(tt.want); again != tt.want {
			t.Errorf("%s: %q, spelt plainly, becomes %q", tt.name, tt.want, again)
		}
	}
}
