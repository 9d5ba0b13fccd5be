package office

import (
	"net/url"
	"sort"
	"strings"

	"netra/internal/web/kit"
)

func signInRoutes(s *kit.Site) {
	s.Get("/masuk", kit.Anyone, signInPage)
	s.Post("/masuk", kit.Anyone, signIn)
	s.Post("/keluar-akun", kit.Anyone, signOut)
}

// signInPage offers the demonstration's accounts.
func signInPage(v *kit.Visit) error {
	q := v.R.URL.Query()
	return v.Show("kit/signin", kit.Page{Title: v.T("kit.signin.title"), Wide: true,
		Data: v.SignInPage(kit.SignIn{Next: q.Get("lanjut"), Search: strings.TrimSpace(q.Get("cari"))})})
}

// resume is a form that was filled in before a session ended, ready to be sent.
type resume struct {
	To     string
	Values []kit.Pair
}

// signIn begins a session, and hands back what was being sent when the last one
// ended. It is sent by its author's own press of a button: another person may
// have signed in.
func signIn(v *kit.Visit) error {
	if v.Accounts == nil {
		return v.Missing()
	}
	form, err := v.Sent()
	if err != nil {
		return err
	}
	account, to := form.Get("_akun"), form.Get("_ke")
	if form.Get("_saring") != "" {
		return narrowed(v, form)
	}
	token := v.Accounts()[account]
	if token == "" {
		return v.See("/masuk")
	}
	v.SignIn(account, token, homeOf(account))
	if !kit.OwnPath(to) {
		return v.See(or(form.Get("_lanjut"), v.Staff.Home))
	}
	return v.Show("office/resume", kit.Page{Title: v.T("office.resume.title"), Data: resume{To: to, Values: carried(form)}})
}

// narrowed shows fewer accounts, with what is being carried still there.
func narrowed(v *kit.Visit, form url.Values) error {
	s := kit.SignIn{Over: true, Next: form.Get("_lanjut"), Search: strings.TrimSpace(form.Get("_cari"))}
	if to := form.Get("_ke"); kit.OwnPath(to) {
		s.Carried = &kit.Carried{To: to, Values: carried(form)}
	}
	return v.Show("kit/signin", kit.Page{Title: v.T("kit.signin.over"), Wide: true, Data: v.SignInPage(s)})
}

// homeOf is where the work of an account's role lies. It is only where a link
// leads: what somebody may is the API's matter.
func homeOf(account string) string {
	switch role, _, _ := strings.Cut(account, "@"); role {
	case "admin":
		return "/kelola"
	case "auditor", "data_officer", "identity_custodian":
		return "/akun"
	}
	return "/meja"
}

// carried is what was typed, without what the sign-in itself asked.
func carried(form url.Values) []kit.Pair {
	var out []kit.Pair
	for name, values := range form {
		switch name {
		case "_akun", "_ke", "_cari", "_saring", "_lanjut":
			continue
		}
		for _, x := range values {
			out = append(out, kit.Pair{Name: name, Value: x})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

func signOut(v *kit.Visit) error {
	v.SignOut()
	v.Forget() // a visitor's code, from the counter
	return v.See("/")
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
