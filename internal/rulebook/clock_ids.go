package rulebook

import "slices"

// clockIDs are the clocks that the machines of case and report name. An edition
// without one of them would leave a case without a date, so each must have all,
// those of an earlier time with the status that says how little is known.
var clockIDs = [...]string{
	"DL_REPORT_PEMILU", "DL_REPORT_PILKADA", "DL_INITIAL_REVIEW",
	"DL_HANDLE_PEMILU", "DL_HANDLE_PEMILU_EXT", "DL_HANDLE_PILKADA", "DL_HANDLE_PILKADA_EXT",
	"DL_SATGAS", "DL_SBT_BAWASLU", "DL_KASN", "DL_PPK",
	"DL_SUMMONS", "DL_SUMMONS2", "DL_DELIVER", "DL_SEND", "DL_EFFECTIVE",
	"DL_APPEAL", "DL_PPK_REPLY", "DL_BPASN", "DL_OBJECTION", "DL_OBJECTION_DECIDE", "DL_PTDH_PARTY",
	"PX_COMPLETION", "PX_INITIAL_INFORMATION", "PX_RESTUDY", "PX_MERIT_REVIEW", "PX_RECEIPT",
	"PX_PROGRESS", "PX_LADDER", "PX_SERVING", "PX_CLOSE", "PX_CHALLENGE", "PX_CHALLENGE_REVIEW",
	"PX_RETALIATION", "PX_PROTECTION_3", "PX_PROTECTION_6", "PX_PROTECTION_12",
}

// ClockIDs lists the clocks that every edition has.
func ClockIDs() []string { return slices.Clone(clockIDs[:]) }

func (e *Edition) checkClocks(doc *mapping) {
	for _, id := range clockIDs {
		if _, ok := e.Deadline(id); !ok {
			doc.fail("deadlines", "%s has no row; the case machine starts it", id)
		}
	}
}
