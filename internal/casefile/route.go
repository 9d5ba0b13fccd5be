package casefile

import "fmt"

// Why a signature lies above the employing government.
const (
	RoutedToPresident = "PRESIDENT"    // the rulebook names the President
	RoutedForNobody   = "NO_SIGNATORY" // nobody there can sign: recused, barred, proposer, none appointed
	RoutedForConflict = "CONFLICT"     // the desk says, with its reason, that the head should not
	RoutedBack        = "OWN"          // the reason has gone: the employing government signs again
)

// RouteSignatureCmd brings a proposal to the body above for its signature, or
// back to the employing government (empty Signer) where the reason has gone.
type RouteSignatureCmd struct {
	Signer string `json:"signer,omitempty"` // agency code
	Ground string `json:"ground,omitempty"`
}

var (
	upward = Guard{"ROUTE", "PP 94/2021 arts. 16-24; UU 30/2014 arts. 42-43", "ada atasan bagi yang menandatangani sekarang (somebody stands above who signs now)", func(t *Trial) string {
		_, ok := t.Directory.Above(t.Case.signsAt(), t.On)
		return unless(ok || t.isSystem(), fmt.Sprintf("tidak ada atasan bagi %[1]s: penandatanganan tetap di sana (nobody stands above %[1]s: the signature stays there)", t.Case.signsAt()))
	}}
	unconflicted = Guard{"ROUTE", "UU 30/2014 arts. 42-43", "penandatanganan yang diteruskan karena benturan kepentingan tidak ditarik kembali ke bawah (a signature routed for a conflict of interest is not taken back below)", func(t *Trial) string {
		p := t.Case.Round().Proposal
		return unless(p == nil || p.Routed != RoutedForConflict || t.Actor.Office == t.Case.Signer,
			fmt.Sprintf("penandatanganan ada pada %[1]s karena benturan kepentingan; hanya di sana ditandatangani atau dikembalikan (the signature lies with %[1]s because of a conflict of interest; only there it is signed or returned)", t.Case.Signer))
	}}
)

// Act is RouteSignature.
func (*RouteSignatureCmd) Act() Act { return RouteSignature }

func (m *RouteSignatureCmd) check(t *Trial) {
	c := t.Case
	_, more := t.Directory.Above(c.signsAt(), t.On)
	switch {
	case !more && !t.isSystem(): // the guard says so
	case m.Signer == "" && t.isSystem(): // back to where it came from
	case m.Signer == "" || m.Signer == c.signsAt() || !t.Directory.IsAbove(m.Signer, c.Employer, t.On) && !t.isPresident(m.Signer):
		t.bad("signer", "sebut lembaga di atas %[1]s (name a body above %[1]s)", c.signsAt())
	}
}

// isPresident says whether a body is the one that signs for the highest posts.
func (t *Trial) isPresident(body string) bool { return body == t.presidency() }

func (m *RouteSignatureCmd) apply(c *Case, _ Event) {
	p := c.Round().Proposal
	c.Signer = m.Signer
	switch {
	case m.Signer == "":
		p.Routed = ""
	case p.Routed != RoutedForConflict: // a conflict stays one however far up it goes
		p.Routed = m.Ground
	}
}

// signsAt is the body whose signatories are asked now.
func (c *Case) signsAt() string {
	if c.Signer != "" {
		return c.Signer
	}
	return c.Employer
}

// waits says whether a proposal waits for its signature, or for its issue: only
// then anybody above knows of the case.
func (c *Case) waits() bool { return c.State == Proposed || c.State == Approved }

// CanSign says whether somebody could sign the proposal as it stands, the papers
// apart: nothing bars them, they did not propose it, and G6 holds for their seat.
func CanSign(c Case, who Actor, env Env) bool {
	env.Actor = who
	t := &Trial{Env: env, Case: &c, Command: unwritten{ApproveSanction}, On: env.Today()}
	return t.mayTake(rows(ApproveSanction)[0]) == nil && holdsAuthority(t) == ""
}
