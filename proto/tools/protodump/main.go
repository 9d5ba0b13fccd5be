// Command protodump prints the third-party .proto files that the contract
// imports, as source, into a folder.
//
// The text comes from the descriptors compiled into pinned Go modules, so that
// generating needs the Go module proxy and no schema registry. It is not a
// copy of anybody's repository: what it writes is git-ignored and made anew at
// every generation.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	_ "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"github.com/jhump/protoreflect/v2/protoprint"
	_ "google.golang.org/genproto/googleapis/api/annotations"
	_ "google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: protodump DIR")
		os.Exit(2)
	}
	if err := dump(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "protodump:", err)
		os.Exit(1)
	}
}

// dump prints every linked file below dir, except those that every compiler
// brings itself.
func dump(dir string) error {
	var failed error
	protoregistry.GlobalFiles.RangeFiles(func(f protoreflect.FileDescriptor) bool {
		if strings.HasPrefix(f.Path(), "google/protobuf/") {
			return true
		}
		failed = write(filepath.Join(dir, filepath.FromSlash(f.Path())), f)
		return failed == nil
	})
	return failed
}

// write prints one file at path.
func write(path string, f protoreflect.FileDescriptor) error {
	source, err := (&protoprint.Printer{}).PrintProtoToString(f)
	if err != nil {
		return fmt.Errorf("print %s: %w", f.Path(), err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("print %s: %w", f.Path(), err)
	}
	return os.WriteFile(path, []byte(source), 0o644)
}
