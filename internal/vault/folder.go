package vault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// tempPrefix marks a file that is still arriving.
const tempPrefix = ".upload-"

// Folder is a Store in one folder of this machine.
type Folder struct{ dir string }

// NewFolder opens a folder, which it makes if need be.
func NewFolder(dir string) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make evidence folder: %w", err)
	}
	if err := syncDir(filepath.Dir(dir)); err != nil {
		return nil, err
	}
	return &Folder{dir}, nil
}

// Put implements Store: a file is written beside its name, synced, and only then
// given it.
func (f *Folder) Put(_ context.Context, write func(io.Writer) (string, error)) error {
	temp, err := os.CreateTemp(f.dir, tempPrefix+"*")
	if err != nil {
		return fmt.Errorf("make a file: %w", err)
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	name, err := write(temp)
	if err != nil {
		return errors.Join(err, temp.Close())
	}
	if err := finish(temp, nil); err != nil {
		return fmt.Errorf("finish a file: %w", err)
	}
	return f.publish(temp.Name(), name)
}

// publish makes temp the file of a name. A name that may not survive a power cut
// is taken back, since the caller will say that nothing was stored.
func (f *Folder) publish(temp, name string) error {
	final := f.path(name)
	if err := f.makeDirs(filepath.Dir(final)); err != nil {
		return err
	}
	if err := publish(temp, final); err != nil {
		return err
	}
	if err := syncDir(filepath.Dir(final)); err != nil {
		return errors.Join(err, os.Remove(final))
	}
	return nil
}

// makeDirs makes the folders of a name, each durable before what is in it.
func (f *Folder) makeDirs(dir string) error {
	if dir == f.dir {
		return nil
	}
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	if err := f.makeDirs(filepath.Dir(dir)); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make a folder: %w", err)
	}
	return syncDir(filepath.Dir(dir))
}

func (f *Folder) path(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// Open implements Store.
func (f *Folder) Open(_ context.Context, name string) (io.ReadCloser, error) {
	return os.Open(f.path(name))
}

// Has implements Store.
func (f *Folder) Has(_ context.Context, name string) (bool, error) {
	_, err := os.Stat(f.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Remove implements Store. With the last thing in it a folder below goes too.
func (f *Folder) Remove(_ context.Context, name string) error {
	path := f.path(name)
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	dir := filepath.Dir(path)
	if dir != f.dir && os.Remove(dir) == nil { // which it does only while it is empty
		dir = filepath.Dir(dir)
	}
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return syncDir(dir)
}

// List implements Store.
func (f *Folder) List(_ context.Context, below string) ([]Object, error) {
	var out []Object
	err := filepath.WalkDir(f.path(below), func(path string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // it went while we looked
		}
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		name, err := filepath.Rel(f.dir, path)
		out = append(out, Object{filepath.ToSlash(name), info.Size(), info.ModTime()})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list evidence: %w", err)
	}
	return out, nil
}

// Sweep implements Store. A file that is still written to stays young.
func (f *Folder) Sweep(_ context.Context, before time.Time) (int, error) {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return 0, err
	}
	swept := 0
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix) {
			continue
		}
		info, err := e.Info()
		if err != nil || !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(filepath.Join(f.dir, e.Name())); err != nil {
			return swept, err
		}
		swept++
	}
	return swept, nil
}

// Room implements Store.
func (f *Folder) Room() (int64, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(f.dir, &s); err != nil {
		return 0, fmt.Errorf("measure the disk: %w", err)
	}
	return int64(s.Bavail) * int64(s.Bsize), nil //nolint:unconvert // no disk has 2^63 bytes; the types differ between systems
}

// Ping implements Store.
func (f *Folder) Ping(context.Context) error {
	_, err := os.Stat(f.dir)
	return err
}

// Whole implements Store.
func (f *Folder) Whole(ctx context.Context, visit func(Object) error) error {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return fmt.Errorf("list evidence: %w", err)
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), tempPrefix) {
			continue
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // it went while we looked
		}
		if err = errors.Join(err, ctx.Err()); err == nil {
			err = visit(Object{e.Name(), info.Size(), info.ModTime()})
		}
		if err != nil {
			return fmt.Errorf("list evidence: %w", err)
		}
	}
	return nil
}
