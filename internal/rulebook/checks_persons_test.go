package rulebook_test

import (
	"slices"
	"strings"

	"netra/internal/rulebook"
)

// undecided2022 are the rows that a person decides although date, contest and post
// are all known; by hand, those that leave the answer to somebody.
var undecided2022 = []string{
	"dis_other_unlisted", "pp_attend_campaign_listen_only", "adm_pemilu_official_partisan_acts",
	"sup_authority_fails_to_punish", "sup_direct_superior_inaction", "ppk_no_follow_up",
	// the offender is no employee
	"crim_pemilu_involving_asn", "crim_pilkada_candidate_involves_asn",
	// they bite before the determination, and the conduct lies after it
	"dis_approach_party_own_candidacy", "dis_approach_public_independent_own_candidacy", "dis_independent_support_id_card",
}

// everyAccusation is what an incomplete edition leaves to a person: all but the
// lawful acts.
func everyAccusation(e *rulebook.Edition) []string {
	var out []string
	for _, v := range e.Violations {
		if !strings.HasPrefix(v.Code, "allowed_") {
			out = append(out, v.Code)
		}
	}
	return out
}

// persons asks of every code, with a post named, whether a person must decide.
func persons(e *rulebook.Edition, occurred, determined string, undecided []string) error {
	var w wrong
	e = e.On(on(occurred))
	for _, v := range e.Violations {
		c, err := conductOf(v.Code, occurred, determined, "PNS")
		if err != nil {
			return err
		}
		c.Position = &rulebook.Position{Kind: "ADMINISTRATOR", Level: "REGENCY"}
		a, err := e.Assess(c)
		if err != nil {
			return err
		}
		if want := slices.Contains(undecided, v.Code); a.NeedsHuman != want {
			w.add("%s: a person must decide: %t, want %t", v.Code, a.NeedsHuman, want)
		}
	}
	return w.err()
}
