package vault

import (
	"errors"
	"fmt"
	"os"
)

// finish writes the last bytes of f, waits until the disk has all of them, and
// closes it.
func finish(f *os.File, last []byte) error {
	_, err := f.Write(last)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// publish gives the finished file temp the name final, unless that name is
// taken (fs.ErrExist): what has been published is never replaced. The name
// temp stays, and is the caller's to remove; syncDir is the caller's next step.
func publish(temp, final string) error {
	if err := os.Link(temp, final); err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	return nil
}

// syncDir waits until the disk has the names in dir. A file that is synced in
// a folder that is not may be gone after a power cut.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	if err := errors.Join(d.Sync(), d.Close()); err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	return nil
}
