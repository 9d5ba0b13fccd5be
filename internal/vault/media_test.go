package vault_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"netra/internal/fault"
	"netra/internal/vault"
)

// archive is a zip with these entries, each stored as "name=content".
func archive(t *testing.T, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		name, content, _ := strings.Cut(e, "=")
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func boxed(brand string) string {
	return "\x00\x00\x00\x18ftyp" + brand + "\x00\x00\x00\x00" + brand + brand
}

func TestTheContentDecidesWhatIsTaken(t *testing.T) {
	t.Parallel()
	const office = "application/vnd.openxmlformats-officedocument."
	tests := []struct{ name, content, media string }{
		{"JPEG", "\xff\xd8\xff\xe0", "image/jpeg"},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"},
		{"WebP", "RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"},
		{"HEIC", boxed("heic"), "image/heic"},
		{"HEIF", boxed("mif1"), "image/heif"},
		{"GIF", "GIF89a", "image/gif"},
		{"MP4", boxed("isom"), "video/mp4"},
		{"WebM", "\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", "video/webm"},
		{"3GP", boxed("3gp5"), "video/3gpp"},
		{"MP3", "ID3\x03\x00\x00\x00\x00\x00\x17TIT2\x00\x00\x00\x0d\x00\x00\x00rekaman rapat", "audio/mpeg"},
		{"MP3 without a title", "\xff\xfb\x90\x64" + strings.Repeat("\x00", 413), "audio/mpeg"},
		{"voice note", "OggS\x00\x02" + strings.Repeat("\x00", 20) + "\x01\x13OpusHead\x01\x01", "audio/ogg"},
		{"M4A", boxed("M4A "), "audio/mp4"},
		{"WAV", "RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"},
		{"PDF", "%PDF-1.7\n", "application/pdf"},
		{"DOCX", archive(t, "[Content_Types].xml=<Types/>", "_rels/.rels=<R/>", "word/document.xml=<d/>"), office + "wordprocessingml.document"},
		{"XLSX", archive(t, "[Content_Types].xml=<Types/>", "_rels/.rels=<R/>", "xl/workbook.xml=<w/>"), office + "spreadsheetml.sheet"},
		{"ODT", archive(t, "mimetype=application/vnd.oasis.opendocument.text", "content.xml=<c/>"), "application/vnd.oasis.opendocument.text"},
		{"text", "Pak camat mengajak kami memilih nomor satu.\n", "text/plain"},
		{"a chat with a comma a line", "07/10/24, 09.00 - A: halo\n07/10/24, 09.01 - B: ya\n07/10/24, 09.02 - A: ok\n", "text/plain"},

		{"HTML", "<!DOCTYPE html><script>alert(1)</script>", ""},
		{"SVG", `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`, ""},
		{"a script", "#!/bin/sh\nrm -rf /\n", ""},
		{"ZIP", archive(t, "photo.jpg=x"), ""},
		{"RAR", "Rar!\x1a\x07\x01\x00", ""},
		{"a Windows program", "MZ" + strings.Repeat("\x00", 100), ""},
		{"a Linux program", "\x7fELF\x02\x01\x01" + strings.Repeat("\x00", 60), ""},
		{"noise", "\x00\x01\x02\x03\xfe\xff\x80\x81", ""},
	}
	b, dir := evidence(t)
	kept := 0
	for _, tt := range tests {
		s, err := b.Put(t.Context(), tt.name, strings.NewReader(tt.content), vault.EvidenceLimit)
		if tt.media != "" {
			kept++
			if err != nil || s.MediaType != tt.media {
				t.Errorf("%s: %q, %v, want %q", tt.name, s.MediaType, err, tt.media)
			}
			continue
		}
		f, ok := fault.Of(err)
		if !ok || f.Kind != fault.Invalid || f.Reason != "EVIDENCE_TYPE" || !strings.Contains(f.Sentence, "JPEG") {
			t.Errorf("%s: stored as %q, %v", tt.name, s.MediaType, err)
		}
	}
	if n := len(files(t, dir)); n != kept {
		t.Errorf("%d files are kept, want %d", n, kept)
	}
}

func TestAnEmptyFileIsRefused(t *testing.T) {
	t.Parallel()
	b, dir := evidence(t)
	_, err := b.Put(t.Context(), blobID, strings.NewReader(""), vault.EvidenceLimit)
	if f, ok := fault.Of(err); !ok || f.Kind != fault.Invalid || f.Reason != "EVIDENCE_EMPTY" {
		t.Errorf("an empty file: %v", err)
	}
	if left := files(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
