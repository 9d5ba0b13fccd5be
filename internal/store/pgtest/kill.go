package pgtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// killFamily kills a process and its children. The parent is stopped first, so
// that it cannot have another child meanwhile nor shut anything down in order.
//
// Children are found where the kernel lists them, in /proc. Elsewhere only the
// parent is killed, and PostgreSQL's children end by themselves when they notice.
func killFamily(pid int) error {
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		return fmt.Errorf("stop process %d: %w", pid, err)
	}
	all := children(pid)
	for _, child := range all {
		if err := syscall.Kill(child, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("kill process %d: %w", child, err)
		}
	}
	// A process that waits for the disk ends after its signal only. Until then it holds
	// the server's memory, and a new server would find it in use and not start.
	ended := until(time.Minute, func(context.Context) error {
		for _, child := range all {
			if state, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", child)); err == nil && !zombie(string(state)) {
				return fmt.Errorf("process %d has not ended", child)
			}
		}
		return nil
	})
	return errors.Join(ended, syscall.Kill(pid, syscall.SIGKILL))
}

// zombie says whether a process has ended and only waits to be told of.
func zombie(stat string) bool {
	fields := strings.Fields(stat[strings.LastIndex(stat, ")")+1:])
	return len(fields) > 0 && fields[0] == "Z"
}

func children(pid int) []int {
	var found []int
	stats, _ := filepath.Glob("/proc/[0-9]*/stat") // the pattern is well-formed
	for _, path := range stats {
		text, err := os.ReadFile(path)
		if err != nil {
			continue // it has ended since
		}
		if child, parent := family(string(text)); parent == pid {
			found = append(found, child)
		}
	}
	return found
}

// family reads "pid (name) state parent …". The name may hold anything, also
// brackets, so the fields are counted from its last one.
func family(stat string) (pid, parent int) {
	head, tail, _ := strings.Cut(stat, " (")
	fields := strings.Fields(tail[strings.LastIndex(tail, ")")+1:])
	if len(fields) < 2 {
		return 0, 0
	}
	pid, _ = strconv.Atoi(head)
	parent, _ = strconv.Atoi(fields[1])
	return pid, parent
}
