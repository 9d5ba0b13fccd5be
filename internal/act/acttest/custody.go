package acttest

import (
	"sync"

	"netra/internal/act"
	"netra/internal/custody"
)

// keys is the two custodians' keys, drawn once for all worlds.
var keys = sync.OnceValues(func() ([2]custody.Key, error) {
	a, err := custody.NewKey("uji A", "BAWASLU-RI")
	if err != nil {
		return [2]custody.Key{}, err
	}
	b, err := custody.NewKey("uji B", "LPSK")
	return [2]custody.Key{a, b}, err
})

// locks gives the world the locks of its two custodians.
func (w *World) locks() {
	two, err := keys()
	must(w.T, err)
	w.KeyA, w.KeyB = two[0], two[1]
	w.Acts.Locks, err = custody.ParseLocks("[a]\n" + w.KeyA.Line("uji", "BAWASLU-RI") + "\n[b]\n" + w.KeyB.Line("uji", "LPSK") + "\n")
	must(w.T, err)
}

// Put gives the world a caller who has no account of their own in the store, such as
// a second account of one person, in a role that nobody would grant them.
func (w *World) Put(key string, c act.Caller) {
	if w.callers == nil {
		w.callers = map[string]act.Caller{}
	}
	w.callers[key] = c
}
