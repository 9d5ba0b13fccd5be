package office

import "netra/internal/web/kit"

// counterRoutes is where a clerk takes a report down for a visitor.
func counterRoutes(s *kit.Site) {
	s.Get("/konter", kit.Staff, counter)
	s.Post("/konter", kit.Staff, file)
	s.Get("/konter/tanda-terima", kit.Staff, receipt)
}
