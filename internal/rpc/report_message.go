package rpc

import (
	"encoding/json"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/report"
)

// reportMessage is a report as the API says it.
func reportMessage(v act.ReportView) *pb.Report {
	m := &pb.Report{
		Name: "reports/" + v.ID, Number: v.Number, State: string(v.State), Office: v.Office, Etag: v.Etag,
		Track:        pb.Report_Track(pb.Report_Track_value[string(v.Track)]),
		Completeness: &pb.Completeness{Formal: itemMessages(v.Completeness.Formal), Material: itemMessages(v.Completeness.Material)},
		Evidence:     evidenceMessages(v.Evidence),
	}
	for _, id := range v.Cases {
		m.Cases = append(m.Cases, "cases/"+id)
	}
	if v.Staff != nil {
		m.Contents = contentsMessage(*v.Staff)
	}
	if v.Next != nil {
		m.NextStep = &pb.NextStep{What: v.Next.Act, DueOn: v.Next.Due.String(), Who: string(v.Next.Who)}
	}
	return m
}

func itemMessages(list []report.Item) []*pb.CompletenessItem {
	var out []*pb.CompletenessItem
	for _, i := range list {
		m := &pb.CompletenessItem{Item: i.Item, Met: i.Met, LegalBasis: i.LegalBasis}
		if i.DaysLeft != nil {
			m.DaysLeft = proto.Int32(int32(*i.DaysLeft))
		}
		out = append(out, m)
	}
	return out
}

func evidenceMessages(list []report.Evidence) []*pb.Evidence {
	var out []*pb.Evidence
	for _, e := range list {
		out = append(out, &pb.Evidence{Id: e.ID, FileName: e.FileName, Size: int32(e.Size), Sha256: e.SHA256, MediaType: e.MediaType, Findings: e.Findings})
	}
	return out
}

// contentsMessage is what the citizen told. Conduct and accused have the same
// JSON in the core and in the API, and are carried over by it.
func contentsMessage(c act.ReportContents) *pb.ReportContents {
	m := &pb.ReportContents{Conduct: &pb.Conduct{}, KnownOn: optional(c.KnownOn), ReceivedOn: c.ReceivedOn.String(),
		Questions: questionMessages(c.Questions), Messages: messageMessages(c.Messages), Withdrawn: c.Withdrawn, Originals: c.Originals}
	carry(c.Conduct, m.GetConduct())
	m.HideFrom = c.HideFrom
	m.IdentityOpenings = openingMessages(c.Openings)
	for _, r := range c.Retaliation {
		m.Retaliation = append(m.Retaliation, &pb.Statement{On: r.On.String(), Text: r.Text})
	}
	for _, x := range c.Challenges {
		m.Challenges = append(m.Challenges, &pb.Statement{On: x.On.String(), Text: x.Text})
	}
	for _, x := range c.Captures {
		m.Captures = append(m.Captures, captureMessage(x))
	}
	m.Protection = protectionMessage(c.Protection)
	for _, a := range c.Accused {
		p := &pb.Accused{}
		carry(a, p)
		m.Accused = append(m.Accused, p)
	}
	m.ClusterSize = int32(c.ClusterSize)
	for _, id := range c.Linked {
		m.Linked = append(m.Linked, "reports/"+id)
	}
	return m
}

// carry copies a struct into a message of the same JSON names; a test walks
// both, so that neither has a field the other does not know.
func carry(from any, into proto.Message) {
	b, err := json.Marshal(from)
	if err == nil {
		_ = protojson.UnmarshalOptions{DiscardUnknown: true}.Unmarshal(b, into)
	}
}

func questionMessages(list []report.Question) []*pb.Question {
	var out []*pb.Question
	for _, q := range list {
		out = append(out, &pb.Question{Id: q.ID, Text: q.Text, AskedOn: q.AskedOn.String(), DueOn: optional(q.DueOn.String()), Answered: !q.AnsweredOn.IsZero(), AnsweredOn: optional(q.AnsweredOn.String())})
	}
	return out
}

func messageMessages(list []report.Message) []*pb.Message {
	var out []*pb.Message
	for _, m := range list {
		out = append(out, &pb.Message{From: strings.ToUpper(m.From), Text: m.Text, At: instant(m.At), Question: optional(m.Question)})
	}
	return out
}

// reporterMessage is what the holder of an access code sees.
func reporterMessage(v act.ReporterView) *pb.ReporterView {
	m := &pb.ReporterView{Report: reportMessage(v.Report), Stage: string(v.Stage), StageText: v.StageText,
		Questions: questionMessages(v.Questions), Messages: messageMessages(v.Messages)}
	for _, q := range m.GetQuestions() {
		q.CountedDays = dayMessages(v.QuestionDays[q.GetId()])
	}
	if v.Promise != nil {
		m.NextPromise = &pb.Promise{What: v.Promise.What, DueOn: v.Promise.Due.String(), CountedDays: dayMessages(v.Promise.Days)}
	}
	for _, t := range v.Timeline {
		m.Timeline = append(m.Timeline, &pb.TimelineEntry{Date: t.On.String(), Stage: string(t.Stage), Text: t.Text})
	}
	m.Sentences, m.OutcomeText, m.ReferredTo = v.Sentences, v.Outcome, v.ReferredTo
	m.ChallengeAnswer, m.Protection = v.ChallengeAnswer, protectionMessage(v.Protection)
	m.PingsOffered, m.Pinged, m.PingRefused = v.PingsOffered, v.Pinged, v.PingRefused
	m.Needed, m.Withdrawn, m.ChallengeUntil = v.Needed, v.Withdrawn, optional(v.ChallengeUntil.String())
	return m
}
