package office

import (
	"strconv"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// morning is when a day begins for the demonstration: office hours in Jakarta.
const morning = "T09:00:00+07:00"

// moveClock is the page on which an administrator moves the demonstration's
// clock. What falls due on the way happens before the page comes back.
func moveClock(v *kit.Visit) (*asking, error) {
	who, err := whoAmI(v)
	if err != nil {
		return nil, err
	}
	if !who.Is("admin") {
		return nil, kit.ErrMissing
	}
	form := kit.NewForm(v.T("office.clock.button"), &kit.Field{Name: "to", Kind: kit.Day, Label: v.T("office.clock.to"), Hint: v.T("office.clock.hint")})
	form.More = []kit.Button{{Value: "1", Text: v.T("office.clock.day")}, {Value: "7", Text: v.T("office.clock.week")}}
	a := &asking{Title: v.T("office.clock.title"), Lead: v.T("office.clock.lead"), Back: "/kelola", Form: form, to: "/kelola/waktu",
		Facts: []kit.Row{{Key: v.T("office.clock.now"), Text: kit.Instant(v.Lang, v.Clock(), "")}},
		Means: []string{v.T("office.clock.means1"), v.T("office.clock.means2"), v.T("office.clock.means3")}}
	a.check = func() {
		if form.Meant() {
			form.Need(v, "to")
			if to := form.Value("to"); to != "" && to <= v.Today() {
				form.Fail("to", v.T("office.clock.past"))
			}
		}
	}
	a.do = func() error {
		to := form.Value("to") + morning
		if days, err := strconv.Atoi(form.Pressed); err == nil && (days == 1 || days == 7) {
			to = v.Now().AddDate(0, 0, days).Format(time.RFC3339)
		}
		now, err := v.API.Demo.AdvanceClock(v.Ctx(), &pb.AdvanceClockRequest{To: to})
		a.saved = v.T("office.clock.moved", "now", kit.Instant(v.Lang, now.GetNow(), ""))
		return err
	}
	return a, nil
}
