package kit

import "testing"

func TestOnlyWhatTheServiceWroteIsSaidInOneLanguage(t *testing.T) {
	t.Parallel()
	const system = "Identitas Anda dibuka oleh penyelidik Bawaslu Sleman pada 2024-10-07 09.05, karena: memanggil [besok]. " +
		"(Your identity was opened by an investigator of Bawaslu Sleman on 2024-10-07 09.05, because: memanggil [besok].)"
	for _, tt := range []struct{ lang, text, want string }{
		{"id", system, "Identitas Anda dibuka oleh penyelidik Bawaslu Sleman pada 7 Oktober 2024, 09.05, karena: memanggil [besok]."},
		{"en", system, "Your identity was opened by an investigator of Bawaslu Sleman on 7 October 2024, 09:05, because: memanggil [besok]."},
		{"id", "Bawalah dokumen pada 2024-10-07 (asli dan salinannya)", "Bawalah dokumen pada 2024-10-07 (asli dan salinannya)"},
		{"en", "Identitas Anda dibuka kalau perlu. (Only if needed.)", "Identitas Anda dibuka kalau perlu. (Only if needed.)"},
	} {
		if got := Told(tt.lang, tt.text); got != tt.want {
			t.Errorf("%s: %q", tt.lang, got)
		}
	}
}
