package rulebook

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"netra/internal/deadline"
	"netra/internal/fault"
)

//go:embed editions/*.yaml
var files embed.FS

// Library is the editions this program knows, oldest first.
type Library struct{ editions []*Edition }

// Load parses the embedded editions. An error is a defect of the build.
func Load() (*Library, error) {
	names, err := fs.Glob(files, "editions/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("list editions: %w", err)
	}
	var editions []*Edition
	for _, name := range names {
		if strings.HasSuffix(name, ".cases.yaml") {
			continue
		}
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read edition: %w", err)
		}
		e, err := Parse(name, data)
		if err != nil {
			return nil, fmt.Errorf("parse edition: %w", err)
		}
		editions = append(editions, e)
	}
	return NewLibrary(editions...)
}

// NewLibrary puts editions in order. It refuses an id that stands twice and two
// editions in force on one day, for then nobody could say which one judges.
func NewLibrary(editions ...*Edition) (*Library, error) {
	sorted := slices.Clone(editions)
	slices.SortFunc(sorted, func(a, b *Edition) int { return a.InForceFrom.Compare(b.InForceFrom) })
	for i, e := range sorted {
		for _, earlier := range sorted[:i] {
			if earlier.ID == e.ID {
				return nil, fmt.Errorf("edition %s stands twice; give one of them another id", e.ID)
			}
			if earlier.inForce(e.InForceFrom) {
				return nil, fmt.Errorf("editions %s and %s are both in force on %s; end %s (in_force_to) the day before %s begins",
					earlier.ID, e.ID, e.InForceFrom, earlier.ID, e.ID)
			}
		}
	}
	for i, e := range sorted {
		sorted[i] = e.On(deadline.Date{})
	}
	return &Library{editions: sorted}, nil
}

// Editions lists them, oldest first, each in its newest reading.
func (l *Library) Editions() []*Edition { return slices.Clone(l.editions) }

// Edition finds one by its id, in its newest reading, or refuses with fault.Missing.
func (l *Library) Edition(id string) (*Edition, error) {
	for _, e := range l.editions {
		if e.ID == id {
			return e, nil
		}
	}
	return nil, fault.NotFound()
}

// InForce is the edition that judges a conduct of day d, as it read on that day,
// or a refusal with
// NO_EDITION_IN_FORCE. No date is no day, and no edition is in force on it.
func (l *Library) InForce(d deadline.Date) (*Edition, error) {
	for _, e := range l.editions {
		if e.inForce(d) {
			return e.On(d), nil
		}
	}
	return nil, l.none(d)
}

// none refuses a day on which no edition is in force, and says which days there are.
func (l *Library) none(d deadline.Date) error {
	id, en := "program ini tidak memuat satu edisi pun; beri tahu pengelolanya", "this program has no edition at all; tell its operator"
	if len(l.editions) > 0 {
		first := l.editions[0].InForceFrom.String()
		id, en = "yang pertama berlaku sejak "+first+"; tulis tanggal sejak itu", "the first begins on "+first+"; give a date from then on"
	}
	return fault.New(fault.Illegal, "NO_EDITION_IN_FORCE", "tidak ada edisi buku aturan yang berlaku pada %[1]q; %[2]s (no edition of the rulebook is in force on %[1]q; %[3]s)", d.String(), id, en).
		Because(fault.Refusal{Guard: "NO_EDITION_IN_FORCE", Article: "product rule", Remedy: fault.Both(id, en)})
}

func (e *Edition) inForce(d deadline.Date) bool {
	return !d.IsZero() && !d.Before(e.InForceFrom) && (e.InForceTo.IsZero() || !d.After(e.InForceTo))
}

// Cases is the embedded file of cases beside an edition.
func Cases(id string) ([]byte, error) {
	data, err := files.ReadFile("editions/" + id + ".cases.yaml")
	if err != nil {
		return nil, fault.NotFound()
	}
	return data, nil
}
