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
	return v.Show("kit/signin", kit.Page{Title: v.T("kit.signin.title"), Data: v.SignInPage(v.R.URL.Query().Get("lanjut"))})
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
	if err := v.R.ParseForm(); err != nil {
		return err
	}
	account := v.R.PostForm.Get("_akun")
	token := v.Accounts()[account]
	if token == "" {
		return v.See("/masuk")
	}
	v.SignIn(account, token)
	to := v.R.PostForm.Get("_ke")
	if to == "" || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") {
		return v.See(or(v.R.PostForm.Get("lanjut"), "/meja"))
	}
	return v.Show("office/resume", kit.Page{Title: v.T("office.resume.title"), Data: resume{To: to, Values: carried(v.R.PostForm)}})
}

// carried is what was typed, without what the sign-in itself asked.
func carried(form url.Values) []kit.Pair {
	var out []kit.Pair
	for name, values := range form {
		if name == "_akun" || name == "_ke" || name == "lanjut" {
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
