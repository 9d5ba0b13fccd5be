package pgtest

import (
	"errors"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
)

var errNoBinaries = errors.New(
	"no initdb and postgres on PATH or in /usr/lib/postgresql, and no NETRA_TEST_DATABASE_URL")

// binaries is the folder that holds initdb and postgres: the one PATH leads to,
// through links, else the newest of Debian's.
func binaries() (string, error) {
	if found, err := exec.LookPath("initdb"); err == nil {
		if real, err := filepath.EvalSymlinks(found); err == nil && complete(filepath.Dir(real)) {
			return filepath.Dir(real), nil
		}
	}
	newest, folder := 0, ""
	dirs, _ := filepath.Glob("/usr/lib/postgresql/*/bin") // the pattern is well-formed
	for _, dir := range dirs {
		version, err := strconv.Atoi(filepath.Base(filepath.Dir(dir)))
		if err == nil && version > newest && complete(dir) {
			newest, folder = version, dir
		}
	}
	if folder == "" {
		return "", errNoBinaries
	}
	return folder, nil
}

func complete(dir string) bool {
	for _, name := range []string{"initdb", "postgres"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.IsDir() {
			return false
		}
	}
	return true
}

// account is whom PostgreSQL runs as: us, or, as it refuses root, an
// unprivileged user of this machine.
type account struct {
	other    bool
	uid, gid int
}

func whom() (account, error) {
	if os.Geteuid() != 0 {
		return account{}, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		if u, err := user.Lookup(name); err == nil {
			uid, uidErr := strconv.Atoi(u.Uid)
			gid, gidErr := strconv.Atoi(u.Gid)
			return account{other: true, uid: uid, gid: gid}, errors.Join(uidErr, gidErr)
		}
	}
	return account{}, errors.New("PostgreSQL refuses to run as root, and there is no user postgres or nobody")
}
