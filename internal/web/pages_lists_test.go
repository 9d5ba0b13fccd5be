package web_test

import "netra/internal/web/webtest"

// lists is the pages of the desk that need no id: each as those who see most on
// it, and as those who find nothing there.
func lists() []webtest.Page {
	return []webtest.Page{
		{Path: "/meja", Who: "bawaslu_commissioner@BAWASLU-RI"},
		{Path: "/meja?tampilan=menunggu&tahap=SANCTION", Route: "/meja", Who: "bkpsdm_officer@BKPP-SLEMAN"},
		{Path: "/meja", Route: "/meja", Who: "admin@BAWASLU-RI"},
		{Path: "/meja/beban", Who: "bawaslu_commissioner@BAWASLU-RI"},
		{Path: "/meja/pemberitahuan", Who: "signatory@PEMKAB-SLEMAN"},
		{Path: "/meja/laporan", Who: "clerk@BAWASLU-SLEMAN"},
		{Path: "/meja/temuan", Who: "bawaslu_investigator@BAWASLU-SLEMAN"},
		{Path: "/meja/rujuk-temuan", Who: "bkpsdm_officer@BKPP-SLEMAN"},
	}
}
