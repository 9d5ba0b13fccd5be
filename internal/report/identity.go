package report

import (
	"encoding/json"
	"fmt"
)

// Identity is who reports. It travels beside a command and lies in the event's
// Identity, which is sealed apart and may be erased; it is never in a payload
// and never in a Report, so a report folds to the same with and without it.
type Identity struct {
	Name    string `json:"name,omitempty"`
	Address string `json:"address,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Email   string `json:"email,omitempty"`
}

// Complete says whether the law's two elements are there: name and address.
func (i Identity) Complete() bool { return !blank(i.Name) && !blank(i.Address) }

// Given says whether anything at all is said about the reporter.
func (i Identity) Given() bool { return !blank(i.Name + i.Address + i.Phone + i.Email) }

// sealed is the identity as the event carries it; nothing when none was given.
func (i Identity) sealed() (json.RawMessage, error) {
	if !i.Given() {
		return nil, nil
	}
	b, err := json.Marshal(i)
	if err != nil {
		return nil, fmt.Errorf("record the identity: %w", err)
	}
	return b, nil
}
