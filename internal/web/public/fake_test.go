package public

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
	"netra/internal/web/terms"
)

// fake is an API that answers with what a test gives it: figures so large as no
// demonstration has them, and ones that must be seen nowhere.
type fake struct {
	grpc.ClientConnInterface
	funnel *pb.Funnel
	follow map[string]*pb.FollowThrough
}

// Invoke answers the calls that pages of figures make.
func (f fake) Invoke(_ context.Context, method string, args, reply any, _ ...grpc.CallOption) error {
	var answer proto.Message
	switch method[strings.LastIndex(method, "/")+1:] {
	case "GetFunnel":
		answer = f.funnel
	case "GetFollowThrough":
		answer = f.follow[args.(*pb.GetFollowThroughRequest).GetBy()]
	case "ListContests":
		answer = &pb.ListContestsResponse{Contests: []*pb.Contest{{Name: "contests/pilkada-2024", Id: "pilkada-2024", Title: "Pilkada Serentak 2024"}}}
	default:
		return status.Error(codes.Unimplemented, method)
	}
	proto.Merge(reply.(proto.Message), answer)
	return nil
}

// site is the pages over a fake.
func site(t testing.TB, f fake) *kit.Site {
	t.Helper()
	now := func() time.Time { return time.Date(2024, 12, 6, 9, 0, 0, 0, time.UTC) }
	s, err := kit.New(kit.Config{Channel: f, Key: make([]byte, 32), Now: now, Real: now, Exit: "/", Log: slog.New(slog.DiscardHandler)}, terms.Area(), Area())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// page is a page in a language.
func page(t testing.TB, s *kit.Site, lang, path string) string {
	t.Helper()
	w, r := httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	r.AddCookie(&http.Cookie{Name: "bahasa", Value: lang})
	s.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: %d %s", path, w.Code, w.Body)
	}
	return w.Body.String()
}

// shown is a figure with a number; hidden is one whose number was not removed, as
// if the API had made a mistake: pages must go by the mark.
func shown(key, unit string, n int32) *pb.Figure {
	return &pb.Figure{Key: key, Text: "Yang dihitung " + key + ". (What is counted " + key + ".)", Value: &n, Unit: unit, AsOf: "2024-12-05", Url: "/v1/x#" + key}
}

func hidden(key, unit string) *pb.Figure {
	f := shown(key, unit, 90321)
	f.Suppressed = true
	return f
}

// national is a funnel of the size that was seen in 2024.
func national() *pb.Funnel {
	f := &pb.Funnel{AsOf: "2024-12-05", Contest: "pilkada-2024", Final: true, Method: "Cara. (Method, in some words.)"}
	f.Stages = []*pb.Figure{shown("reported", "report", 1158), shown("registered", "case", 1034), shown("forwarded", "case", 667),
		shown("recommended", "case", 455), shown("acted_upon", "case", 31), shown("executed", "case", 19), hidden("closed", "case")}
	f.Outcomes = []*pb.Figure{shown("sanctioned", "case", 19), shown("not_proven", "case", 24), hidden("rejected", "case"), hidden("annulled", "case")}
	f.Silence = []*pb.Figure{shown("waiting_bawaslu", "case", 367), shown("waiting_merit", "case", 212), shown("waiting_ppk", "case", 436),
		shown("waiting_ppk_overdue", "case", 298), shown("reminded", "case", 120), shown("warned", "case", 41), hidden("reprimanded", "case"), hidden("blocked", "case")}
	f.Durations = []*pb.Duration{
		{From: "filed", To: "registered", Text: "Dari laporan. (From the report.)", Median: shown("median.a", "working_day", 2), SlowestTenth: shown("slow.a", "working_day", 9)},
		{From: "recommended", To: "acted_upon", Text: "Dari rekomendasi. (From the recommendation.)", Median: shown("median.b", "working_day", 31), SlowestTenth: hidden("slow.b", "working_day")},
	}
	return f
}

// employers is a table of the kind that is asked for.
func employers(by string) *pb.FollowThrough {
	row := func(code, title string, n int32) *pb.FollowThroughRow {
		return &pb.FollowThroughRow{Code: code, Title: title, Reported: shown("reported", "report", 3*n), Registered: shown("registered", "case", 2*n),
			Recommended: shown("recommended", "case", n), Acted: shown("acted_upon", "case", n/2), ShareActed: shown("share_acted", "percent", 50),
			MedianDays: shown("median_days", "working_day", 31), Waiting: shown("waiting_ppk", "case", n/2), Overdue: shown("waiting_ppk_overdue", "case", n/2),
			LongestOverdue: shown("longest_overdue", "calendar_day", 74)}
	}
	blank := func(code, title string) *pb.FollowThroughRow {
		return &pb.FollowThroughRow{Code: code, Title: title, Reported: hidden("reported", "report"), Registered: hidden("registered", "case"),
			Recommended: hidden("recommended", "case"), Acted: hidden("acted_upon", "case"), ShareActed: hidden("share_acted", "percent"),
			MedianDays: hidden("median_days", "working_day"), Waiting: hidden("waiting_ppk", "case"), Overdue: hidden("waiting_ppk_overdue", "case"),
			LongestOverdue: hidden("longest_overdue", "calendar_day")}
	}
	f := &pb.FollowThrough{OnDate: "2024-12-05", AsOf: "2024-09-30", By: by, Final: true, Method: "Cara. (Method, in some words.)",
		Total: row("", "Seluruh Indonesia (Nationwide)", 455), Others: blank("others", "Lainnya (Others)")}
	switch by {
	case "province":
		for i, s := range spots {
			if i%3 == 0 {
				f.Rows = append(f.Rows, blank(s.Code, "Provinsi "+s.Short))
			} else {
				f.Rows = append(f.Rows, row(s.Code, "Provinsi "+s.Short, int32(4*i)))
			}
		}
	case "agency":
		half := row("KAB-B", "=Kabupaten B", 14)
		half.Acted, half.ShareActed, half.Overdue = hidden("acted_upon", "case"), hidden("share_acted", "percent"), hidden("waiting_ppk_overdue", "case")
		f.Rows = []*pb.FollowThroughRow{row("KAB-A", "Kabupaten A", 12), half, row("KAB-C", "Pemerintah Kabupaten Kepulauan Tanimbar", 44)}
	default:
		f.Rows = []*pb.FollowThroughRow{row("REGENCY", "Pemerintah kabupaten dan kota (Regency and city governments)", 300)}
	}
	return f
}

func large(t testing.TB) *kit.Site {
	t.Helper()
	follow := map[string]*pb.FollowThrough{}
	for _, by := range followKinds {
		follow[by] = employers(by)
	}
	return site(t, fake{funnel: national(), follow: follow})
}
