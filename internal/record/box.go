package record

// Box is a text for a reporter, sealed to the key of their access code. It stands
// in the clear part of its event, for no key of ours opens it: what the office
// keeps for itself of the same text is sealed apart from it.
type Box struct {
	Report string `json:"report"`
	ID     string `json:"id"` // which text of the report's
	Sealed []byte `json:"sealed"`
}
