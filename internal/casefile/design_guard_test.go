package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

// conditioned is what each act of the design is bound to, by the name of what
// breaks it; an act that is not named is bound to nothing but its own fields.
var conditioned = map[string]string{
	"RegisterCase": "G1", "OpenFinding intake": "REASON", "OpenFinding task_force": "REASON",
	"Reassign": "REASON", "TransferOffice": "REASON", "Recuse": "REASON", "HandOver": "REASON", "StandAside": "REASON", "JoinReport": "REASON", "ExtendHandling": "REASON ONCE",
	"ApproveDossier": "DOSSIER OVERLAP", "OverrideOverlap": "DOSSIER OVERLAP-none REASON", "ConvenePlenary": "G2",
	"DecidePlenary FORWARD": "G2 DOSSIER DOSSIER-approved OVERLAP", "DecidePlenary FORWARD_TO_EMPLOYER": "G2 NON_ASN OVERLAP",
	"DecidePlenary NOT_PROVEN": "REASON-or-text", "DecidePlenary CRIMINAL_ONLY": "REASON-or-text", "DecidePlenary NOT_CIVIL_SERVANT": "REASON-or-text",
	"DecidePlenary RESTUDY": "REASON", "RecordReferralOutcome": "REFERRAL",
	"ReturnReferral": "REASON", "Recommend": "G3 G6 SATGAS OVERLAP", "CloseNotProven": "REASON-or-text", "Reject": "REASON-or-text",
	"TransferMerit":             "SUCCESSION SUCCESSION-none",
	"AcknowledgeRecommendation": "ONCE-a-round", "PresumeReceipt": "ONCE-a-round",
	"OpenEthicsHearing": "TRACK-ethics", "ReferToDiscipline": "PANEL", "IssueSummons": "TRACK-discipline",
	"RecordAbsence first": "SUMMONS", "RecordAbsence second": "SUMMONS", "RecordExamination": "SUMMONS", "ReleaseFromDuties": "G13",
	"ProposeSanction": "G7 G4 PANEL-heard", "ReturnProposal examined": "REASON ROUTE-conflict", "ReturnProposal ethics_hearing": "REASON ROUTE-conflict", "RouteSignature": "REASON ROUTE-top",
	"ApproveSanction": "G4 G5 G6-president G7 G8 G10", "IssueSanction": "G7", "EnterIntoForce": "G11",
	"FileObjection": "DISPUTE", "FileAppeal": "DISPUTE",
	"RecordCourtFiling": "SANCTION", "RecordCourtDecision UPHELD": "SANCTION COURT", "RecordCourtDecision ANNULLED": "SANCTION COURT",
	"CompleteExecution from reported_back": "SANCTION SERVING", "RecordDocumentation": "SANCTION",
	"ReturnReport nothing_stands": "REASON", "ReturnReport sanction_stands": "REASON",
	"ChallengeClosure": "CHALLENGE-window", "DecideChallenge UPHELD": "CHALLENGE", "DecideChallenge REOPENED/plenary": "CHALLENGE",
	"DecideChallenge REOPENED/merit_review": "CHALLENGE", "DecideChallenge REOPENED/reported_back": "CHALLENGE",
	"RemindAuthority": "G12", "WarnAuthority": "G12 G12-rung", "ReprimandAuthority": "G12 G12-rung", "BlockServices": "G12 G12-rung",
	"EscalateAuthority": "G12 G12-rung", "LiftBlock": "G12-blocked",
	"Correct": "REASON", "Hold": "REASON HOLD", "ReleaseHold": "HOLD-none",
}

// breaking is a case in which one condition, and as far as it goes no other, does
// not hold. The guard's id is what stands before the dash.
var breaking = map[string]func(*Trial){
	"G1":             func(t *Trial) { t.Incomplete = "say when" },
	"REASON":         func(t *Trial) { t.Header.Reason = " " },
	"REASON-or-text": func(t *Trial) { t.Header.Reason = " " },
	"ONCE":           func(t *Trial) { t.Case.Extended = true },
	"G2":             func(t *Trial) { t.Case.Study = nil },
	"DOSSIER":        func(t *Trial) { t.Case.Dossier = nil },
	"OVERLAP": func(t *Trial) {
		t.Case.Dossier.Facts, t.Narratives = quoted, []string{quoted}
	},
	"OVERLAP-none":     func(t *Trial) { t.Narratives = nil },
	"DOSSIER-approved": func(t *Trial) { t.Case.Dossier = &Dossier{Hash: "h"} },
	"NON_ASN":          func(t *Trial) { t.Case.Accused.EmploymentKind = "PPPK" },
	"REFERRAL":         func(t *Trial) { t.Case.Referrals = nil },
	"SUCCESSION":       func(t *Trial) { t.Case.Merit = "BKN" },
	"SUCCESSION-none":  func(t *Trial) { t.Case.Merit = "" },
	"SATGAS": func(t *Trial) {
		t.Header.Reason, t.Command = "", &RecommendCmd{Violations: []string{"dis_other_unlisted"}}
	},
	"ROUTE-top":        func(t *Trial) { t.Case.Signer = "PRESIDEN" },
	"ROUTE-conflict":   func(t *Trial) { t.Case.Round().Proposal.Routed, t.Case.Signer = RoutedForConflict, "KEMENDAGRI" },
	"G3":               func(t *Trial) { t.Case.MeritStudy = "" },
	"G6":               func(t *Trial) { t.Case.Accused.PostLevel = "" },
	"ONCE-a-round":     func(t *Trial) { t.Case.Round().ReceivedOn = day("2024-10-07") },
	"TRACK-ethics":     func(t *Trial) { t.Case.Round().Level = sanction.LevelSevere },
	"TRACK-discipline": func(t *Trial) { t.Case.Round().Level = sanction.LevelMoral },
	"PANEL":            func(t *Trial) { t.Case.Round().Hearing = "MORAL" },
	"PANEL-heard":      func(t *Trial) { t.Case.State, t.Case.Round().Hearing = EthicsHearing, "" },
	"SUMMONS":          func(t *Trial) { t.Case.Round().Summonses = nil },
	"G13":              func(t *Trial) { t.Case.Release = &Release{Since: day("2024-10-07")} },
	"G7":               func(t *Trial) { t.Case.Sanction = &Sanction{Type: "HD_B1"} },
	"G4":               func(t *Trial) { t.Case.Round().Examined = Date{} },
	"G5":               func(t *Trial) { t.Case.Round().Report.Team = nil },
	"G6-president":     func(t *Trial) { t.Case.Accused.PostKind, t.Case.Accused.PostLevel = "JPT_UTAMA", "CENTRAL" },
	"G8":               func(t *Trial) { t.Prior = []Prior{{Type: "HD_B3", ImposedOn: day("2023-05-02")}} },
	"G10":              func(t *Trial) { t.Case.Accused.PostKind = "ADMINISTRATOR" },
	"G11":              func(t *Trial) { t.On = t.On.AddDays(-1) },
	"DISPUTE":          func(t *Trial) { t.Case.Sanction.Final = true },
	"SANCTION":         func(t *Trial) { t.Case.Sanction.Annulled = true },
	"SERVING":          func(t *Trial) { t.Case.Clocks = nil },
	"COURT":            func(t *Trial) { t.Case.Dispute = nil },
	"CHALLENGE-window": func(t *Trial) { t.Case.Clocks = nil },
	"CHALLENGE":        func(t *Trial) { t.Case.Challenge = nil },
	"G12":              func(t *Trial) { t.Case.Clocks = nil },
	"G12-rung":         func(t *Trial) { t.Case.Control = nil },
	"G12-blocked":      func(t *Trial) { t.Case.Control = &Control{Rung: "BLOCK"} },
	"HOLD":             func(t *Trial) { t.Case.Held = &HoldNote{} },
	"HOLD-none":        func(t *Trial) { t.Case.Held = nil },
}

// whole is a case on which every condition of an act holds.
func (p promise) whole(t *testing.T) (*Trial, Row) {
	t.Helper()
	at := p.states()[0]
	trial, row := p.judged(t, at, func(c *Case) {
		c.Referrals, c.Challenge = []Referral{{Kind: ReferCriminal}}, &Challenged{}
		if c.Dossier == nil {
			c.Dossier = &Dossier{}
		}
		c.Dossier.Approved = true
		if at == MeritReview {
			c.MeritStudy = "telaah"
		}
		if r := c.Round(); r != nil {
			wholeRound(p, at, r)
		}
		wholeEnd(p, c)
	})
	trial.Header.Reason, trial.On = "alasan", trial.Today()
	if p.act == OverrideOverlap {
		trial.Case.Dossier.Facts, trial.Narratives = quoted, []string{quoted}
	}
	if p.act == EnterIntoForce {
		k, _ := trial.Case.newest("DL_EFFECTIVE")
		trial.On = k.DueOn
	}
	return trial, row
}

func wholeRound(p promise, at State, r *Round) {
	if p.act == AcknowledgeRecommendation || p.act == PresumeReceipt {
		r.ReceivedOn = Date{}
	}
	if p.act == OpenEthicsHearing {
		r.Level = sanction.LevelMoral
	}
	if at == EthicsHearing {
		r.Hearing = "DISCIPLINE"
	}
	if p.act == RecordAbsence {
		r.Summonses = append(r.Summonses, r.Summonses...)
	}
}

func wholeEnd(p promise, c *Case) {
	switch p.act {
	case RecordCourtDecision:
		c.Dispute = &Dispute{Court: "PTUN"}
	case WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority, RemindAuthority, LiftBlock:
		before := map[Act]string{WarnAuthority: "REMIND", ReprimandAuthority: "WARN", BlockServices: "REPRIMAND", EscalateAuthority: "BLOCK"}[p.act]
		c.Control = &Control{Rung: before, Blocked: true}
		c.Clocks = append(c.Clocks, Clock{Rule: "DL_PPK", Status: deadline.Overdue})
	case TransferMerit:
		c.Merit = "KASN"
	case ReleaseHold:
		c.Held = &HoldNote{}
	case DecidePlenary:
		if p.when == "FORWARD_TO_EMPLOYER" {
			c.Accused.EmploymentKind = "NON_ASN"
		}
	case CompleteExecution:
		c.Clocks = append(c.Clocks, Clock{Rule: "PX_SERVING", Status: deadline.Running})
	case FileAppeal:
		c.Sanction.Type = "PTDH"
	}
}

// refusing is the ids of the row's guards that do not hold.
func refusing(t *Trial, r Row) []string {
	var out []string
	for _, g := range r.Guards {
		if g.holds(t) != "" {
			out = append(out, g.ID)
		}
	}
	return out
}

func TestEveryActIsBoundAsTheDesignSays(t *testing.T) {
	for _, p := range design {
		name := strings.TrimSpace(string(p.act) + " " + p.when)
		if p.act == CompleteExecution && p.to == Same {
			name += " from reported_back"
		}
		trial, row := p.whole(t)
		if ids := refusing(trial, row); len(ids) > 0 {
			t.Errorf("%s is refused by %v though every condition holds", name, ids)
		}
		for _, b := range strings.Fields(conditioned[name]) {
			trial, row := p.whole(t)
			breaking[b](trial)
			id, _, _ := strings.Cut(b, "-")
			if ids := refusing(trial, row); !slices.Contains(ids, id) {
				t.Errorf("%s is not refused by %s when %s is broken, but by %v", name, id, b, ids)
			}
		}
	}
}
