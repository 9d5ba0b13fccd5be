package casefile

import (
	"fmt"

	"netra/internal/sanction"
)

// transitional: until the regulation on pay takes effect the moderate types are
// postponements and a lowered rank; which of the two sets an agency has on a day
// is data.
var transitional = Guard{ID: "TRANSITIONAL", Article: "PP 94/2021 art. 42; BKN Reg 6/2022 art. 62",
	Says: "jenis sanksi sedang sesuai yang berlaku di instansi pada hari itu (a moderate type is of the set that the agency has on that day)"}

// moderate is "" when the agency of the accused has the type on the day of the
// proposal, else which one it has.
func (t *Trial) moderate(typ sanction.Type) string {
	if typ.Level() != sanction.LevelModerate {
		return ""
	}
	regular, passing, _ := t.procedure().ModerateTypes(t.Case.Employer, t.On)
	has, say := regular, "%[1]s tidak berlaku di %[2]s pada %[3]s; usulkan jenis peralihan yang sepadan (%[1]s does not apply at %[2]s on %[3]s; propose the transitional type beside it)"
	if typ.Transitional() {
		has, say = passing, "%[1]s tidak berlaku di %[2]s pada %[3]s; usulkan jenis yang digantikannya sampai peraturan tentang gaji berlaku (%[1]s does not apply at %[2]s on %[3]s; propose the type that it stood for until the regulation on pay took effect)"
	}
	return unless(has, fmt.Sprintf(say, typ, t.Case.Employer, t.On))
}
