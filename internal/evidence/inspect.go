package evidence

import (
	"io"
	"sync"

	"netra/internal/media"
	"netra/internal/vault"
)

// Looker looks at files one at a time, so that a flood of them takes the memory of
// one. It is read back from where it is kept, sealed, and held in memory only: no
// plain byte of it is written anywhere.
type Looker struct{ turn sync.Mutex }

// Look is Desk.Inspect: what a file betrays, as codes of package media. A file that
// cannot be read back now is one that could not be looked at, and is kept.
func (l *Looker) Look(_, mediaType string, open func() (io.ReadCloser, error)) []string {
	l.turn.Lock()
	defer l.turn.Unlock()
	content, err := whole(open)
	if err != nil {
		return []string{media.Unreadable}
	}
	return media.Findings(content, mediaType)
}

// whole is the plain content of a file, read to its end and so known to be whole.
func whole(open func() (io.ReadCloser, error)) ([]byte, error) {
	f, err := open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(io.LimitReader(f, vault.EvidenceLimit+1))
}
