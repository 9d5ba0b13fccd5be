package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"netra/internal/fault"
)

// AccessCode is the one secret a citizen holds: whoever has it is the
// reporter. It is 100 random bits and a check symbol, kept without dashes.
//
// At 100 bits nobody can try codes out, so looking one up needs no slow
// hashing and cannot be used to wear the server down. It is stored nowhere, in
// no URL, log or letter; there is no way to get a lost one back.
type AccessCode string

const (
	codeSymbols = 20 // of five bits each
	codeLength  = codeSymbols + 1
	codeGroup   = 4
	codeModulus = 37
)

// codeAlphabet is Crockford's: no I, L, O or U, which are misread or misspell.
// A symbol of the code is one of the first 32; the check symbol may be any.
const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"

// NewAccessCode draws a code from random, which must be fit for secrets.
func NewAccessCode(random io.Reader) (AccessCode, error) {
	var raw [13]byte // 104 bits, of which the last four are left over
	if _, err := io.ReadFull(random, raw[:]); err != nil {
		return "", fmt.Errorf("draw access code: %w", err)
	}
	symbols := make([]byte, 0, codeLength)
	for bit := 0; bit < codeSymbols*5; bit += 5 {
		symbols = append(symbols, codeAlphabet[fiveBits(raw, bit)])
	}
	return AccessCode(append(symbols, checkSymbol(symbols))), nil
}

// fiveBits reads five bits of raw, beginning at the given one.
func fiveBits(raw [13]byte, bit int) byte {
	word := uint16(raw[bit/8]) << 8
	if next := bit/8 + 1; next < len(raw) {
		word |= uint16(raw[next])
	}
	return byte(word >> (11 - bit%8) & 31)
}

// checkSymbol is the code's value modulo 37, taken a symbol at a time. 37 is
// a prime above the 32 symbols, so every single wrong symbol and every pair of
// neighbours that changed places gives another check symbol.
func checkSymbol(symbols []byte) byte {
	rest := 0
	for _, s := range symbols {
		rest = (rest*32 + strings.IndexByte(codeAlphabet, s)) % codeModulus
	}
	return codeAlphabet[rest]
}

// ParseAccessCode reads a code as people type it: in small letters, with
// spaces or dashes anywhere or nowhere, O for 0, I or L for 1.
//
// It refuses with ACCESS_CODE_TYPO what cannot be a code. That tells nothing
// about which codes there are: anyone can compute the check symbol. The
// sentence never repeats what was typed, which is nearly a secret.
func ParseAccessCode(typed string) (AccessCode, error) {
	symbols := make([]byte, 0, codeLength)
	for _, r := range typed {
		if separates(r) {
			continue
		}
		s, ok := readSymbol(r)
		if !ok || len(symbols) == codeLength {
			return "", codeTypo()
		}
		symbols = append(symbols, s)
	}
	if len(symbols) != codeLength || !isCode(symbols) {
		return "", codeTypo()
	}
	return AccessCode(symbols), nil
}

func isCode(symbols []byte) bool {
	for _, s := range symbols[:codeSymbols] {
		if strings.IndexByte(codeAlphabet, s) >= 32 {
			return false
		}
	}
	return symbols[codeSymbols] == checkSymbol(symbols[:codeSymbols])
}

// separates says whether r is one of the spaces and dashes that telephones and
// word processors put in, the invisible ones among them.
func separates(r rune) bool {
	return r == '\u2212' || unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf)
}

func readSymbol(r rune) (byte, bool) {
	switch {
	case r > unicode.MaxASCII:
		return 0, false
	case r >= 'a' && r <= 'z':
		r += 'A' - 'a'
	}
	switch r {
	case 'O':
		r = '0'
	case 'I', 'L':
		r = '1'
	}
	return byte(r), strings.IndexByte(codeAlphabet, byte(r)) >= 0
}

func codeTypo() *fault.Fault {
	const sentence = "kode akses salah ketik: periksa lagi huruf demi huruf (the access code is mistyped: check it letter by letter)"
	return fault.New(fault.Invalid, "ACCESS_CODE_TYPO", "%s", sentence).At("accessCode", sentence)
}

// String is the code in groups, as it is shown and written down.
func (c AccessCode) String() string {
	var b strings.Builder
	for i, s := range []byte(c) {
		if i > 0 && i%codeGroup == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(s)
	}
	return b.String()
}
