package mail_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/emersion/go-smtp"

	"netra/internal/act"
)

// What is refused for the reader's sake is lost for good; what is refused for ours
// must cost nobody their address.
func TestOnlyAServerThatKnowsNoSuchMailboxEndsAnAddress(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		says smtp.SMTPError
		ends bool
	}{
		{"no such user", smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}}, true},
		{"no such domain", smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 2}}, true},
		{"the mailbox is closed", smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 2, 1}}, true},
		{"the mailbox is full", smtp.SMTPError{Code: 552, EnhancedCode: smtp.EnhancedCode{5, 2, 2}}, false},
		{"no mail is relayed from here", smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 7, 1}}, false},
		{"no mail is taken from here", smtp.SMTPError{Code: 554, EnhancedCode: smtp.EnhancedCode{5, 7, 1}}, false},
		{"something, by a code alone", smtp.SMTPError{Code: 550, EnhancedCode: smtp.NoEnhancedCode}, false},
		{"the mailbox is full, by the code alone", smtp.SMTPError{Code: 552, EnhancedCode: smtp.NoEnhancedCode}, false},
		{"no mail is taken from here, by the code alone", smtp.SMTPError{Code: 554, EnhancedCode: smtp.NoEnhancedCode}, false},
		{"later", smtp.SMTPError{Code: 450, EnhancedCode: smtp.EnhancedCode{4, 2, 1}}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			o, post := opened(t, startTLS)
			tt.says.Message = "no seseorang@contoh.example here"
			o.never = &tt.says
			err := post.Send(t.Context(), "seseorang@contoh.example", mark)
			if err == nil || errors.Is(err, act.ErrNoMailbox) != tt.ends || strings.Contains(err.Error(), "seseorang") {
				t.Errorf("it says %v", err)
			}
		})
	}
}
