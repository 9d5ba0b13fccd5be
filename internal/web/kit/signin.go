package kit

import (
	"net/http"
	"net/url"
	"sort"
)

// Carried is what somebody had typed when their session was over. It goes with
// them through the sign-in, so that nothing is lost.
type Carried struct {
	To     string // where it was sent to
	Values []Pair
}

// Pair is a name and a value of a form.
type Pair struct{ Name, Value string }

// signInFirst leads to the sign-in. What was being sent is carried along.
func signInFirst(v *Visit) error {
	if v.R.Method != http.MethodPost {
		return v.See("/masuk?lanjut=" + url.QueryEscape(v.R.URL.RequestURI()))
	}
	form, err := v.values(nil)
	if err != nil {
		return v.See("/masuk")
	}
	return v.show(http.StatusUnauthorized, "kit/signin", Page{Title: v.T("kit.signin.over"),
		Data: v.offer(SignIn{Over: true, Carried: &Carried{To: v.R.URL.RequestURI(), Values: pairs(form)}})})
}

func pairs(form url.Values) []Pair {
	var out []Pair
	for name, values := range form {
		for _, x := range values {
			out = append(out, Pair{name, x})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}
