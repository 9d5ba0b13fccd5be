package vault

import (
	"strings"

	"github.com/gabriel-vasile/mimetype"

	"netra/internal/fault"
)

// sniffed is how much of a file its type is read from.
const sniffed = 3 << 10

const acceptedID = "foto (JPEG, PNG, WebP, HEIC, GIF), video (MP4, WebM, 3GP), rekaman suara (MP3, OGG, M4A, WAV), PDF, DOCX, XLSX, ODT atau teks biasa"
const acceptedEN = "photos (JPEG, PNG, WebP, HEIC, GIF), video (MP4, WebM, 3GP), sound (MP3, OGG, M4A, WAV), PDF, DOCX, XLSX, ODT or plain text"

// mediaType reads the type of a file off its first bytes. Its name and what
// the browser said of it do not count: both are the sender's to choose.
func mediaType(head []byte) (string, error) {
	found, _, _ := strings.Cut(mimetype.Detect(head).String(), ";")
	if media, ok := accepted(found); ok {
		return media, nil
	}
	sentence := "jenis berkas ini tidak diterima; kirim " + acceptedID +
		" (this kind of file is not accepted; send " + acceptedEN + ")"
	return "", fault.New(fault.Invalid, "EVIDENCE_TYPE", "%s", sentence).
		At("file", sentence).With("mediaType", found)
}

// accepted is the allow-list. It is one, and not a list of what is dangerous,
// because only the first can be complete. Whatever a browser would run (HTML,
// SVG, scripts) and whatever hides other files (archives) is not on it.
func accepted(found string) (string, bool) {
	switch found {
	case "image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/gif",
		"video/mp4", "video/webm", "video/3gpp",
		"audio/mpeg", "audio/ogg", "audio/mp4", "audio/wav",
		"application/pdf",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		"application/vnd.oasis.opendocument.text",
		"text/plain":
		return found, true
	case "audio/x-m4a":
		return "audio/mp4", true
	case "text/csv", "text/tab-separated-values", "message/rfc822":
		// A chat exported as text has one comma a line and looks like a table;
		// a copied e-mail looks like one. Both are inert, so both are text.
		return "text/plain", true
	}
	return "", false
}
