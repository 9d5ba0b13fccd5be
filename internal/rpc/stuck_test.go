package rpc

import (
	"fmt"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"

	"netra/internal/act"
)

func TestAnActThatOurMachineCannotFinishSaysWhatToDo(t *testing.T) {
	t.Parallel()
	st, own := answer(fmt.Errorf("act: %w", &act.StuckError{Ref: "q7x", Why: "Recommend would leave case 12345 stuck"}))
	if !own || st.Code() != codes.Internal {
		t.Fatalf("%v, logged %v", st, own)
	}
	text := st.Message()
	if !strings.Contains(text, "q7x") || !strings.Contains(text, "operator") || !strings.Contains(text, "nothing of it was kept") || strings.Contains(text, "12345") {
		t.Errorf("the caller hears %q", text)
	}
	if info, ok := st.Details()[0].(*errdetails.ErrorInfo); !ok || info.GetReason() != "WOULD_BE_STUCK" || info.GetMetadata()["reference"] != "q7x" {
		t.Errorf("details %v", st.Details())
	}
}
