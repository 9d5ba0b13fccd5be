package desk

import "netra/internal/web/kit"

// ask is how one field of an act is asked for, beyond what the contract says of
// it. A field without an entry is asked for all the same, under its own name; a
// test demands the entry.
type ask struct {
	label string // key under desk.field; the field's own name when empty
	hint  string // key under desk.hint; none when empty
	kind  kit.Kind
	from  string // where its options come from: see act_options.go
	fill  string // what it holds before anybody typed: see act_fill.go
	must  bool   // a guard needs it although the contract does not
	lines int
	words string // vocabulary of its choices; desk.choice under the field's name when empty
}

// asks is THE table of the desk's questions: act, field (rows and messages by
// their path), how it is asked.
var asks = map[string]map[string]ask{
	"AssignInvestigator": {"investigator": {hint: "investigator", from: "investigators"}},
	"Reassign":           {"investigator": {hint: "investigator", from: "investigators"}},
	"Recuse":             {},
	"TransferOffice":     {"office": {hint: "office", kind: kit.Select, from: "bawaslu"}},
	"AmendAccused": {
		"accused.name": {label: "accusedName", fill: "accused"}, "accused.employeeId": {hint: "employeeId", fill: "accused"},
		"accused.position": {fill: "accused"}, "accused.unit": {fill: "accused"}, "accused.agency": {fill: "accused"},
		"accused.agencyCode": {hint: "agencyCode", fill: "accused"}, "accused.employmentKind": {fill: "accused", words: "kind"},
		"accused.postKind": {hint: "postKind", kind: kit.Select, fill: "accused", words: "post"}, "accused.postLevel": {fill: "accused", words: "government"},
		"accused.grade": {hint: "grade", fill: "accused"}, "accused.snapshotOn": {hint: "snapshotOn", fill: "accused"},
	},
	"JoinReport":     {"report": {hint: "joinReport", kind: kit.Select, from: "joinable", fill: "report"}},
	"ExtendHandling": {},
	"SummonParties": {
		"parties": {hint: "parties"}, "parties.name": {label: "personName"}, "parties.as": {words: "party"},
		"letterOn": {fill: "today"}, "hearingOn": {hint: "hearingOn"}, "renewCode": {hint: "renewCode"},
	},
	"RecordClarification": {"minutes": {label: "clarification", hint: "clarification", lines: 12}, "partyAs": {hint: "partyAs", words: "party"}},
	"RecordStudy": {
		"allegations": {hint: "allegations", fill: "allegations", must: true}, "allegations.violation": {kind: kit.Select, from: "violations"},
		"allegations.occurredOn": {hint: "occurredOn"}, "allegations.place": {kind: kit.Text},
		"conclusion": {hint: "conclusion", lines: 10},
	},
	"WriteDossier":    {"facts": {hint: "facts", lines: 14}},
	"ApproveDossier":  {"dossierHash": {kind: kit.Hidden, fill: "dossierHash"}},
	"OverrideOverlap": {"dossierHash": {kind: kit.Hidden, fill: "dossierHash"}},
	"ConvenePlenary":  {},
	"CastVote":        {"decision": {label: "vote", hint: "vote", words: "decision"}},
	"DecidePlenary": {
		"decision": {hint: "decidePlenary", words: "decision"}, "minutes": {label: "sitting", hint: "sitting", lines: 8},
		"outcomeText": {hint: "outcomeSome", lines: 5},
	},
	"ReferCriminal":         {"body": {hint: "criminalBody"}, "letterNumber": {}},
	"ReferAdministrative":   {"body": {hint: "administrativeBody"}, "letterNumber": {}},
	"RecordReferralOutcome": {"outcomeText": {label: "referralOutcome"}},
	"RecordMeritStudy":      {"findings": {label: "meritFindings", hint: "meritFindings", lines: 10}},
	"ReturnReferral":        {},
	"Recommend": {
		"violations": {hint: "recommended", kind: kit.Checks, from: "alleged", fill: "alleged"}, "level": {hint: "level", words: "level"},
		"authorityOffice": {hint: "authorityOffice", fill: "agency"},
	},
	"CloseNotProven":            {"outcomeText": {hint: "outcome", lines: 5}},
	"Reject":                    {"outcomeText": {hint: "outcome", lines: 5}},
	"AcknowledgeRecommendation": {"receivedOn": {hint: "received", fill: "today"}},
	"OpenEthicsHearing": {
		"panel": {hint: "panel", must: true}, "panel.name": {label: "personName"}, "panel.rank": {label: "grade"},
		"hearingOn": {hint: "ethicsOn"},
	},
	"RecordHearing":     {"minutes": {label: "hearing", hint: "hearing", lines: 12}, "recommendation": {hint: "recommendation", words: "decision"}},
	"ReferToDiscipline": {},
	"IssueSummons":      {"letterNumber": {}, "letterOn": {fill: "today"}, "examinationOn": {hint: "examinationOn"}, "renewCode": {hint: "renewCode"}},
	"RecordAbsence":     {"missedOn": {hint: "missedOn", fill: "summoned"}},
	"RecordExamination": {"minutes": {label: "bap", hint: "bap", lines: 14}, "signed": {hint: "signed"}},
	"FileExaminationReport": {
		"team": {hint: "team", fill: "team", must: true}, "team.name": {label: "personName"}, "team.rank": {label: "grade"}, "team.element": {words: "element"},
		"proven": {hint: "proven"}, "findings": {hint: "lhp", lines: 12},
	},
	"ReleaseFromDuties":        {"actingOfficial": {hint: "actingOfficial"}},
	"ReportNotProven":          {"findings": {label: "notProven", hint: "notProven", lines: 8}},
	"ProposeSanction":          {"type": {hint: "type", kind: kit.Select, from: "types"}},
	"ReturnProposal":           {},
	"RouteSignature":           {},
	"RecordMinisterialConsent": {"consentReference": {hint: "consent"}},
	"ApproveSanction":          {"proposalHash": {kind: kit.Hidden, fill: "proposalHash"}},
	"IssueSanction":            {"decisionNumber": {hint: "decisionNumber"}, "decisionOn": {fill: "today"}},
	"RecordDeliveryAbsence":    {"missedOn": {label: "deliveryMissed", hint: "deliveryMissed", fill: "today"}},
	"DeliverSanction":          {"mode": {hint: "mode", words: "mode"}, "receivedOn": {label: "delivered", hint: "delivered", fill: "today"}},
	"FileObjection":            {"filedOn": {hint: "objectionOn", fill: "today"}, "grounds": {hint: "grounds", lines: 8}},
	"FileAppeal":               {"filedOn": {hint: "appealOn", fill: "today"}, "grounds": {hint: "grounds", lines: 8}},
	"ResolveDispute":           {"result": {hint: "result", words: "decision"}, "type": {label: "modified", hint: "modified", kind: kit.Select, from: "modified"}},
	"RecordCourtFiling":        {"court": {}, "filedOn": {fill: "today"}},
	"RecordCourtDecision": {
		"result": {label: "ruling", hint: "ruling", words: "decision"}, "decisionNumber": {label: "rulingNumber"}, "decisionOn": {label: "rulingOn", fill: "today"},
	},
	"RecordExecution":     {"executedOn": {fill: "today"}, "proof": {hint: "proof"}},
	"CompleteExecution":   {"completedOn": {hint: "completedOn", fill: "today"}},
	"RecordDocumentation": {"entryReference": {hint: "entryReference"}},
	"ReportBack":          {"letterNumber": {hint: "reportLetter"}},
	"ReturnReport":        {},
	"Close":               {"outcomeText": {hint: "outcome", lines: 5}},
	"DecideChallenge":     {"decision": {label: "challenge", hint: "challenge", words: "decision"}, "outcomeText": {hint: "outcome", lines: 5}},
	"RecordDeparture":     {"departedOn": {fill: "today"}, "ground": {hint: "ground", kind: kit.Text}},
	"WarnAuthority":       {"letterNumber": {}, "letterOn": {fill: "today"}},
	"ReprimandAuthority":  {"letterNumber": {}, "letterOn": {fill: "today"}},
	"BlockServices":       {"letterNumber": {}, "letterOn": {fill: "today"}},
	"EscalateAuthority":   {"letterNumber": {}, "letterOn": {fill: "today"}},
	"LiftBlock":           {"letterNumber": {}, "letterOn": {fill: "today"}},
	"AddEvidence":         {},
	"AddNote":             {"text": {label: "note", hint: "note", lines: 6}},
	"Correct":             {"field": {kind: kit.Select, from: "correctable"}, "value": {hint: "value", kind: kit.Text}},
	"Hold":                {"kind": {hint: "holdKind", kind: kit.Select, from: "holds"}, "until": {hint: "until"}},
	"ReleaseHold":         {},
}

// weighty is the acts that are shown once more before they are recorded: they
// decide, sign, send or end something that no later act takes back.
var weighty = map[string]bool{
	"TransferOffice": true, "Recuse": true, "JoinReport": true, "ApproveDossier": true, "OverrideOverlap": true, "DecidePlenary": true, "ReferCriminal": true, "ReferAdministrative": true,
	"ReturnReferral": true, "Recommend": true, "CloseNotProven": true, "Reject": true,
	"ReferToDiscipline": true, "IssueSummons": true, "RecordAbsence": true, "FileExaminationReport": true, "ReleaseFromDuties": true, "ReportNotProven": true,
	"ProposeSanction": true, "ReturnProposal": true, "RouteSignature": true, "ApproveSanction": true, "IssueSanction": true, "DeliverSanction": true,
	"FileObjection": true, "FileAppeal": true, "ResolveDispute": true, "RecordCourtDecision": true,
	"ReportBack": true, "ReturnReport": true, "Close": true, "DecideChallenge": true, "RecordDeparture": true,
	"WarnAuthority": true, "ReprimandAuthority": true, "BlockServices": true, "LiftBlock": true, "EscalateAuthority": true,
}

// ending is the weighty acts whose button warns: they close a case, sign a
// sanction or fall on an authority.
var ending = map[string]bool{
	"DecidePlenary": true, "CloseNotProven": true, "Reject": true, "ApproveSanction": true, "IssueSanction": true, "ResolveDispute": true,
	"RecordCourtDecision": true, "Close": true, "RecordDeparture": true, "BlockServices": true, "EscalateAuthority": true,
}
