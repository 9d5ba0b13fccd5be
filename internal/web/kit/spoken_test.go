package kit

import (
	"testing"

	pb "netra/api/netra/v1"
)

func TestOnlyWhatTheServiceWroteIsSaidInOneLanguage(t *testing.T) {
	t.Parallel()
	const opened = "Identitas Anda dibuka oleh penyelidik Bawaslu Sleman pada 2024-10-07 09.05, karena: memanggil [besok]. " +
		"(Your identity was opened by an investigator of Bawaslu Sleman on 2024-10-07 09.05, because: memanggil [besok].)"
	const declined = "Permintaan membuka identitas Anda ditolak oleh LPSK pada 2024-10-07 09.05. Identitas Anda tetap tersegel. " +
		"(A request to open your identity was declined by LPSK on 2024-10-07 09.05. Your identity stays sealed.)"
	const person, like = "Bawalah dokumen pada 2024-10-07 (asli dan salinannya)", "Identitas Anda dibuka kalau perlu. (Only if needed.)"
	for _, tt := range []struct{ lang, from, text, want string }{
		{"id", "OFFICE", opened, "Identitas Anda dibuka oleh penyelidik Bawaslu Sleman pada 7 Oktober 2024, 09.05, karena: memanggil [besok]."},
		{"en", "OFFICE", opened, "Your identity was opened by an investigator of Bawaslu Sleman on 7 October 2024, 09:05, because: memanggil [besok]."},
		{"id", "OFFICE", declined, "Permintaan membuka identitas Anda ditolak oleh LPSK pada 7 Oktober 2024, 09.05. Identitas Anda tetap tersegel."},
		{"en", "OFFICE", declined, "A request to open your identity was declined by LPSK on 7 October 2024, 09:05. Your identity stays sealed."},
		{"id", "OFFICE", person, person},
		{"en", "OFFICE", like, like},
		{"en", "REPORTER", opened, opened}, // by a person, who may say in one half what is not in the other
	} {
		if got := Told(tt.lang, &pb.Message{From: tt.from, Text: tt.text}); got != tt.want {
			t.Errorf("%s: %q", tt.lang, got)
		}
	}
}
