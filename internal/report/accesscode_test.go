package report_test

import (
	"bytes"
	"crypto/rand"
	"io"
	"math/big"
	"strings"
	"testing"

	"netra/internal/fault"
	"netra/internal/report"
)

// crockford is written out again, so that a slip in the other one shows.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"

func newCode(t testing.TB, random io.Reader) report.AccessCode {
	t.Helper()
	code, err := report.NewAccessCode(random)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// check computes the check symbol the long way round.
func check(symbols string) byte {
	n := new(big.Int)
	for _, s := range symbols {
		n.Mul(n, big.NewInt(32)).Add(n, big.NewInt(int64(strings.IndexRune(crockford, s))))
	}
	return crockford[n.Mod(n, big.NewInt(37)).Int64()]
}

func TestACodeSpellsTheFirstHundredRandomBits(t *testing.T) {
	t.Parallel()
	raw := make([]byte, 13)
	for range 200 {
		_, _ = rand.Read(raw)
		code := string(newCode(t, bytes.NewReader(raw)))
		bits := new(big.Int).Rsh(new(big.Int).SetBytes(raw), 4)
		spelt := new(big.Int)
		for _, s := range code[:20] {
			spelt.Lsh(spelt, 5).Add(spelt, big.NewInt(int64(strings.IndexRune(crockford[:32], s))))
		}
		if len(code) != 21 || spelt.Cmp(bits) != 0 || code[20] != check(code[:20]) {
			t.Fatalf("%x gives a code that spells %x, with check symbol %c", raw, spelt, code[20])
		}
	}
}

func TestACodeIsShownInGroups(t *testing.T) {
	t.Parallel()
	code := newCode(t, bytes.NewReader(make([]byte, 13)))
	if got, want := code.String(), "0000-0000-0000-0000-0000-0"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWithoutRandomnessThereIsNoCode(t *testing.T) {
	t.Parallel()
	if code, err := report.NewAccessCode(bytes.NewReader(make([]byte, 12))); err == nil || code != "" {
		t.Errorf("12 bytes gave a code: %v", err)
	}
}

func TestACodeIsReadAsPeopleTypeIt(t *testing.T) {
	t.Parallel()
	const plain = "0123456789ABCDEFGH10"
	want := report.AccessCode(plain + string(check(plain)))
	c := string(check(plain))
	for _, typed := range []string{
		want.String(),
		string(want),
		strings.ToLower(want.String()),
		"  0123 4567 89AB CDEF GH10 " + c + "\r\n",
		"o123-4567-89ab-cdef-gh1o-" + c,
		"OI23-4567-89AB-CDEF-GHL0-" + c,
		"Ol23–4567—89AB−CDEF‑GHi0-" + c,
		"\ufeff0123\u00a04567\u200b89AB\u00adCDEF\tGH10" + c,
	} {
		if got, err := report.ParseAccessCode(typed); err != nil || got != want {
			t.Errorf("%q: %v, %v", typed, got, err)
		}
	}
}

func mistyped(err error) bool {
	f, ok := fault.Of(err)
	return ok && f.Kind == fault.Invalid && f.Reason == "ACCESS_CODE_TYPO" &&
		strings.Contains(f.Sentence, "salah ketik") &&
		len(f.Fields) == 1 && f.Fields[0].Path == "accessCode"
}

func TestWhatCannotBeACodeIsATypo(t *testing.T) {
	t.Parallel()
	whole := string(newCode(t, rand.Reader))
	for _, typed := range []string{
		"", "-", whole[:20], whole[:19], whole + "0", whole + whole, "0" + whole,
		"U" + whole[1:], "*" + whole[1:], "É" + whole[1:], "\x00" + whole[1:], "\xff" + whole[1:],
		whole[:20] + "!", strings.Repeat("A", 1<<16),
	} {
		code, err := report.ParseAccessCode(typed)
		if !mistyped(err) || code != "" {
			t.Errorf("%d bytes: %q, %v", len(typed), code, err)
		}
		if err != nil && len(typed) > 10 && strings.Contains(err.Error(), typed) {
			t.Error("the sentence repeats what was typed")
		}
	}
}

func TestACheckSymbolInsideACodeIsATypoHoweverItAddsUp(t *testing.T) {
	t.Parallel()
	for _, s := range crockford[32:] {
		symbols := string(s) + "123456789ABCDEFGH10"
		if code, err := report.ParseAccessCode(symbols + string(check(symbols))); !mistyped(err) {
			t.Errorf("%c first: %q, %v", s, code, err)
		}
	}
}

// withEveryCheck answers with codes that between them end in all 37 symbols.
func withEveryCheck(t *testing.T) []string {
	t.Helper()
	found := map[byte]string{}
	for range 100_000 {
		code := string(newCode(t, rand.Reader))
		found[code[20]] = code
		if len(found) == len(crockford) {
			break
		}
	}
	if len(found) != len(crockford) {
		t.Fatalf("only %d check symbols ever come up", len(found))
	}
	var codes []string
	for _, c := range found {
		codes = append(codes, c)
	}
	return codes
}

func TestEverySingleWrongSymbolIsCaught(t *testing.T) {
	t.Parallel()
	for _, code := range withEveryCheck(t) {
		for i := range code {
			for _, s := range []byte(crockford) {
				typed := code[:i] + string(s) + code[i+1:]
				if _, err := report.ParseAccessCode(typed); mistyped(err) == (typed == code) {
					t.Fatalf("symbol %d of %s as %c: %v", i, code, s, err)
				}
			}
		}
	}
}

func TestEveryPairOfNeighboursThatChangedPlacesIsCaught(t *testing.T) {
	t.Parallel()
	for _, code := range withEveryCheck(t) {
		for i := range len(code) - 1 {
			typed := code[:i] + string(code[i+1]) + string(code[i]) + code[i+2:]
			if _, err := report.ParseAccessCode(typed); mistyped(err) == (typed == code) {
				t.Fatalf("symbols %d and %d of %s: %v", i, i+1, code, err)
			}
		}
	}
}

func FuzzParseAccessCode(f *testing.F) {
	code := newCode(f, rand.Reader)
	for _, seed := range []string{"", code.String(), strings.ToLower(string(code)), string(code) + "U", "0000-0000-0000-0000-0000-0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		code, err := report.ParseAccessCode(typed)
		if err != nil {
			if !mistyped(err) || code != "" {
				t.Fatalf("refused oddly: %q, %v", code, err)
			}
			return
		}
		if len(code) != 21 || strings.Trim(string(code[:20]), crockford[:32]) != "" || code[20] != check(string(code[:20])) {
			t.Fatalf("taken, but not a code: %q", code)
		}
		if again, err := report.ParseAccessCode(code.String()); err != nil || again != code {
			t.Fatalf("%q shown and typed again: %q, %v", code, again, err)
		}
	})
}
