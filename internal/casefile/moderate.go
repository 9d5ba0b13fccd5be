package casefile

import (
	"fmt"

	"netra/internal/sanction"
)

// transitional: until the regulation on pay takes effect the moderate types are
// postponements and a lowered rank; which of the two sets an agency has on a day
// is data.
var transitional = Guard{ID: "TRANSITIONAL", Article: "PP 94/2021 art. 42; BKN Reg 6/2022 art. 62",
	Says: "a moderate type is of the set that the agency has on that day"}

// moderate is "" when the agency of the accused has the type on the day of the
// proposal, else which one it has.
func (t *Trial) moderate(typ sanction.Type) string {
	if typ.Level() != sanction.LevelModerate {
		return ""
	}
	regular, passing, _ := t.procedure().ModerateTypes(t.Case.Employer, t.On)
	has, other := regular, "the transitional type beside it"
	if typ.Transitional() {
		has, other = passing, "the type that it stood for until the regulation on pay took effect"
	}
	return unless(has, fmt.Sprintf("%s does not apply at %s on %s; propose %s", typ, t.Case.Employer, t.On, other))
}
