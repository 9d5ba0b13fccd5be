// Package act is what people do: one act, one transaction, one event.
//
// perform is the only writer. It fixes the time once, looks up the request id,
// opens what the actor may know of, lets the core judge, appends the event and
// writes the rows that follow from it, and commits; then it answers. Beside it
// is written only what is no act and leaves no event: an upload that nothing
// points to yet, a draft that nobody has sent, the answer to a request id that is
// forgotten again, a setting of the database itself. The rules stand in the core
// (casefile, report, access, rulebook): this package only brings them together
// with the store. It speaks no protocol and no SQL.
package act
