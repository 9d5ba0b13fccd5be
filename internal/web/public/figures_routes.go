package public

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"netra/internal/web/kit"
)

// figureRoutes is where the figures stand. An address with a date is for ever:
// of a day that is over the API never answers anything else.
func figureRoutes(s *kit.Site) {
	s.Get("/angka", kit.Anyone, figuresToday)
	s.Get("/angka/metode", kit.Anyone, methodPage)
	s.Get("/angka/{contest}/{date}", kit.Anyone, figuresOn)
	s.Get("/angka/{contest}/{date}/{part}", kit.Anyone, figuresPart)
}

// absent is the page of what is not there, for an address with a contest or a
// date that there is not; other errors stay as they are.
func absent(v *kit.Visit, err error) error {
	if status.Code(err) == codes.InvalidArgument {
		return v.Missing()
	}
	return err
}
