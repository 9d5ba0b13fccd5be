package gateway

import (
	"io"
	"net/http"
	"time"
)

// mostValues is how many values a JSON body may hold: the longest list of the
// API has room. Without a bound a few megabytes of "{}," become gigabytes of
// messages, and anybody may send them.
const mostValues = 250_000

// values is how many values a JSON body can hold at most: what opens and what
// separates, outside of texts. It reads no JSON, so that it costs nothing.
func values(body []byte) int {
	n, text := 0, false
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c == '"':
			text = !text
		case text && c == '\\':
			i++
		case !text && (c == ',' || c == '{' || c == '['):
			n++
		}
	}
	return n
}

// patience is how long a body of JSON may take to arrive.
const patience = time.Minute

// within reads a whole body, but waits for it no longer than so long: who sends
// a byte a minute would hold a connection, and what it sent, for ever.
func within(wait time.Duration, w http.ResponseWriter, body io.Reader) ([]byte, error) {
	c := http.NewResponseController(w)
	_ = c.SetReadDeadline(time.Now().Add(wait)) // a recorder in a test has none
	got, err := io.ReadAll(body)
	if err == nil {
		_ = c.SetReadDeadline(time.Time{}) // else it stays: the server reads on before it hangs up
	}
	return got, err
}
