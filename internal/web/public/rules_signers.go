package public

import (
	"cmp"
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// signers is the page of who signs which sanction, for one kind of post.
type signers struct {
	editionLine
	Posts  []kit.Option
	Post   string
	Levels []signerLevel
}

// signerLevel is the answers for one level of government.
type signerLevel struct {
	Level string
	Rows  []signerRow
}

// signerRow is one who signs, and which sanctions.
type signerRow struct {
	Signer    string
	Sanctions []measure
	Law       []string
}

func signersPage(v *kit.Visit) error {
	b, err := book(v)
	if err != nil {
		return absent(v, err)
	}
	s := signers{editionLine: lineOf(b, v.Today()), Posts: choices(v, "post.", posts...), Post: v.R.URL.Query().Get("jabatan")}
	if !slices.Contains(posts, s.Post) {
		s.Post = "PELAKSANA"
	}
	for _, level := range tiers {
		rows, err := signersOf(v, b, s.Post, level)
		if err != nil {
			return err
		}
		s.Levels = append(s.Levels, signerLevel{level, rows})
	}
	return v.Show("public/signers", kit.Page{Title: v.T("public.signers.title"), Back: "/aturan/" + b.GetEdition(), Wide: true, Open: true,
		About: v.T("public.signers.about"), Data: s})
}

// signersOf asks the edition itself: for one violation of every span of sanctions
// it says who may sign each.
func signersOf(v *kit.Visit, b *pb.Rulebook, post, level string) ([]signerRow, error) {
	var out []signerRow
	seen := map[string]bool{}
	for _, x := range samples(b) {
		a, err := v.API.Rulebooks.AssessConduct(v.Ctx(), sampled(v, b, x, post, level))
		if err != nil {
			return nil, err
		}
		for _, p := range a.GetPermitted() {
			if p.GetAuthority() == "" || seen[p.GetType()] {
				continue
			}
			seen[p.GetType()] = true
			out = withSigner(out, p, measureOf(v, b, p.GetType()))
		}
	}
	return out, nil
}

// samples is one violation for each span of sanctions.
func samples(b *pb.Rulebook) []*pb.Violation {
	var out []*pb.Violation
	seen := map[string]bool{}
	for _, x := range b.GetViolations() {
		span := x.GetFloor() + "–" + x.GetCeiling()
		if x.GetFloor() != "" && !seen[span] {
			seen[span] = true
			out = append(out, x)
		}
	}
	return out
}

// sampled is the question about a violation of today, or of the last day of an
// edition that is over: the law it quotes is amended. The candidates are determined
// on the side of that day that the row is for.
func sampled(v *kit.Visit, b *pb.Rulebook, x *pb.Violation, post, level string) *pb.AssessConductRequest {
	on, determined := cmp.Or(b.GetInForceTo(), v.Today()), "2000-01-01"
	if x.GetPhase() == "pre" {
		determined = "2100-01-01"
	}
	return &pb.AssessConductRequest{Name: b.GetName(), OccurredOn: &on, DeterminedOn: &determined, EmploymentKind: pb.Accused_PNS,
		Position: &pb.Position{Kind: post, Level: level}, Violations: []string{x.GetCode()}}
}

// withSigner adds a sanction to the line of who signs it on the same ground.
func withSigner(rows []signerRow, p *pb.PermittedSanction, m measure) []signerRow {
	for i, r := range rows {
		if r.Signer == p.GetAuthority() && strings.Join(r.Law, ";") == strings.Join(p.GetLegalBasis(), ";") {
			rows[i].Sanctions = append(rows[i].Sanctions, m)
			return rows
		}
	}
	return append(rows, signerRow{p.GetAuthority(), []measure{m}, p.GetLegalBasis()})
}
