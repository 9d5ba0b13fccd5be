package act

import (
	"testing"

	"netra/internal/fault"
)

func TestAQueueHoldsOnlySoManyBytes(t *testing.T) {
	t.Parallel()
	q := NewQueue(1)
	enter := func(size int) (alone bool, err error) {
		return q.enter(&queued{req: Request{Input: make([]byte, size)}})
	}
	if alone, err := enter(heaviest); !alone || err != nil {
		t.Fatalf("an empty queue: %t, %v", alone, err)
	}
	if _, err := enter(heaviest); err != nil {
		t.Fatal(err)
	}
	if _, err := enter(1); !fault.Is(err, fault.Exhausted) {
		t.Errorf("one byte too many: %v", err)
	}
	if n := len(q.take()); n != 1 {
		t.Fatalf("%d waited", n)
	}
	if _, err := enter(1); err != nil {
		t.Errorf("after the batch was taken: %v", err)
	}
}
