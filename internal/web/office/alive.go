package office

import (
	"fmt"
	"net/http"

	"netra/internal/web/kit"
)

func aliveRoutes(s *kit.Site) {
	s.Get("/akun/hidup", kit.Anyone, alive)
}

// alive keeps a session that would end from idleness: asking counts as being
// seen. It answers with the seconds that are left, which are few when the longest
// time of a session is nearly over.
func alive(v *kit.Visit) error {
	if v.Staff == nil {
		http.Error(v.W, "0", http.StatusUnauthorized)
		return nil
	}
	v.W.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, err := fmt.Fprint(v.W, v.LeftSeconds())
	return err
}
