package vault

// Class is a class of data, in the sense of who opens it. Each has keys of its
// own, so that a value of one class can never be read as another.
type Class string

// The classes, spelt as they enter the keys: renaming one makes everything
// sealed in it unreadable.
const (
	Identity  Class = "identity"  // the reporter's name, address, telephone, e-mail
	Narrative Class = "report"    // what the citizen told
	Message   Class = "message"   // what reporter and office write to each other
	Evidence  Class = "evidence"  // the keys of uploaded files
	Case      Class = "case"      // study, notes, minutes, the accused
	Dossier   Class = "dossier"   // what the employer side may see
	Event     Class = "event"     // the sealed payload of an event
	Answer    Class = "answer"    // what an act answered, and drafts
	Directory Class = "directory" // employees and accounts
)

// Classes lists every class: what is not in here cannot be sealed.
var Classes = [...]Class{
	Identity, Narrative, Message, Evidence, Case, Dossier, Event, Answer, Directory,
}

// hidesLength says whether values of the class are padded. A citizen's own
// words are: how much somebody wrote, or how long their name is, narrows down
// who they are. What officials write has a length that tells nobody anything.
func (c Class) hidesLength() bool {
	return c == Identity || c == Narrative || c == Message
}
