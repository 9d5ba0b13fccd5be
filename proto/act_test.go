package proto_test

import (
	"slices"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	netrav1 "netra/api/netra/v1"
)

// header is what every act carries in fields 1 to 7, in this order.
var header = []string{"name", "etag", "requestId", "validateOnly", "performedOn", "reason", "documents"}

// own is the API page's list of each act's own fields, copied by hand.
var own = map[string]string{
	"AssignInvestigator": "investigator", "Recuse": "", "Reassign": "investigator",
	"TransferOffice": "office", "AmendAccused": "accused", "ExtendHandling": "",
	"SummonParties": "parties letterOn hearingOn", "RecordClarification": "minutes",
	"RecordStudy": "allegations conclusion", "WriteDossier": "facts",
	"ApproveDossier": "dossierHash", "ConvenePlenary": "", "CastVote": "decision",
	"DecidePlenary": "decision minutes outcomeText", "RecordMeritStudy": "findings",
	"Recommend":      "violations level authorityOffice",
	"ReturnReferral": "", "Reject": "outcomeText", "CloseNotProven": "outcomeText",
	"ReferCriminal": "body letterNumber", "ReferAdministrative": "body letterNumber",
	"RecordReferralOutcome": "outcomeText", "AcknowledgeRecommendation": "receivedOn",
	"IssueSummons": "letterNumber letterOn examinationOn", "RecordAbsence": "missedOn",
	"RecordExamination": "minutes signed", "FileExaminationReport": "team proven findings",
	"ProposeSanction": "type", "ReturnProposal": "",
	"RecordMinisterialConsent": "consentReference", "RecordDeliveryAbsence": "missedOn", "ApproveSanction": "proposalHash",
	"IssueSanction": "decisionNumber decisionOn", "DeliverSanction": "mode receivedOn",
	"FileObjection": "filedOn grounds", "FileAppeal": "filedOn grounds",
	"ResolveDispute": "result type", "RecordExecution": "executedOn proof",
	"CompleteExecution": "completedOn", "ReportBack": "letterNumber", "ReturnReport": "",
	"Close": "outcomeText", "OpenEthicsHearing": "panel hearingOn",
	"RecordHearing": "minutes recommendation", "ReferToDiscipline": "",
	"ReleaseFromDuties": "actingOfficial", "ReportNotProven": "findings",
	"RecordCourtFiling":   "court filedOn",
	"RecordCourtDecision": "result decisionNumber decisionOn",
	"RecordDocumentation": "entryReference", "DecideChallenge": "decision outcomeText",
	"RecordDeparture": "departedOn ground", "WarnAuthority": "letterNumber letterOn",
	"ReprimandAuthority": "letterNumber letterOn", "BlockServices": "letterNumber letterOn",
	"LiftBlock": "letterNumber letterOn", "EscalateAuthority": "letterNumber letterOn",
	"AddEvidence": "", "AddNote": "text", "Correct": "field value",
	"Hold": "kind until", "ReleaseHold": "",
	"RouteSignature": "", "OverrideOverlap": "dossierHash", "JoinReport": "report", // ours: the page does not ask for it
}

func service(t *testing.T, name string) protoreflect.ServiceDescriptor {
	t.Helper()
	for _, f := range files() {
		if s := f.Services().ByName(protoreflect.Name(name)); s != nil {
			return s
		}
	}
	t.Fatalf("there is no service %s", name)
	return nil
}

// route is the verb and path of an RPC, with " *" when the body is the request.
func route(m protoreflect.MethodDescriptor) string {
	rule, _ := proto.GetExtension(m.Options(), annotations.E_Http).(*annotations.HttpRule)
	switch {
	case rule.GetGet() != "":
		return "GET " + rule.GetGet()
	case rule.GetPost() != "":
		return strings.TrimSuffix("POST "+rule.GetPost()+" "+rule.GetBody(), " ")
	}
	return ""
}

func jsonNames(m protoreflect.MessageDescriptor) []string {
	names := make([]string, m.Fields().Len())
	for i := range names {
		names[i] = m.Fields().Get(i).JSONName()
	}
	return names
}

// beside is the fields that are ours: never required, after those of the page.
var beside = map[string]string{"SummonParties": "renewCode", "IssueSummons": "renewCode", "RecordClarification": "partyAs"}

func TestEveryActIsAnRPCWithItsOwnFieldsAfterTheSameSeven(t *testing.T) {
	t.Parallel()
	methods := service(t, "CaseService").Methods()
	for act, fields := range own {
		m := methods.ByName(protoreflect.Name(act))
		if m == nil {
			t.Errorf("%s has no RPC", act)
			continue
		}
		verb := strings.ToLower(act[:1]) + act[1:]
		if got, want := route(m), "POST /v1/{name=cases/*}:"+verb+" *"; got != want {
			t.Errorf("%s is at %q, want %q", act, got, want)
		}
		if got := m.Output().FullName(); got != netrav1.File_netra_v1_case_proto.Messages().ByName("Case").FullName() {
			t.Errorf("%s answers with %s, not with the case", act, got)
		}
		want := append(append(slices.Clone(header), strings.Fields(fields)...), strings.Fields(beside[act])...)
		if got := jsonNames(m.Input()); !slices.Equal(got, want) {
			t.Errorf("%s has fields %v, want %v", act, got, want)
		}
		for i := range m.Input().Fields().Len() {
			if f := m.Input().Fields().Get(i); int(f.Number()) != i+1 {
				t.Errorf("%s: %s is field %d, want %d", act, f.Name(), f.Number(), i+1)
			}
		}
	}
}

func TestCaseServiceHasNoActThatThePageDoesNotList(t *testing.T) {
	t.Parallel()
	methods := service(t, "CaseService").Methods()
	for i := range methods.Len() {
		m := methods.Get(i)
		if _, listed := own[string(m.Name())]; !listed && strings.Contains(route(m), "POST /v1/{name=cases/*}:") {
			t.Errorf("%s is an act that the page does not list", m.Name())
		}
	}
}
