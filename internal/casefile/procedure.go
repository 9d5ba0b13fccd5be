package casefile

import (
	"cmp"

	"netra/internal/rulebook"
)

// procedure is the edition by which an act is done: that of its own date, where
// the case is judged by that of the conduct's (domain rule 10). A conduct of
// 2021 that is handled in 2024 is judged by the decree of 2020, and its employer
// has the fourteen days of the decree of 2022, not the ten of 2020.
func (e Env) procedure() *rulebook.Edition { return cmp.Or(e.Procedure, e.Book) }
