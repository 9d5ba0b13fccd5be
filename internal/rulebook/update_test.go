package rulebook_test

import "flag"

var update = flag.Bool("update", false, "rewrite what is drawn from the edition")
