package vault

import (
	"context"
	"errors"
	"io"
	"time"
)

// Store is where sealed bytes lie: a folder, or a bucket. It knows no keys and
// never sees a plain byte. Names are letters, digits, dashes and slashes.
type Store interface {
	// Put keeps what write writes, all of it or nothing, under the name that write
	// answers with; when it answers nil a power cut changes nothing any more. What
	// has a name is never replaced: that is fs.ErrExist. When write fails its error
	// is the answer.
	Put(ctx context.Context, write func(io.Writer) (name string, err error)) error
	// Open reads what Put kept, or answers fs.ErrNotExist.
	Open(ctx context.Context, name string) (io.ReadCloser, error)
	// Has says whether there is something of that name.
	Has(ctx context.Context, name string) (bool, error)
	// Remove destroys it; that it is not there is no error.
	Remove(ctx context.Context, name string) error
	// List is everything below a name that ends in a slash.
	List(ctx context.Context, below string) ([]Object, error)
	// Whole visits everything whose name has no slash: files, and no pieces of any.
	Whole(ctx context.Context, visit func(Object) error) error
	// Sweep removes what crashes left half-written and nobody wrote to since.
	Sweep(ctx context.Context, before time.Time) (int, error)
	// Room is how many bytes are free where files arrive first.
	Room() (int64, error)
	// Ping says whether a file could be kept now.
	Ping(ctx context.Context) error
}

// Object is one thing in a Store.
type Object struct {
	Name string
	Size int64 // sealed
	At   time.Time
}

// ErrAway marks that a Store cannot be reached: whatever was asked, it may be
// asked again.
var ErrAway = errors.New("the store of evidence cannot be reached")
