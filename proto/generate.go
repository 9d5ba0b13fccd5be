// Package proto is the contract as written: netra/v1/*.proto, and how api/ is
// made from it. It holds no code that runs in the service; that is generated
// into api/ and nowhere else.
//
// Run
//
//	go generate ./proto
//
// after every change, and commit api/ with it; CI does the same and fails on a
// difference. It needs Go and its module proxy and no schema registry: the
// third-party protos are printed from pinned modules into .third_party, buf is
// pinned in tools/go.mod (so that its dependencies stay out of the binary's),
// and the plugins are tool directives of the main go.mod. A file that was
// removed here must be removed from api/ by hand.
//
// A change that old clients would not survive is refused by
//
//	proto/breaking.sh HEAD
//
// run after go generate, which compares with the contract at that commit.
package proto

//go:generate go -C tools run ./protodump ../.third_party
//go:generate go tool -modfile=tools/go.mod buf format -w --path netra
//go:generate go tool -modfile=tools/go.mod buf lint
//go:generate go tool -modfile=tools/go.mod buf generate
//go:generate go -C tools run ./openapi ../../api/openapi.go
