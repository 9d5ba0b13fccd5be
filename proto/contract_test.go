package proto_test

import (
	"testing"

	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	_ "netra/api/netra/v1"
)

// files lists every file of the contract.
func files() []protoreflect.FileDescriptor {
	var all []protoreflect.FileDescriptor
	protoregistry.GlobalFiles.RangeFilesByPackage("netra.v1", func(f protoreflect.FileDescriptor) bool {
		all = append(all, f)
		return true
	})
	return all
}

// everyMessage calls f for each message of the contract, nested ones too.
func everyMessage(f func(protoreflect.MessageDescriptor)) {
	var walk func(protoreflect.MessageDescriptors)
	walk = func(ms protoreflect.MessageDescriptors) {
		for i := range ms.Len() {
			f(ms.Get(i))
			walk(ms.Get(i).Messages())
		}
	}
	for _, file := range files() {
		walk(file.Messages())
	}
}

func TestPathsAreThoseOfThePage(t *testing.T) {
	t.Parallel()
	want := map[string]map[string]string{
		"ReportService": {
			"FileReport": "POST /v1/reports *", "LookupReport": "POST /v1/reports:lookup *",
			"ReplyToOffice": "POST /v1/reports:reply *", "CompleteReport": "POST /v1/reports:complete *",
			"WithdrawReport": "POST /v1/reports:withdraw *", "ChallengeClosure": "POST /v1/reports:challenge *",
			"ReportRetaliation": "POST /v1/reports:retaliation *", "SaveDraft": "POST /v1/reports:saveDraft *",
			"GetDraft": "POST /v1/reports:getDraft *", "UploadEvidence": "",
			"ListReports": "GET /v1/reports", "GetReport": "GET /v1/{name=reports/*}",
			"AskReporter": "POST /v1/{name=reports/*}:askReporter *", "RequestCompletion": "POST /v1/{name=reports/*}:requestCompletion *",
			"RejectReport": "POST /v1/{name=reports/*}:rejectReport *", "ReferReport": "POST /v1/{name=reports/*}:referReport *",
			"TransferReport": "POST /v1/{name=reports/*}:transferReport *", "LinkReport": "POST /v1/{name=reports/*}:linkReport *",
			"UnlinkReport": "POST /v1/{name=reports/*}:unlinkReport *",
			"AnswerSafety": "POST /v1/reports:safety *", "AskPings": "POST /v1/reports:askPings *", "StopPings": "POST /v1/reports:stopPings *",
			"AnswerRetaliation": "POST /v1/{name=reports/*}:answerRetaliation *",
		},
		"CaseService": {
			"RegisterCase": "POST /v1/cases *", "OpenFinding": "POST /v1/cases:openFinding *",
			"ReferFinding": "POST /v1/cases:referFinding *", "GetCase": "GET /v1/{name=cases/*}",
			"ListCases": "GET /v1/cases", "ListCaseEvents": "GET /v1/{name=cases/*}/events",
			"ListAvailableActs": "GET /v1/{name=cases/*}/acts", "ExportDossier": "GET /v1/{name=cases/*}:dossier",
			"RenderDocument": "GET /v1/{name=cases/*/documents/*}",
		},
		"RulebookService": {
			"ListRulebooks": "GET /v1/rulebooks", "GetRulebook": "GET /v1/{name=rulebooks/*}",
			"AssessConduct": "POST /v1/{name=rulebooks/*}:assess *",
		},
		"ClockService":        {"ComputeDeadline": "POST /v1/clocks:compute *"},
		"TransparencyService": {"GetCheckpoint": "GET /v1/log/checkpoint"},
		"StatisticsService":   {"GetFunnel": "GET /v1/statistics/funnel"},
		"AccusedService": {
			"LookupAccusation": "POST /v1/accused:lookup *", "AnswerAccusation": "POST /v1/accused:answer *",
			"FileOwnObjection": "POST /v1/accused:fileObjection *", "FileOwnAppeal": "POST /v1/accused:fileAppeal *",
		},
		"PactService": {
			"CreatePact": "POST /v1/pacts *", "ImportSignatures": "POST /v1/{name=pacts/*}/signatures:import *",
			"GetCoverage": "GET /v1/{name=pacts/*}:coverage",
		},
		"DemoService":   {"AdvanceClock": "POST /v1/demo/clock:advance *"},
		"NoticeService": {"ListNotices": "GET /v1/notices"},
	}
	for name, rpcs := range want {
		methods := service(t, name).Methods()
		for rpc, path := range rpcs {
			m := methods.ByName(protoreflect.Name(rpc))
			if m == nil {
				t.Errorf("%s has no %s", name, rpc)
			} else if got := route(m); got != path {
				t.Errorf("%s is at %q, want %q", m.FullName(), got, path)
			}
		}
	}
}

func TestEveryNumberIsAJSONNumber(t *testing.T) {
	t.Parallel()
	everyMessage(func(m protoreflect.MessageDescriptor) {
		for i := range m.Fields().Len() {
			f := m.Fields().Get(i)
			switch f.Kind() {
			case protoreflect.BoolKind, protoreflect.StringKind, protoreflect.BytesKind,
				protoreflect.Int32Kind, protoreflect.EnumKind, protoreflect.MessageKind:
			default:
				t.Errorf("%s is %s", f.FullName(), f.Kind())
			}
		}
	})
}

func TestEnumsAreNestedWithBareValues(t *testing.T) {
	t.Parallel()
	want := map[protoreflect.FullName]string{
		"netra.v1.LinkSuggestion.Score":              "UNSPECIFIED STRONG MEDIUM",
		"netra.v1.Visibility.Audience":               "UNSPECIFIED PUBLIC REPORTER ACCUSED INTAKE MERIT EMPLOYER ADMIN SELF CUSTODIAN OVERSIGHT",
		"netra.v1.Report.Track":                      "UNSPECIFIED NAMED CONFIDENTIAL ANONYMOUS",
		"netra.v1.Accused.EmploymentKind":            "UNSPECIFIED PNS PPPK NON_ASN",
		"netra.v1.DecidePlenaryRequest.Decision":     "UNSPECIFIED FORWARD FORWARD_TO_EMPLOYER NOT_PROVEN CRIMINAL_ONLY NOT_CIVIL_SERVANT RESTUDY",
		"netra.v1.DeliverSanctionRequest.Mode":       "UNSPECIFIED HANDED SENT ANNOUNCED",
		"netra.v1.ResolveDisputeRequest.Result":      "UNSPECIFIED UPHELD MODIFIED ANNULLED ANNULLED_ON_PROCEDURE",
		"netra.v1.RecordCourtDecisionRequest.Result": "UNSPECIFIED UPHELD ANNULLED",
		"netra.v1.DecideChallengeRequest.Decision":   "UNSPECIFIED UPHELD REOPENED",
	}
	everyMessage(func(m protoreflect.MessageDescriptor) {
		for i := range m.Enums().Len() {
			e := m.Enums().Get(i)
			if got := values(e); got != want[e.FullName()] {
				t.Errorf("%s is {%s}, want {%s}", e.FullName(), got, want[e.FullName()])
			}
			delete(want, e.FullName())
		}
	})
	for name := range want {
		t.Errorf("there is no enum %s", name)
	}
}

func values(e protoreflect.EnumDescriptor) string {
	var s string
	for i := range e.Values().Len() {
		if i > 0 {
			s += " "
		}
		s += string(e.Values().Get(i).Name())
	}
	return s
}
