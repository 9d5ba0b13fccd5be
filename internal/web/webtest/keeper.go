package webtest

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
)

//go:embed keeper.sh
var script string

// kept is a folder with what works in it. Both end with this process, however it
// ends: a deferred function in a process that ran into the test's time limit
// would clear up nothing.
type kept struct {
	dir    string
	words  *bufio.Reader // what the command says on its standard output
	orders io.WriteCloser
	cmd    *exec.Cmd
}

// keep makes a folder and starts in it the command that is made for it, if any.
func keep(command func(dir string) []string) (*kept, error) {
	dir, err := os.MkdirTemp("", "netra-web-")
	if err != nil {
		return nil, err
	}
	k := &kept{dir: dir}
	k.cmd = exec.Command("/bin/sh", append([]string{"-c", script, "keeper", dir}, command(dir)...)...)
	k.cmd.Env = ours()
	k.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // the terminal's ^C is for the tests
	if k.orders, err = k.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := k.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	k.words = bufio.NewReader(out)
	if err := k.cmd.Start(); err != nil {
		_ = os.RemoveAll(dir)
		return nil, fmt.Errorf("start the keeper: %w", err)
	}
	return k, nil
}

// release ends the command and removes the folder.
func (k *kept) release() error {
	_ = k.orders.Close()
	return k.cmd.Wait()
}

// log is what the command said on its standard error.
func (k *kept) log() string {
	text, _ := os.ReadFile(k.dir + "/log") // none is as good as an empty one
	return string(text)
}

// ours is this process's environment without what would steer the service.
func ours() []string {
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "NETRA_") {
			env = append(env, v)
		}
	}
	return env
}

// scratch is a folder for what all tests of this process share. It hands out the
// keeper with it: one that nobody holds is collected, its pipe closed with it,
// and the folder gone in the middle of a test.
var scratch = sync.OnceValues(func() (*kept, error) {
	return keep(func(string) []string { return nil })
})
