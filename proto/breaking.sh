#!/bin/sh
# Refuses a contract that breaks clients of an earlier one, over the wire or in
# JSON. Usage: proto/breaking.sh [REF], after go generate; REF is HEAD when left
# out. The old contract is unpacked beside today's third-party protos, because
# those are not committed.
set -eu
ref=${1:-HEAD}
cd "$(dirname "$0")"
if ! git cat-file -e "$ref:./buf.yaml" 2>/dev/null; then
	echo "breaking: no contract at $ref, nothing to compare with"
	exit 0
fi
old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
git archive "$ref" . | tar -x -C "$old"
cp -r .third_party "$old/"
go tool -modfile=tools/go.mod buf breaking --against "$old"
