package mail

import (
	"fmt"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"netra/internal/fault"
)

// The words of every mail. They tell somebody who looks over a shoulder nothing but
// that there is news; the sender's name says no more.
const (
	sender  = "Kabar"
	subject = "Ada kabar"
	words   = `Ada kabar untuk Anda.

Bukalah dengan kode Anda, dari perangkat Anda sendiri, saat keadaan aman.
Surel ini sama bunyinya untuk semua orang. Jangan dibalas; hapuslah setelah
dibaca. Anda dapat menghentikannya kapan saja dengan kode yang sama.

--

There is news for you.

Open it with your code, on a device of your own, when it is safe to do so.
This mail reads the same for everybody. Do not answer it; delete it once it
is read. You can stop these mails at any time with the same code.
`
)

// western is the zone of the date that a mail carries: the same for everybody.
var western = time.FixedZone("WIB", 7*60*60)

// letter is the mail for an address. Its hour is midnight of the day, so that it
// tells nothing of the hour at which something happened.
func (p *Post) letter(address, mark string) (*gomail.Msg, error) {
	y, month, d := p.Now().In(western).Date()
	day := time.Date(y, month, d, 0, 0, 0, 0, western)
	m := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithEncoding(gomail.NoEncoding), gomail.WithCharset(gomail.CharsetASCII))
	if err := m.FromFormat(sender, p.From); err != nil {
		return nil, fmt.Errorf("the sender of mails: %w", err)
	}
	if err := m.To(address); err != nil { // its text would repeat the address
		return nil, fault.New(fault.Unavailable, "MAIL_ADDRESS", "alamat yang tersimpan bukan alamat surel (an address that was kept is none)")
	}
	_, domain, _ := strings.Cut(p.From, "@")
	m.SetDateWithValue(day)
	m.SetMessageIDWithValue(mark + "@" + domain)
	m.SetGenHeader("Auto-Submitted", "auto-generated") // no reply from an absence assistant
	m.Subject(subject)
	m.SetBodyString(gomail.TypeTextPlain, words)
	return m, nil
}
