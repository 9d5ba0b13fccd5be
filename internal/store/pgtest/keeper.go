package pgtest

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

//go:embed keeper.sh
var script string

// keeper is the small shell that is the server's parent. It outlives us by the
// moment it takes to clear up, which a deferred function in a process that was
// killed, or that ran into the test's time limit, cannot do.
type keeper struct {
	orders  io.WriteCloser
	answers *bufio.Reader
}

func keep(bin, dir string, as account, options []string) (*keeper, error) {
	cmd := command(dir, as, "/bin/sh", append([]string{"-c", script, "keeper", bin, dir}, options...)...)
	orders, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	answers, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the keeper: %w", err)
	}
	return &keeper{orders: orders, answers: bufio.NewReader(answers)}, nil
}

func (k *keeper) ask(word string) (string, error) {
	if _, err := io.WriteString(k.orders, word+"\n"); err != nil {
		return "", fmt.Errorf("ask the keeper to %s: %w", word, err)
	}
	line, err := k.answers.ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("hear from the keeper after %s: %w", word, err)
	}
	return strings.TrimSpace(line), nil
}

// start starts the server and returns its process id.
func (k *keeper) start() (int, error) {
	line, err := k.ask("start")
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(line)
}

// wait returns when the server has ended.
func (k *keeper) wait() error {
	_, err := k.ask("wait")
	return err
}

// command is a command that runs as the account, in dir, without our PG*
// variables, and apart from our terminal's signals.
func command(dir string, as account, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "TZ=UTC", "HOME=" + dir}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if as.other {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(as.uid), Gid: uint32(as.gid)}
	}
	return cmd
}

// initialise makes the cluster's folder and its data. The folder is the
// account's alone, which is all the protection that trusting every connection
// needs; its name is short, because a socket's path may have 107 bytes.
func initialise(bin string, as account) (dir string, err error) {
	dir, err = os.MkdirTemp("/tmp", "netra-pg-")
	if err != nil {
		return "", err
	}
	if as.other {
		if err := os.Chown(dir, as.uid, as.gid); err != nil {
			return dir, err
		}
	}
	out, err := command(dir, as, filepath.Join(bin, "initdb"), "-D", dir+"/data", "-U", "netra",
		"--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C").CombinedOutput()
	if err != nil {
		return dir, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	return dir, nil
}
