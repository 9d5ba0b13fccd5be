package access

import "slices"

// Bars says whether the case does not exist for a person.
func (o Object) Bars(person string) bool { return slices.Contains(o.Barred, person) }
