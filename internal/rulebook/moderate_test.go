package rulebook_test

import (
	"errors"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
)

// moderateWant is which types an agency may impose on a day: R the regular, T the
// transitional ones.
type moderateWant struct{ agency, day, types, law string }

var moderate2022 = []moderateWant{
	{"PEMKAB-SLEMAN", "2022-09-22", "RT", "PP 94/2021 Pasal 42"},
	{"", "2026-01-01", "RT", "PP 94/2021 Pasal 42"},
	{"PEMKAB-SLEMAN", "2022-09-21", "", ""},
}

var moderate2020 = []moderateWant{
	{"PEMKAB-SLEMAN", "2020-09-10", "T", "PP 53/2010"},
	{"PEMKAB-SLEMAN", "2021-08-30", "T", "PP 53/2010"},
	{"PEMKAB-SLEMAN", "2021-08-31", "RT", "PP 94/2021 Pasal 42"},
	{"PEMKAB-SLEMAN", "2022-09-21", "RT", "PP 94/2021 Pasal 42"},
	{"PEMKAB-SLEMAN", "2022-09-22", "", ""},
}

func moderate(e *rulebook.Edition, table []moderateWant) error {
	var w wrong
	for _, m := range table {
		regular, transitional, row := e.ModerateTypes(m.agency, on(m.day))
		got := ""
		if regular {
			got += "R"
		}
		if transitional {
			got += "T"
		}
		if got != m.types || (m.law == "") != (len(row.LegalBasis) == 0) || m.law != "" && row.LegalBasis[0] != m.law {
			w.add("%s on %s may impose %q by %v, want %q by %s", m.agency, m.day, got, row.LegalBasis, m.types, m.law)
		}
	}
	return w.err()
}

func TestAnAgencysOwnRowGoesBeforeThatOfEveryAgency(t *testing.T) {
	t.Parallel()
	const every = "moderate_types:\n"
	own := every + "  - {agency: KEMENKEU, from: 2023-07-01, to: 2023-12-31, types: [HD_S], legal_basis: [\"KMK 5/2022\"], confidence: medium}\n"
	e := variant(t, every, own)
	err := moderate(e, []moderateWant{
		{"KEMENKEU", "2023-06-30", "RT", "PP 94/2021 Pasal 42"},
		{"KEMENKEU", "2023-07-01", "R", "KMK 5/2022"},
		{"KEMENKEU", "2023-12-31", "R", "KMK 5/2022"},
		{"KEMENKEU", "2024-01-01", "RT", "PP 94/2021 Pasal 42"},
		{"PEMKAB-SLEMAN", "2023-07-01", "RT", "PP 94/2021 Pasal 42"},
	})
	if err != nil {
		t.Error(err)
	}
	if regular, transitional, row := e.ModerateTypes("KEMENKEU", deadline.Date{}); !regular || !transitional || row.Agency != rulebook.EveryAgency {
		t.Errorf("the newest day: %t %t %+v", regular, transitional, row)
	}
}

// What Assess permits does not follow the row by itself: the caller says that an
// agency still applies the transitional types.
func TestTheRowOfEveryAgencyDoesNotMakeTheTransitionalTypesPermitted(t *testing.T) {
	t.Parallel()
	if a := assess(t, asked(t, "pp_campaign_participant_attributes")); types(a) != "HD_S1 HD_S2 HD_S3" {
		t.Error(errors.New(types(a)))
	}
}
