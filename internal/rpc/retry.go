package rpc

import (
	"cmp"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
)

// RetryAfter is in how many seconds it is worth to ask again, as the refusal says
// it, for a door with a header for that.
func RetryAfter(st *status.Status) string {
	said := ""
	for _, d := range st.Details() {
		if info, ok := d.(*errdetails.ErrorInfo); ok {
			said = cmp.Or(said, info.GetMetadata()["retryAfter"])
		}
	}
	return cmp.Or(said, "1")
}
