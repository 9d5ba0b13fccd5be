package gateway

import (
	"fmt"
	"net/url"
	"sync"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"github.com/grpc-ecosystem/grpc-gateway/v2/utilities"
	"google.golang.org/protobuf/proto"
)

// query reads parameters as the gateway does, but refuses a name that the
// message does not have: a misspelt filter must not be a list of everything.
type query struct{ runtime.DefaultQueryParser }

// readQueries has the library read parameters by query. It keeps its parser for the
// whole process, so it is told once, however many gateways a process makes.
var readQueries = sync.OnceFunc(func() { runtime.NewServeMux(runtime.SetQueryParameterParser(&query{})) })

// Parse reads values into m.
func (q *query) Parse(m proto.Message, values url.Values, filter *utilities.DoubleArray) error {
	fields := m.ProtoReflect().Descriptor().Fields()
	for name := range values {
		if fields.ByJSONName(name) == nil && fields.ByTextName(name) == nil {
			return fmt.Errorf("unknown field %q", name) // failed makes a refusal of it, as of an unknown field
		}
	}
	return q.DefaultQueryParser.Parse(m, values, filter)
}
