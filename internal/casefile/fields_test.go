package casefile

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// theContract is the own fields of every act as the API contract lists them,
// written by hand from that page; [] is a list and . a field of its elements.
// header fields (reason, performedOn, documents) belong to every act.
var theContract = map[Act]string{
	RegisterCase: "reports[] accused allegations[] contest",
	OpenFinding:  "accused allegations[] contest reports[]",

	AssignInvestigator: "investigator", Reassign: "investigator", TransferOffice: "office",
	Recuse: "", ExtendHandling: "", ConvenePlenary: "", ReferToDiscipline: "", ReturnProposal: "", ReturnReport: "", ReleaseHold: "",
	AmendAccused: "accused", JoinReport: "report", SummonParties: "parties[] parties.name parties.as letterOn hearingOn",
	RecordClarification: "minutes", RecordStudy: "allegations[] conclusion",
	WriteDossier: "facts", ApproveDossier: "dossierHash", OverrideOverlap: "dossierHash", CastVote: "decision", DecidePlenary: "decision minutes outcomeText",
	RecordMeritStudy: "findings", Recommend: "violations[] level authorityOffice", ReturnReferral: "",
	Reject: "outcomeText", CloseNotProven: "outcomeText",
	ReferCriminal: "body letterNumber", ReferAdministrative: "body letterNumber", RecordReferralOutcome: "outcomeText",
	AcknowledgeRecommendation: "receivedOn",
	IssueSummons:              "letterNumber letterOn examinationOn", RecordAbsence: "missedOn", RecordExamination: "minutes signed",
	FileExaminationReport: "team[] team.name team.rank team.element proven findings",
	ProposeSanction:       "type", RecordMinisterialConsent: "consentReference", ApproveSanction: "proposalHash",
	IssueSanction: "decisionNumber decisionOn", DeliverSanction: "mode receivedOn", RecordDeliveryAbsence: "missedOn",
	RouteSignature: "",
	FileObjection:  "filedOn grounds", AnswerAccusation: "text", FileAppeal: "filedOn grounds", ResolveDispute: "result type",
	RecordExecution: "executedOn proof", CompleteExecution: "completedOn", ReportBack: "letterNumber", Close: "outcomeText",
	OpenEthicsHearing: "panel[] panel.name panel.rank hearingOn", RecordHearing: "minutes recommendation",
	ReleaseFromDuties: "actingOfficial", ReportNotProven: "findings",
	RecordCourtFiling: "court filedOn", RecordCourtDecision: "result decisionNumber decisionOn",
	RecordDocumentation: "entryReference", DecideChallenge: "decision outcomeText", RecordDeparture: "departedOn ground",
	WarnAuthority: "letterNumber letterOn", ReprimandAuthority: "letterNumber letterOn", BlockServices: "letterNumber letterOn",
	LiftBlock: "letterNumber letterOn", EscalateAuthority: "letterNumber letterOn",
	AddEvidence: "", AddNote: "text", Correct: "field value", Hold: "kind until",

	ChallengeClosure: "grounds", // by the reporter's code

	// The calendar's own: in no contract.
	PresumeReceipt: "", EnterIntoForce: "", RemindAuthority: "", LapseClock: "", RecomputeClock: "", TransferMerit: "",
	HandOver: "", StandAside: "",
}

// computed is what a command carries besides: what the program finds out for
// itself, so that the event needs no second look at the world when it is folded.
var computed = map[Act]string{
	RegisterCase: "number office merit rulebook blocked[] kept[]", OpenFinding: "number office merit rulebook blocked[] kept[]",
	RecordStudy: "assessment", DecidePlenary: "merit employer", ReturnReferral: "office", Recommend: "employer",
	ReferCriminal: "kind", ReferAdministrative: "kind", Reject: "kind", CloseNotProven: "kind",
	AcknowledgeRecommendation: "kind", PresumeReceipt: "kind receivedOn", FileObjection: "kind", FileAppeal: "kind",
	ProposeSanction: "belowFloor hash assessment", ApproveSanction: "signedAs", RouteSignature: "signer ground",
	WarnAuthority: "kind rule escalatedTo", ReprimandAuthority: "kind rule escalatedTo", BlockServices: "kind rule escalatedTo", EscalateAuthority: "kind rule escalatedTo",
	RemindAuthority: "kind rule letterNumber letterOn escalatedTo", LapseClock: "rule final",
	RecomputeClock: "rule from to decrees[]", Hold: "note", TransferMerit: "from to reportTo",
	HandOver: "account", StandAside: "person accounts[] kept[] anew",
	SummonParties: "renewCode accusedCode[]", IssueSummons: "renewCode accusedCode[]", RecordClarification: "partyAs", // ours, beside the contract
	OverrideOverlap:   "runs[]",
	JoinReport:        "kept[] accounts[]",
	OpenEthicsHearing: "panel.element", // one type serves team and panel
}

// shared types that several acts carry, each checked once.
var shared = map[string]string{
	"accused":     "name employeeId position unit agency agencyCode employmentKind postKind postLevel grade snapshotOn",
	"allegations": "violation occurredOn place",
}

func TestEveryCommandHasTheFieldsOfTheContract(t *testing.T) {
	t.Parallel()
	for _, act := range declared(t) {
		promised, ok := theContract[act]
		if !ok {
			t.Errorf("%s is not in the contract as written here", act)
			continue
		}
		fields := jsonFields(reflect.TypeOf(New(act)).Elem(), "")
		want := strings.Fields(promised)
		for _, f := range want {
			if !slices.Contains(fields, f) {
				t.Errorf("%s has no field %q", act, f)
			}
		}
		allowed := append(want, strings.Fields(computed[act])...)
		for _, f := range fields {
			if !slices.Contains(allowed, f) {
				t.Errorf("%s has a field %q that is neither promised nor listed as computed", act, f)
			}
		}
	}
	for act := range theContract {
		if len(rows(act)) == 0 {
			t.Errorf("the contract has %s, the machine does not", act)
		}
	}
}

func TestAccusedAndAllegationsHaveTheFieldsOfTheContract(t *testing.T) {
	t.Parallel()
	for name, typ := range map[string]reflect.Type{"accused": reflect.TypeFor[Accused](), "allegations": reflect.TypeFor[Allegation]()} {
		got, want := jsonFields(typ, ""), strings.Fields(shared[name])
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// jsonFields is the JSON names of a struct: embedded ones as its own, lists
// marked, and one level into lists of people.
func jsonFields(typ reflect.Type, prefix string) []string {
	var out []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Anonymous {
			out = append(out, jsonFields(f.Type, prefix)...)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			out = append(out, prefix+"(no JSON name) "+f.Name)
			continue
		}
		if f.Type.Kind() != reflect.Slice {
			out = append(out, prefix+name)
			continue
		}
		out = append(out, prefix+name+"[]")
		if el := f.Type.Elem(); el == reflect.TypeFor[Party]() || el == reflect.TypeFor[Member]() {
			out = append(out, jsonFields(el, name+".")...)
		}
	}
	return out
}
