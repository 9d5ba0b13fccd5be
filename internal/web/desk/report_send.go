package desk

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// send does the act, or only asks whether it would be taken. What is wrong with
// an answer before the API is asked is marked in the form.
func (a *reportAct) send(only bool) error {
	f, ctx, api := a.form, a.Ctx(), a.API.Reports
	name, etag, once, why := a.report.GetName(), f.Value("etag"), f.Once, f.Value("reason")
	var err error
	switch a.act {
	case "AskReporter":
		_, err = api.AskReporter(ctx, &pb.AskReporterRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why,
			Question: f.Value("question"), DueOn: f.Value("dueOn")})
	case "RequestCompletion":
		items := wanted(f)
		if len(items) == 0 {
			f.Fail("own", a.T("desk.report.noitems"))
			return nil
		}
		_, err = api.RequestCompletion(ctx, &pb.RequestCompletionRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, Items: items})
	case "RejectReport":
		_, err = api.RejectReport(ctx, &pb.RejectReportRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why,
			Ground: f.Value("ground"), OutcomeText: f.Value("outcomeText")})
	case "ReferReport":
		_, err = api.ReferReport(ctx, &pb.ReferReportRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, Body: f.Value("body")})
	case "TransferReport":
		_, err = api.TransferReport(ctx, &pb.TransferReportRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, Office: f.Value("office")})
	case "RequestIdentity":
		_, err = api.RequestIdentity(ctx, &pb.RequestIdentityRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, ReasonCode: f.Value("reasonCode")})
	case "ApproveIdentity":
		_, err = api.ApproveIdentity(ctx, &pb.ApproveIdentityRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why})
	case "DeclineIdentity":
		_, err = api.DeclineIdentity(ctx, &pb.DeclineIdentityRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why})
	case "AnswerRetaliation":
		_, err = api.AnswerRetaliation(ctx, &pb.AnswerRetaliationRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why,
			Text: f.Value("text"), ForwardedTo: f.Field("forwardedTo").Values})
	case "CaptureLink":
		file := ""
		if stored := f.Field("evidence").Stored; len(stored) > 0 {
			file = stored[0].ID
		}
		_, err = api.CaptureLink(ctx, &pb.CaptureLinkRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why,
			Url: f.Value("url"), CapturedOn: f.Value("capturedOn"), Method: f.Value("method"), Evidence: file})
	case "LinkReport":
		other, e := a.numbered(f.Value("report"))
		if e != nil || other == "" {
			f.Fail("report", a.T("desk.report.nosuch"))
			return e
		}
		_, err = api.LinkReport(ctx, &pb.LinkReportRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, Report: other})
	case "DismissLink":
		other, e := a.numbered(f.Value("report"))
		if e != nil || other == "" {
			f.Fail("report", a.T("desk.report.nosuch"))
			return e
		}
		_, err = api.DismissLink(ctx, &pb.DismissLinkRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, Report: other})
	case "UnlinkReport":
		_, err = api.UnlinkReport(ctx, &pb.UnlinkReportRequest{Name: name, Etag: etag, RequestId: once, ValidateOnly: only, Reason: why, Report: f.Value("linked")})
	}
	return err
}

// wanted is what is missing: ticked items, and lines in the office's own words.
func wanted(f *kit.Form) []string {
	var out []string
	if x := f.Field("items"); x != nil {
		out = append(out, x.Values...)
	}
	for _, line := range strings.Split(f.Value("own"), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// numbered finds a report by its number, among those that the visitor may know of.
func (a *reportAct) numbered(typed string) (string, error) {
	n := reportNumberOf(typed)
	if !tame.MatchString(n) {
		return "", nil
	}
	answer, err := a.API.Reports.ListReports(a.Ctx(), &pb.ListReportsRequest{Filter: `number = "` + n + `"`, PageSize: 1})
	if err != nil || len(answer.GetReports()) == 0 {
		return "", err
	}
	return answer.GetReports()[0].GetName(), nil
}
