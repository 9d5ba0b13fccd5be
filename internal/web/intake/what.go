package intake

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// choice is one thing people see civil servants do, in a group of such things.
// Its code is the rulebook's; where there are two, before and after candidates
// are determined, it is the later one, and the rulebook answers with the other
// when the date asks for it. The words are intake.what.CODE.label and .hint.
type choice struct{ group, code string }

// other is what the joint decree does not list; also when nobody knows.
const other = "dis_other_unlisted"

var choices = []choice{
	{"online", "dis_social_media_engage_candidate"},
	{"online", "dis_publish_photo_support_candidate"},
	{"online", "dis_socialise_candidate"},
	{"event", "dis_attend_declaration_candidate"},
	{"event", "pp_campaign_participant_attributes"},
	{"event", "pp_attend_campaign_listen_only"},
	{"event", "eth_follow_spouse_campaign_without_leave"},
	{"event", "dis_display_material_candidate"},
	{"power", "dis_partisan_activity"},
	{"power", "dis_decision_favouring_or_harming"},
	{"power", "pp_mobilise_civil_servants"},
	{"power", "pp_use_state_facilities"},
	{"power", "sup_direct_superior_inaction"},
	{"side", "dis_team_after_determination"},
	{"side", "dis_party_member_or_official"},
	{"side", "dis_independent_support_id_card"},
	{"side", "dis_approach_party_own_candidacy"},
	{"side", "emp_no_resignation_after_determination"},
	{"allowed", "allowed_voting"},
	{"allowed", "allowed_polling_board_member"},
	{"allowed", "allowed_private_view"},
	{"other", other},
}

// Codes is every rulebook code that can be chosen.
func Codes() []string {
	var out []string
	for _, c := range choices {
		out = append(out, c.code)
	}
	return out
}

// Allowed says whether a code stands for what the law permits.
func Allowed(code string) bool { return strings.HasPrefix(code, "allowed_") }

// Hint is the code that a report names first, or "".
func Hint(r *pb.FilingReport) string {
	if h := r.GetConduct().GetViolationHints(); len(h) > 0 {
		return h[0]
	}
	return ""
}

// Conduct is a code in the words of the form; the code itself where it has none.
func Conduct(v *kit.Visit, code string) string {
	if !slices.Contains(Codes(), code) {
		return code
	}
	return v.T("intake.what." + code + ".label")
}

// what asks for the conduct, in everyday words.
func what() Part {
	return Part{Name: "apa", Needed: true,
		Fields: func(v *kit.Visit) ([]*kit.Field, error) {
			f := &kit.Field{Name: "violationHints", Kind: kit.Radios, Label: v.T("intake.what.title"), Hint: v.T("intake.what.lead")}
			group := ""
			for _, c := range choices {
				o := kit.Option{Value: c.code, Label: v.T("intake.what." + c.code + ".label"), Hint: v.T("intake.what." + c.code + ".hint")}
				if c.group != group {
					group = c.group
					o.Group = v.T("intake.group." + group)
				}
				f.Options = append(f.Options, o)
			}
			return []*kit.Field{f}, nil
		},
		Fill: func(f *kit.Form, r *pb.FilingReport) { set(f, "violationHints", Hint(r)) },
		Check: func(v *kit.Visit, f *kit.Form) {
			if !slices.Contains(Codes(), f.Value("violationHints")) {
				set(f, "violationHints", "")
			}
			f.Need(v, "violationHints")
		},
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.Conduct.ViolationHints = nil
			if code := f.Value("violationHints"); slices.Contains(Codes(), code) {
				r.Conduct.ViolationHints = []string{code}
			}
		},
		Answered: func(r *pb.FilingReport) bool { return Hint(r) != "" },
	}
}
