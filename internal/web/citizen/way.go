package citizen

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// review is where a changed answer leads back to: "?dari=periksa" says that
// somebody came from there.
const review = "periksa"

func path(part string) string { return "/lapor/" + part }

func reviewing(v *kit.Visit) bool { return v.R.URL.Query().Get("dari") == review }

// change is the link by which one answer is changed.
func change(part string) string { return path(part) + "?dari=" + review }

// order is the pages in the order in which they come for one report.
func order(r *pb.FilingReport) []string {
	var out []string
	for _, p := range intake.Parts() {
		if p.Name != "identitas" || identified(r) {
			out = append(out, p.Name)
		}
	}
	return append(out, "kode", review)
}

func identified(r *pb.FilingReport) bool {
	return r.GetTrack() == pb.Report_CONFIDENTIAL || r.GetTrack() == pb.Report_NAMED
}

// back is the page before.
func back(v *kit.Visit, part string, r *pb.FilingReport) string {
	if reviewing(v) {
		return path(review)
	}
	before := "/keamanan"
	for _, p := range order(r) {
		if p == part {
			return before
		}
		before = path(p)
	}
	return before
}

// next is the page that follows an accepted answer.
func next(v *kit.Visit, part string, r *pb.FilingReport) string {
	if part == "apa" && intake.Allowed(intake.Hint(r)) {
		return tail(v, path("diperbolehkan"))
	}
	if part == "tentang-anda" && identified(r) && r.GetReporter() == nil {
		return tail(v, path("identitas"))
	}
	if reviewing(v) {
		return path(review)
	}
	all := order(r)
	for i, p := range all {
		if p == part && i+1 < len(all) {
			return path(all[i+1])
		}
	}
	return path(review)
}

// tail keeps where somebody came from.
func tail(v *kit.Visit, to string) string {
	if reviewing(v) {
		return to + "?dari=" + review
	}
	return to
}

// goOn is the page at which a draft is taken up again.
func goOn(r *pb.FilingReport) string {
	part := intake.First(r)
	if part == "" || part == "identitas" && !identified(r) {
		return path(review)
	}
	return path(part)
}
