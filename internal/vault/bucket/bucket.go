// Package bucket keeps sealed evidence in S3-compatible object storage.
//
// It is a vault.Store and nothing more: it holds no key of ours, seals nothing and
// decides nothing. What it sends was sealed before; the account it sends it with
// comes from whoever starts the process and is in no message of this package.
package bucket

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"

	"netra/internal/vault"
)

// Bucket is a vault.Store below a prefix of one bucket. A file is first written,
// sealed, to a folder of this machine: only then its length is known, and a
// request that failed can be sent again.
type Bucket struct {
	client *minio.Client
	bucket string
	prefix string
	spool  *vault.Folder
	dir    string

	patience time.Duration // see Config
}

// putMark is the object's own note of which call wrote it.
const putMark = "Netra-Put"

// Put implements vault.Store. That the object is there is taken only from the
// storage's own answer. If-None-Match keeps what is there from being replaced; an
// object that is there after all, because an answer was lost on the way, is known
// by the note it carries.
func (b *Bucket) Put(ctx context.Context, write func(io.Writer) (string, error)) error {
	f, err := os.CreateTemp(b.dir, ".upload-*")
	if err != nil {
		return fmt.Errorf("make a file: %w", err)
	}
	defer func() { _ = errors.Join(f.Close(), os.Remove(f.Name())) }()
	name, err := write(f)
	if err != nil {
		return err
	}
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return fmt.Errorf("measure a file: %w", err)
	}
	return b.send(ctx, f, size, name)
}

func (b *Bucket) send(ctx context.Context, f io.ReadSeeker, size int64, name string) error {
	mark := rand.Text()
	if has, err := b.Has(ctx, name); err != nil || has { // for storage that does not know If-None-Match
		return errors.Join(err, taken(has))
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read a file again: %w", err)
	}
	opts := minio.PutObjectOptions{DisableMultipart: true, ContentType: "application/octet-stream", UserMetadata: map[string]string{putMark: mark}}
	opts.SetMatchETagExcept("*")
	ctx, w := watched(ctx, b.patience)
	defer w.end()
	_, err := b.client.PutObject(ctx, b.bucket, b.prefix+name, sent{f, w}, size, opts)
	if err == nil {
		return nil
	}
	if code := minio.ToErrorResponse(err).StatusCode; code != http.StatusPreconditionFailed && code != http.StatusConflict {
		return reached(err)
	}
	info, err := b.client.StatObject(ctx, b.bucket, b.prefix+name, minio.StatObjectOptions{})
	if err != nil {
		return reached(err)
	}
	return taken(info.UserMetadata[putMark] != mark)
}

// taken is that there is something else of this name.
func taken(other bool) error {
	if other {
		return fs.ErrExist
	}
	return nil
}

// Has implements vault.Store.
func (b *Bucket) Has(ctx context.Context, name string) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, b.patience)
	defer cancel()
	_, err := b.client.StatObject(ctx, b.bucket, b.prefix+name, minio.StatObjectOptions{})
	if err = reached(err); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Remove implements vault.Store. A bucket that keeps old versions keeps this one
// too: evidence belongs in one that does not.
func (b *Bucket) Remove(ctx context.Context, name string) error {
	ctx, cancel := context.WithTimeout(ctx, b.patience)
	defer cancel()
	err := reached(b.client.RemoveObject(ctx, b.bucket, b.prefix+name, minio.RemoveObjectOptions{}))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// List implements vault.Store.
func (b *Bucket) List(ctx context.Context, below string) ([]vault.Object, error) {
	ctx, cancel := context.WithTimeout(ctx, b.patience)
	defer cancel()
	var out []vault.Object
	for o := range b.client.ListObjects(ctx, b.bucket, minio.ListObjectsOptions{Prefix: b.prefix + below, Recursive: true}) {
		if o.Err != nil {
			return nil, reached(o.Err)
		}
		out = append(out, vault.Object{Name: strings.TrimPrefix(o.Key, b.prefix), Size: o.Size, At: o.LastModified})
	}
	return out, reached(ctx.Err()) // a listing that is given up between two answers just ends
}

// longer is how many times as long it may take to see everything, of which an answer
// holds a thousand names.
const longer = 6

// Whole implements vault.Store.
func (b *Bucket) Whole(ctx context.Context, visit func(vault.Object) error) error {
	ctx, cancel := context.WithTimeout(ctx, longer*b.patience)
	defer cancel() // which also ends the listing where visit does
	for o := range b.client.ListObjects(ctx, b.bucket, minio.ListObjectsOptions{Prefix: b.prefix}) {
		if o.Err != nil {
			return reached(o.Err)
		}
		name := strings.TrimPrefix(o.Key, b.prefix)
		if name == "" || strings.Contains(name, "/") {
			continue // what lies deeper stands here as a folder
		}
		if err := visit(vault.Object{Name: name, Size: o.Size, At: o.LastModified}); err != nil {
			return err
		}
	}
	return reached(ctx.Err())
}

// Sweep implements vault.Store: halves lie on this machine only.
func (b *Bucket) Sweep(ctx context.Context, before time.Time) (int, error) {
	return b.spool.Sweep(ctx, before)
}

// Room implements vault.Store.
func (b *Bucket) Room() (int64, error) { return b.spool.Room() }

// Ping implements vault.Store.
func (b *Bucket) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	ok, err := b.client.BucketExists(ctx, b.bucket)
	if err != nil {
		return reached(err)
	}
	if !ok {
		return errors.New("there is no such bucket, or the account may not see it")
	}
	return nil
}

// reached sorts what the storage answered: nothing there, or no storage there. A
// refusal of the account counts as the second; it is the operator's to mend, and
// whoever sends a file may only try again.
func reached(err error) error {
	if err == nil {
		return nil
	}
	r := minio.ToErrorResponse(err)
	if r.Code == "NoSuchKey" || r.StatusCode == http.StatusNotFound && r.Code != "NoSuchBucket" {
		return fs.ErrNotExist
	}
	return fmt.Errorf("%w: %s %d", vault.ErrAway, r.Code, r.StatusCode) // and not its text, which names hosts and keys
}

// newSpool is the folder in which files wait to be sent.
func newSpool(dir string) (*vault.Folder, string, error) {
	dir = filepath.Join(dir, "spool")
	f, err := vault.NewFolder(dir)
	return f, dir, err
}
