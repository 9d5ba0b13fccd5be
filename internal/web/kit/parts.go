package kit

// Tag is a short word on a coloured ground: "", ok, warn or stop. The colour
// never says anything that the word does not.
type Tag struct{ Kind, Text string }

// Note is a paragraph that stands out: "" or warn or stop.
type Note struct{ Kind, Title, Text string }

// Row is one line of a summary list: what is asked and what is there. Of Text,
// Lines and Long the one that is set is shown; all are somebody's own words and
// never markup.
type Row struct {
	Key    string
	Text   string
	Lines  []string
	Long   string // paragraphs
	Tag    Tag
	Change string // where it can be changed
	Link   string
	// LinkText names the link beside the value.
	LinkText string
}

// Moment is one entry of a timeline.
type Moment struct {
	What  string
	Kind  string // "quiet" for what time or the system did
	When  string
	About []string // who, which office, which law
	Said  []Row    // what was written then
	Tag   Tag
}

// Task is one piece of work that spans visits.
type Task struct {
	What, Hint, Href string
	Tag              Tag
}

// Table is rows under headings; its first column names the row.
type Table struct {
	Caption string
	Quiet   bool // the caption is for those who do not see the heading above it
	Stack   bool // on a phone each row is a block of its own, with its headings beside it
	Columns []Column
	Rows    [][]Cell
	Empty   string // said instead of no rows: what to do
}

// Column heads a column; numbers stand at the right.
type Column struct {
	Title  string
	Number bool
}

// Cell is one cell.
type Cell struct {
	Text, Href, Under string
	Tag               Tag
}

// Step is one part of the way of a case, as the strip above its page shows it.
type Step struct {
	Label     string
	Past, Now bool
}

// Pager leads through a list.
type Pager struct{ Before, After, Where string }
