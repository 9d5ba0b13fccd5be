package intake

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// evidence asks for files, one at a time.
func evidence() Part {
	return Part{Name: "bukti",
		Fields: func(v *kit.Visit) ([]*kit.Field, error) {
			return []*kit.Field{{Name: "evidence", Kind: kit.Files, Label: v.T("intake.evidence.label"), Hint: v.T("intake.evidence.hint"), Optional: true}}, nil
		},
		Fill:  func(*kit.Form, *pb.FilingReport) {}, // the report has ids alone: see Keep
		Check: func(*kit.Visit, *kit.Form) {},
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.Evidence = nil
			for _, s := range f.Field("evidence").Stored {
				r.Evidence = append(r.Evidence, clean(s.ID))
			}
		},
		Answered: func(r *pb.FilingReport) bool { return len(r.GetEvidence()) > 0 },
	}
}

// Keep shows the files that the server holds.
func Keep(f *kit.Form, held []*pb.Evidence) {
	x := f.Field("evidence")
	if x == nil {
		return
	}
	x.Stored = nil
	for _, e := range held {
		x.Stored = append(x.Stored, kit.Stored{ID: e.GetId(), Name: e.GetFileName(), MediaType: e.GetMediaType(), Size: int64(e.GetSize()), Findings: e.GetFindings()})
	}
}

// hidden asks who must not know.
func hidden() Part {
	return Part{Name: "rahasia",
		Fields: func(v *kit.Visit) ([]*kit.Field, error) {
			return []*kit.Field{{Name: "hideFrom", Kind: kit.Rows, Label: v.T("intake.hidden.label"), Least: 1, Add: v.T("intake.hidden.add"),
				Row: []*kit.Field{{Name: "who", Kind: kit.Text, Label: v.T("intake.hidden.who"), Hint: v.T("intake.hidden.hint"), Optional: true}}}}, nil
		},
		Fill: func(f *kit.Form, r *pb.FilingReport) {
			rows(f, "hideFrom", len(r.GetHideFrom()), func(i int) map[string]string { return map[string]string{"who": r.GetHideFrom()[i]} })
		},
		Check: func(v *kit.Visit, f *kit.Form) { short(v, f, nil) },
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.HideFrom = nil
			for _, m := range f.Field("hideFrom").Filled() {
				r.HideFrom = append(r.HideFrom, clean(m["who"]))
			}
		},
		Answered: func(r *pb.FilingReport) bool { return len(r.GetHideFrom()) > 0 },
	}
}

// track asks how much may be known of whoever reports.
func track() Part {
	return Part{Name: "tentang-anda", Needed: true,
		Fields: func(v *kit.Visit) ([]*kit.Field, error) {
			f := &kit.Field{Name: "track", Kind: kit.Radios, Label: v.T("intake.track.title"), Hint: v.T("intake.track.lead")}
			locks, err := v.API.Identity.GetIdentityLocks(v.Ctx(), &pb.GetIdentityLocksRequest{})
			if err != nil {
				return nil, err
			}
			for _, t := range []pb.Report_Track{pb.Report_ANONYMOUS, pb.Report_CONFIDENTIAL, pb.Report_NAMED} {
				if t == pb.Report_CONFIDENTIAL && !locks.GetOpen() {
					f.Hint = v.T("intake.track.closed")
					continue
				}
				f.Options = append(f.Options, kit.Option{Value: t.String(), Label: v.T("intake.track." + t.String() + ".label"), Hint: v.T("intake.track." + t.String() + ".hint")})
			}
			return []*kit.Field{f}, nil
		},
		Fill: func(f *kit.Form, r *pb.FilingReport) {
			if r.GetTrack() != pb.Report_UNSPECIFIED {
				set(f, "track", r.GetTrack().String())
			}
		},
		Check: func(v *kit.Visit, f *kit.Form) {
			if !slices.ContainsFunc(f.Field("track").Options, func(o kit.Option) bool { return o.Value == f.Value("track") }) {
				set(f, "track", "")
			}
			f.Need(v, "track")
		},
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.Track = pb.Report_Track(pb.Report_Track_value[f.Value("track")])
			if r.GetTrack() == pb.Report_ANONYMOUS {
				r.Reporter = nil // what was typed before is not kept
			}
		},
		Answered: func(r *pb.FilingReport) bool { return r.GetTrack() != pb.Report_UNSPECIFIED },
	}
}

// identity asks who reports. It is the one page on which a browser may fill in
// what it knows, and nobody comes to it who reports without a name.
func identity() Part {
	return Part{Name: "identitas", Fields: identityFields,
		Fill: func(f *kit.Form, r *pb.FilingReport) {
			p := r.GetReporter()
			set(f, "reporterName", p.GetName())
			set(f, "reporterAddress", p.GetAddress())
			set(f, "reporterPhone", p.GetPhone())
			set(f, "reporterEmail", p.GetEmail())
		},
		Check: func(v *kit.Visit, f *kit.Form) {
			if f.Value("reporterName") == "" {
				f.Fail("reporterName", v.T("intake.error.name"))
			}
			short(v, f, map[string]int{"reporterAddress": mostLines})
		},
		Take: func(f *kit.Form, r *pb.FilingReport) {
			if r.GetTrack() == pb.Report_ANONYMOUS {
				r.Reporter = nil
				return
			}
			r.Reporter = &pb.Reporter{Name: value(f, "reporterName"), Address: value(f, "reporterAddress"), Phone: given(f.Value("reporterPhone")), Email: given(f.Value("reporterEmail"))}
		},
		Answered: func(r *pb.FilingReport) bool { return r.GetReporter() != nil },
	}
}

func identityFields(v *kit.Visit) ([]*kit.Field, error) {
	return []*kit.Field{
		{Name: "reporterName", Path: "reporter.name", Kind: kit.Text, Label: v.T("intake.identity.name"), Hint: v.T("intake.identity.namehint"), Complete: "name"},
		{Name: "reporterAddress", Path: "reporter.address", Kind: kit.TextArea, Label: v.T("intake.identity.address"), Hint: v.T("intake.identity.addresshint"), Lines: 3, Optional: true},
		{Name: "reporterPhone", Path: "reporter.phone", Kind: kit.Text, Label: v.T("intake.identity.phone"), Optional: true, Mode: "tel", Width: "short", Complete: "tel"},
		{Name: "reporterEmail", Path: "reporter.email", Kind: kit.Text, Label: v.T("intake.identity.email"), Hint: v.T("intake.identity.emailhint"), Optional: true, Mode: "email", Complete: "email"},
	}, nil
}
