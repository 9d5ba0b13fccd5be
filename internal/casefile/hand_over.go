package casefile

import "slices"

// HandOverCmd takes the case from an owner who is away, or no longer holds the
// role. It goes back to the office's queue; whom the office's rule then names is
// another act. Whoever comes back sees new work, and not this case again.
type HandOverCmd struct {
	Account string `json:"account"`
}

// Act is HandOver.
func (*HandOverCmd) Act() Act { return HandOver }

func (m *HandOverCmd) check(t *Trial) {
	if m.Account == "" || m.Account != t.Case.Owner {
		t.bad("account", "perkara ini bukan tanggungannya untuk diserahkan (the case is not theirs to hand over)")
	}
}

func (m *HandOverCmd) apply(c *Case, _ Event) {
	c.Owner = ""
	c.Assigned = slices.DeleteFunc(c.Assigned, func(a string) bool { return a == m.Account })
}
