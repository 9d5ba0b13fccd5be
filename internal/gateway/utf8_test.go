package gateway

import "testing"

func TestATextThatIsNotUTF8IsNamedByItsPath(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ body, path string }{
		{"{\"a\":\"\xff\"}", "a"},
		{"{\"report\":{\"track\":\"NAMED\",\"accused\":[{\"name\":\"ok\"},{\"name\":\"x\xffy\"}]}}", "report.accused[1].name"},
		{"{\"report\":{\"conduct\":{\"narrative\":\"\xc3\x28\"}},\"requestId\":\"1\"}", "report.conduct.narrative"},
		{"{\"evidence\":[\"a\",\"\xfe\"]}", "evidence[1]"},
		{"\xff", "body"},
	} {
		if got := culprit([]byte(tt.body)); got != tt.path {
			t.Errorf("%q: names %s, want %s", tt.body, got, tt.path)
		}
	}
}
