// Package media says what a file betrays about whoever made it, and makes copies
// that betray nothing.
//
// It is pure: bytes in, codes or bytes out. It stores nothing, knows no report and
// decides nothing about who may see what; and it never tells a value, only its
// kind, because what it finds travels in answers. Everything it reads was made by
// somebody who may wish us ill: every walk is bounded, and a file that cannot be
// read is a finding, never an error. Start at Findings and at Clean.
package media

import "slices"

// The codes of findings, in the order in which they are told: what points at a
// person first. The words for them are the pages'.
const (
	GPS         = "gps"         // where it was taken
	Author      = "author"      // a name: author, artist, owner, who saved it last
	Company     = "company"     // an organisation's name
	Serial      = "serial"      // the serial number of a device
	Device      = "device"      // maker and model
	Taken       = "taken"       // when it was taken or written
	Software    = "software"    // what it was made with
	Thumbnail   = "thumbnail"   // a small earlier picture of it
	Comment     = "comment"     // a remark in the file, or beside its text
	Title       = "title"       // a title or description
	Changes     = "changes"     // tracked changes: words that were taken out
	Edits       = "edits"       // how and when it was edited
	Revisions   = "revisions"   // earlier versions of it, still inside
	Attachments = "attachments" // other files inside it
	Script      = "script"      // a program inside it
	XMP         = "xmp"         // a block of XMP
	IPTC        = "iptc"        // a block of IPTC
	Profile     = "profile"     // a colour profile, which names what made it
	Trailing    = "trailing"    // something after its end
	Oversize    = "oversize"    // more pixels than a copy is made of
	Unreadable  = "unreadable"  // not all of it could be looked at
)

// Codes is every code there is, in order.
func Codes() []string {
	return []string{GPS, Author, Company, Serial, Device, Taken, Software, Thumbnail, Comment, Title, Changes, Edits,
		Revisions, Attachments, Script, XMP, IPTC, Profile, Trailing, Oversize, Unreadable}
}

// set is the codes found so far.
type set map[string]bool

func (s set) add(codes ...string) {
	for _, c := range codes {
		s[c] = true
	}
}

// Findings is what a file of a media type betrays, as codes in their order. It
// answers for every content: what cannot be read to its end is Unreadable beside
// whatever was found before, also when a parser breaks down over it.
func Findings(content []byte, mediaType string) []string {
	found := set{}
	found.look(content, mediaType)
	var out []string
	for _, c := range Codes() {
		if found[c] {
			out = append(out, c)
		}
	}
	return slices.Clip(out)
}

// look finds what a file of a media type betrays.
func (s set) look(content []byte, mediaType string) {
	if walk, ok := walks()[mediaType]; ok {
		s.guarded(func() bool { return walk(s, content) })
	}
}

// guarded never panics: a parser that does, ours or a library's, found something
// that it could not read.
func (s set) guarded(walk func() (whole bool)) {
	defer func() {
		if recover() != nil {
			s.add(Unreadable)
		}
	}()
	if !walk() {
		s.add(Unreadable)
	}
}

// walks is how each kind of file is looked through; each says whether it came to
// the end. Plain text has nothing but what is read in it.
func walks() map[string]func(s set, content []byte) bool {
	return map[string]func(s set, content []byte) bool{
		"image/jpeg": set.jpeg, "image/png": set.png, "image/webp": set.webp, "image/gif": set.gif,
		"image/heic": set.heic, "image/heif": set.heic,
		"video/mp4": set.boxes, "video/3gpp": set.boxes, "audio/mp4": set.boxes,
		"video/webm": set.matroska, "audio/mpeg": set.mp3, "audio/ogg": set.ogg, "audio/wav": set.wav,
		"application/pdf": set.pdf,
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document": set.office,
		"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":       set.office,
		"application/vnd.oasis.opendocument.text":                                 set.office,
	}
}
