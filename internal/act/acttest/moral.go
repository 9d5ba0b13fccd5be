package acttest

import (
	"fmt"

	"netra/internal/casefile"
)

// Moral takes a finding of the merit authority to a proposed moral sanction, all
// on one day: the shortest way to a signature.
func (w *World) Moral(employeeID, typ string) *Road {
	w.T.Helper()
	r := w.Finding("analyst", employeeID, Prospective, "2024-08-30")
	r.Recommended("MORAL", Prospective)
	r.Do("desk", "OpenEthicsHearing", fmt.Sprintf(`{"panel":[{"name":"Ketua Contoh"}],"hearingOn":%q}`, w.Today()), casefile.EthicsHearing)
	r.Do("desk", "RecordHearing", `{"minutes":"Sidang.","recommendation":"MORAL"}`, casefile.EthicsHearing)
	r.Do("desk", "ProposeSanction", fmt.Sprintf(`{"type":%q}`, typ), casefile.Proposed)
	return r
}
