package report

import (
	"encoding/json"
	"fmt"
)

// New is an empty command for an act, ready to be filled from the API's fields,
// or nil when the machine knows no such act. The JSON names of a command are
// the API's: there is one vocabulary.
func New(act Act) Command {
	for _, c := range []Command{
		&FileReportCmd{}, &ReferFindingCmd{}, &CompleteReportCmd{}, &ReplyToOfficeCmd{}, &WithdrawReportCmd{},
		&ChallengeClosureCmd{}, &ReportRetaliationCmd{}, &AskReporterCmd{}, &RequestCompletionCmd{},
		&RejectReportCmd{}, &ReferReportCmd{}, &TransferReportCmd{}, &LinkReportCmd{}, &UnlinkReportCmd{}, &DismissLinkCmd{}, &CaptureLinkCmd{},
		&AcceptReportCmd{}, &LapseClockCmd{}, &RecomputeClockCmd{}, &StandAsideCmd{}, &AnswerRetaliationCmd{}, &AnswerSafetyCmd{},
		&OpenIdentityCmd{}, &RequestIdentityCmd{}, &ApproveIdentityCmd{}, &HandInIdentityCmd{}, &DeclineIdentityCmd{}, &EndIdentityCmd{},
	} {
		if c.Act() == act {
			return c
		}
	}
	return nil
}

// Decode reads a command back from its record.
func Decode(act Act, payload json.RawMessage) (Command, error) {
	cmd := New(act)
	if cmd == nil {
		return nil, fmt.Errorf("there is no act %q", act)
	}
	if len(payload) == 0 {
		return cmd, nil
	}
	if err := json.Unmarshal(payload, cmd); err != nil {
		return nil, fmt.Errorf("%s: %w", act, err)
	}
	return cmd, nil
}
