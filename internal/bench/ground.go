package bench

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/google/uuid"

	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/report"
	"netra/internal/rulebook"
	"netra/internal/store"
	"netra/internal/vault"
)

// ground is one store with all who compete on it.
type ground struct {
	contenders []contender // the first is what the others are compared to
	close      func()
}

// newGround puts the services on a database, and files one report to learn
// which rows the raw inserts are to write.
func newGround(ctx context.Context, db *store.DB) (*ground, error) {
	v, err := vault.FromKey("bench", random(32))
	if err != nil {
		return nil, err
	}
	records := store.NewRecords(db, v)
	acts, err := service(records)
	if err != nil {
		return nil, err
	}
	acts.Queue = act.NewQueue(db.Writers()) // as serve does
	if err := file(ctx, acts); err != nil {
		return nil, fmt.Errorf("file a report: %w", err)
	}
	rows, err := learn(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("read the rows of a report: %w", err)
	}
	door, err := newDoor(acts, records)
	if err != nil {
		return nil, err
	}
	return &ground{close: door.close, contenders: []contender{
		{name: "raw", do: func(ctx context.Context, _ int) error { return rows.insert(ctx, db, 1) }},
		{name: "raw grouped", do: func(ctx context.Context, _ int) error { return rows.insert(ctx, db, grouped) }, size: grouped, writers: 1},
		{name: "act", do: func(ctx context.Context, _ int) error { return file(ctx, acts) }},
		{name: "grpc", do: door.file},
	}}, nil
}

func service(records *store.Records) (*act.Service, error) {
	books, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	dir, err := directory.Load()
	if err != nil {
		return nil, err
	}
	cal, err := deadline.Indonesia()
	if err != nil {
		return nil, err
	}
	return &act.Service{Store: records, Books: books, Directory: dir, Calendar: cal, Almanac: act.NewAlmanac(), Roster: act.NewRoster(), Now: time.Now}, nil
}

// file files one report as the RPC would.
func file(ctx context.Context, acts *act.Service) error {
	req := act.Request{ID: uuid.NewString(), Input: []byte(narrative)}
	_, err := acts.FileReport(ctx, act.Anonymous, req, filing)
	return err
}

const narrative = "Pegawai itu membagikan unggahan calon pada jam kerja dan mengajak rekan-rekannya " +
	"untuk ikut menyukai unggahan tersebut; unggahan masih dapat dilihat pada keesokan harinya."

// filing is a complete report by somebody who gives a name.
var filing = act.Filing{
	Report: report.Filing{Track: report.Named,
		Accused: []report.Accused{{Name: "Terlapor Contoh", Position: "Camat", AgencyCode: "PEMKAB-SLEMAN"}},
		Conduct: report.Conduct{Narrative: narrative, OccurredOn: "2024-10-03", Place: "Sleman", Region: "34.04", Contest: "pilkada-2024",
			Links: []report.Link{{URL: "https://contoh.example/unggahan/1", Platform: "media sosial"}}}},
	Reporter: report.Identity{Name: "Pelapor Contoh", Address: "Jalan Contoh 1"},
}

// random draws from the system, which never answers with an error.
func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}
