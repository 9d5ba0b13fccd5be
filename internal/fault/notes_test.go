package fault

import "testing"

func TestNotesNameEveryDefectAndFieldsFirst(t *testing.T) {
	t.Parallel()
	var n Notes
	if err := n.Verdict("Act"); err != nil {
		t.Fatalf("nothing was noted: %v", err)
	}
	n.Refuse(Refusal{Guard: "G1", Article: "art. 1", Remedy: "do it"}, Refusal{Guard: "G2", Article: "art. 2", Remedy: "do that"})
	f, _ := Of(n.Verdict("Act"))
	if f.Kind != Illegal || f.Reason != "GUARD" || len(f.Refusals) != 2 {
		t.Errorf("two guards are noted, got %+v", f)
	}
	n.Bad("a.b", "must be %d", 1)
	n.Bad("c", "is missing")
	f, _ = Of(n.Verdict("Act"))
	if f.Kind != Invalid || len(f.Fields) != 2 || f.Fields[0].Path != "a.b" || f.Fields[0].Sentence != "must be 1" {
		t.Errorf("two fields are noted, got %+v", f)
	}
}

func TestAFaultIsFoundBehindAWrap(t *testing.T) {
	t.Parallel()
	for _, k := range Kinds {
		if !Is(New(k, "R", "s"), k) || Is(nil, k) {
			t.Errorf("%s is not recognised", k)
		}
	}
}
