package kit

import "strings"

// Badge is who is signed in, as the top of every page says it: the role, which
// of several, and the office. An account that is no role@office stands as it is.
type Badge struct{ Role, Number, Office string }

// Badge takes the account's name apart.
func (s *Session) Badge() Badge {
	role, rest, ok := strings.Cut(s.Account, "@")
	if !ok {
		return Badge{Role: s.Account}
	}
	office, number, _ := strings.Cut(rest, "#")
	return Badge{Role: role, Number: number, Office: office}
}
