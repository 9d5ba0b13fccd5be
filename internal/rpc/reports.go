package rpc

import (
	"context"
	"strings"

	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/identity"
	"netra/internal/report"
)

// reports is ReportService.
type reports struct {
	pb.UnimplementedReportServiceServer
	acts  *act.Service
	files Files
}

// FileReport receives a report; nobody needs an account.
func (s *reports) FileReport(ctx context.Context, r *pb.FileReportRequest) (*pb.FileReportResponse, error) {
	f := act.Filing{Evidence: r.GetReport().GetEvidence(), Draft: r.GetDraftCode()}
	filing := proto.CloneOf(r.GetReport())
	filing.Evidence, filing.Reporter = nil, nil
	if err := into(filing, &f.Report); err != nil {
		return nil, err
	}
	if p := r.GetReport().GetReporter(); p != nil {
		f.Reporter = identityOf(p)
	}
	out, err := s.acts.FileReport(ctx, identity.Caller(ctx), request(r, r.GetRequestId(), false), f)
	if err != nil {
		return nil, err
	}
	return &pb.FileReportResponse{Report: reportMessage(out.Report), AccessCode: out.AccessCode}, nil
}

func identityOf(p *pb.Reporter) report.Identity {
	return report.Identity{Name: p.GetName(), Address: p.GetAddress(), Phone: p.GetPhone(), Email: p.GetEmail()}
}

// LookupReport is what an access code opens.
func (s *reports) LookupReport(ctx context.Context, r *pb.LookupReportRequest) (*pb.ReporterView, error) {
	v, err := s.acts.LookupReport(ctx, r.GetAccessCode())
	if err != nil {
		return nil, err
	}
	return reporterMessage(v), nil
}

// ReplyToOffice answers a question of the office, or adds a word.
func (s *reports) ReplyToOffice(ctx context.Context, r *pb.ReplyToOfficeRequest) (*pb.ReporterView, error) {
	return s.byCode(ctx, r, r.GetEvidence(), "", &report.ReplyToOfficeCmd{Text: r.GetText(), Question: r.GetQuestion()})
}

// CompleteReport adds what was missing.
func (s *reports) CompleteReport(ctx context.Context, r *pb.CompleteReportRequest) (*pb.ReporterView, error) {
	cmd := &report.CompleteReportCmd{}
	if r.GetConduct() != nil {
		if err := into(r.GetConduct(), &cmd.Conduct); err != nil {
			return nil, err
		}
	}
	if r.GetReporter() != nil {
		cmd.Reporter = identityOf(r.GetReporter())
	}
	return s.byCode(ctx, r, r.GetEvidence(), "", cmd)
}

// WithdrawReport takes the report back; a case that it opened goes on.
func (s *reports) WithdrawReport(ctx context.Context, r *pb.WithdrawReportRequest) (*pb.ReporterView, error) {
	return s.byCode(ctx, r, nil, r.GetReason(), &report.WithdrawReportCmd{})
}

// ChallengeClosure asks for another look at a closed case.
func (s *reports) ChallengeClosure(ctx context.Context, r *pb.ChallengeClosureRequest) (*pb.ReporterView, error) {
	return s.byCode(ctx, r, nil, "", &report.ChallengeClosureCmd{Grounds: r.GetGrounds()})
}

// ReportRetaliation says that the reporter is being punished for reporting.
func (s *reports) ReportRetaliation(ctx context.Context, r *pb.ReportRetaliationRequest) (*pb.ReporterView, error) {
	return s.byCode(ctx, r, nil, "", &report.ReportRetaliationCmd{Narrative: r.GetNarrative()})
}

// codeRequest is what every act by an access code carries.
type codeRequest interface {
	proto.Message
	GetAccessCode() string
	GetRequestId() string
}

func (s *reports) byCode(ctx context.Context, r codeRequest, evidence []string, reason string, cmd report.Command) (*pb.ReporterView, error) {
	v, err := s.acts.ByCode(ctx, act.CodeAct{Request: request(r, r.GetRequestId(), false), Code: r.GetAccessCode(),
		Command: cmd, Evidence: evidence, Reason: reason})
	if err != nil {
		return nil, err
	}
	return reporterMessage(v), nil
}

// GetReport is one report, for the office that holds it.
func (s *reports) GetReport(ctx context.Context, r *pb.GetReportRequest) (*pb.Report, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.GetReport(ctx, caller, strings.TrimPrefix(r.GetName(), "reports/"))
	if err != nil {
		return nil, err
	}
	return reportMessage(v), nil
}

// ListReports is one page of the office's reports.
func (s *reports) ListReports(ctx context.Context, r *pb.ListReportsRequest) (*pb.ListReportsResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	q := act.ReportQuery{Limit: pageSize(r.GetPageSize())}
	if q.Filters, err = filters(r.GetFilter(), reportFilters(caller)); err != nil {
		return nil, err
	}
	q.Filters, q.Cluster = splitCluster(q.Filters)
	if _, err = order(r.GetOrderBy(), "nextStep.dueOn"); err != nil {
		return nil, err
	}
	if q.After, err = pageToken(r.GetPageToken()); err != nil {
		return nil, err
	}
	page, err := s.acts.ListReports(ctx, caller, q)
	if err != nil {
		return nil, err
	}
	out := &pb.ListReportsResponse{NextPageToken: token(page.Next)}
	for _, v := range page.Reports {
		out.Reports = append(out.Reports, reportMessage(v))
	}
	return out, nil
}

// AskReporter puts a question to the reporter.
func (s *reports) AskReporter(ctx context.Context, r *pb.AskReporterRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// RequestCompletion says what is missing and gives two working days.
func (s *reports) RequestCompletion(ctx context.Context, r *pb.RequestCompletionRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// RejectReport does not register the report, on a ground.
func (s *reports) RejectReport(ctx context.Context, r *pb.RejectReportRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// ReferReport hands the report to another body.
func (s *reports) ReferReport(ctx context.Context, r *pb.ReferReportRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// TransferReport hands the report to another Bawaslu office.
func (s *reports) TransferReport(ctx context.Context, r *pb.TransferReportRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// LinkReport ties the report to another one of the same conduct.
func (s *reports) LinkReport(ctx context.Context, r *pb.LinkReportRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// UnlinkReport undoes LinkReport.
func (s *reports) UnlinkReport(ctx context.Context, r *pb.UnlinkReportRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// act does the act of the office that a message is named for.
func (s *reports) act(ctx context.Context, r actRequest) (*pb.Report, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	cmd := report.New(report.Act(named(r)))
	if err := into(r, cmd); err != nil {
		return nil, err
	}
	switch m := cmd.(type) {
	case *report.LinkReportCmd:
		m.Report = strings.TrimPrefix(m.Report, "reports/")
		for i, name := range m.Reports {
			m.Reports[i] = strings.TrimPrefix(name, "reports/")
		}
	case *report.DismissLinkCmd:
		m.Report = strings.TrimPrefix(m.Report, "reports/")
	case *report.UnlinkReportCmd:
		m.Report = strings.TrimPrefix(m.Report, "reports/")
	}
	h, err := header(r)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.OnReport(ctx, caller, act.ReportAct{Request: request(r, r.GetRequestId(), r.GetValidateOnly()),
		Report: strings.TrimPrefix(r.GetName(), "reports/"), Etag: r.GetEtag(), Command: cmd,
		Header: report.Header(h)})
	if err != nil {
		return nil, err
	}
	return reportMessage(v), nil
}

func dayMessages(days []deadline.Day) []*pb.CountedDay {
	var out []*pb.CountedDay
	for _, d := range days {
		out = append(out, &pb.CountedDay{Date: d.Date.String(), Counted: d.Counted, Why: d.Why})
	}
	return out
}
