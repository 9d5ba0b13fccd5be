package directory

import "netra/internal/deadline"

// Roles that say who stands above a government. Bodies come and go, so they are
// rows of bodies.csv and not constants.
const (
	HeadOfState         = "head_of_state"
	SupervisorOfRegions = "supervisor_of_regions"
)

// Above is the body whose head signs where nobody of this body can: the next
// higher official of PP 94/2021 arts. 16-24. For a regency or city it is the
// province's government, or the supervisor of the regions where the table has no
// such government; for a province that supervisor; for a central body the head
// of state. Nobody stands above the head of state, nor above an unknown code.
func (d *Directory) Above(body string, on deadline.Date) (Agency, bool) {
	own, ok := d.GovernmentOf(body)
	if !ok {
		return Agency{}, false
	}
	if own.Region == "" {
		top, ok := d.Holder(HeadOfState, on)
		return top, ok && top.Code != own.Code
	}
	if parent := d.region[own.Region].Parent; parent != "" {
		if province, ok := d.in(Government, parent); ok {
			return province, true
		}
	}
	return d.Holder(SupervisorOfRegions, on)
}

// IsAbove says whether a body is reached from another by going up.
func (d *Directory) IsAbove(upper, body string, on deadline.Date) bool {
	for next, ok := d.Above(body, on); ok; next, ok = d.Above(next.Code, on) {
		if next.Code == upper {
			return true
		}
	}
	return false
}
