package casefile

import (
	"slices"
	"testing"
)

func TestAWriterIsToldWhoTheTableLetsRead(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		act   Act
		field string
		want  []string
	}{
		{RecordClarification, "minutes", []string{"bawaslu"}},
		{Recommend, "level", []string{"bawaslu", "merit", "employer"}},
		{RecordExamination, "minutes", []string{"employer"}},
		{AddNote, "text", []string{"own"}},
		{RecordMeritStudy, "findings", []string{"merit"}}, // own is among the merit side
		{RecordStudy, "no such field", []string{}},
	} {
		if got := Audience(tt.act, tt.field); !slices.Equal(got, tt.want) {
			t.Errorf("%s.%s is read by %v, want %v", tt.act, tt.field, got, tt.want)
		}
	}
	for _, f := range Correctable() {
		if correctable(&Case{})[f] == nil {
			t.Errorf("%s cannot be corrected", f)
		}
	}
}
