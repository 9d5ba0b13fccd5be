package desk_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"net/http"
	"strings"
	"testing"

	"netra/internal/act/acttest"
)

func TestAPictureIsLookedAtAsACleanCopy(t *testing.T) {
	t.Parallel()
	s := open(t)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	shot := b.String()[:2] + "\xff\xfe\x00\x0eKENARI-7F3A!" + b.String()[2:]
	u, err := s.files.Receive(t.Context(), "rumah.jpg", strings.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Evidence = []string{u.ID}
	at := "/meja/laporan/" + s.File(f).Report.ID
	for who, original := range map[string]bool{"clerk": false, "investigator": true} {
		v := s.as(who)
		list, look, shown := v.get(at), v.get(at+"/bukti/"+u.ID+"/lihat"), v.get(at+"/bukti/"+u.ID+"/gambar")
		if list.code != http.StatusOK || !strings.Contains(list.body, "Unduh salinan bersih") || strings.Contains(list.body, "Unduh berkas asli") != original {
			t.Errorf("%s: the report is %d", who, list.code)
		}
		if look.code != http.StatusOK || !strings.Contains(look.body, `src="`+at+"/bukti/"+u.ID+`/gambar"`) || strings.Contains(look.body, "?asli=ya") != original {
			t.Errorf("%s: the page is %d", who, look.code)
		}
		if shown.code != http.StatusOK || strings.Contains(shown.body, "KENARI") || !strings.HasPrefix(shown.body, "\xff\xd8") {
			t.Errorf("%s: the picture is %d", who, shown.code)
		}
		if got := v.get(at + "/bukti/" + u.ID + "?asli=ya"); (got.code == http.StatusOK) != original || strings.Contains(got.body, "KENARI") != original {
			t.Errorf("%s: the original is %d", who, got.code)
		}
	}
	if got := s.as("foreign").get(at + "/bukti/" + u.ID + "/lihat"); got.code != http.StatusNotFound {
		t.Errorf("elsewhere it is %d", got.code)
	}
}
