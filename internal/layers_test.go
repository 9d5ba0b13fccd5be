// Package internal is no package: it holds this table, which says who may import
// whom, and the tests that keep it true. Add a row with a package, and say why
// the package exists; a row that cannot say so is a package that should not.
package internal

// row is one package: why it exists, and what it may lean on.
type row struct {
	why string

	// core packages are pure: see rules in layers_rules_test.go.
	core bool

	// may lists packages of this module, without "internal/".
	may []string

	// libs lists import paths from outside, each with all below it. database/sql
	// counts as one of them, so that there is one road to SQL.
	libs []string

	// clock lists the files that may read the real clock; "*" is all of them.
	clock []string
}

// layers is the table, from the core outwards.
var layers = map[string]row{
	"fault":     {core: true, why: "one vocabulary of refusals, so that every door says no in the same words"},
	"deadline":  {core: true, why: "dates and due dates are counted in one place, with the count shown", may: []string{"fault"}},
	"sanction":  {core: true, why: "the legal types are a vocabulary of the law, not of one edition", may: []string{"fault"}},
	"access":    {core: true, why: "who may know what is one table, read by the acts and by the queries", may: []string{"deadline", "fault"}},
	"directory": {core: true, why: "which body stands above whom and held which role when is data, not code", may: []string{"deadline", "fault"}},
	"record":    {core: true, why: "cases and reports share the shape of an event and must not import each other", may: []string{"access", "deadline"}},
	"overlap":   {core: true, why: "what a dossier has word for word from a report is found the same way for the guard and for the page"},
	"rulebook": {
		core: true, why: "the law as dated data, judged apart from any case",
		may: []string{"deadline", "fault", "sanction"}, libs: []string{"go.yaml.in/yaml/v3"},
	},
	"roster":     {core: true, why: "what spreadsheets make of a list of employees is read apart from who may bring it", may: []string{"deadline"}},
	"statistics": {core: true, why: "which figures may be shown, so that none gives away a small one, is judged apart from counting"},
	"report": {
		core: true, why: "what a citizen tells has a life of its own, before and beside any case",
		may: []string{"access", "deadline", "directory", "fault", "record", "rulebook"},
	},
	"cluster": {
		// As pure as the core, but for net/url, which takes addresses apart and opens none.
		why: "what two reports share is read off the two alone, so that no volume can speak", may: []string{"access", "deadline", "report"},
	},
	"casefile": {
		core: true, why: "the machine: every state, act and guard of a case, once",
		may: []string{"access", "deadline", "directory", "fault", "overlap", "record", "rulebook", "sanction"},
	},
	"notice": {
		core: true, why: "who is told of which clock, and what of it, is one table beside the machine",
		may: []string{"access", "casefile", "deadline", "directory", "record", "report", "rulebook"},
	},

	"vault": {
		why: "what a stolen disk must not tell is sealed in one place",
		may: []string{"fault"}, libs: []string{"filippo.io/age", "github.com/gabriel-vasile/mimetype"},
	},
	"vault/bucket": {
		why: "sealed evidence in object storage, so that the vault itself speaks to no network",
		may: []string{"vault"}, libs: []string{"github.com/minio/minio-go/v7"},
	},
	"custody": {why: "who reported in confidence is sealed to two bodies, by keys that no server has", libs: []string{"filippo.io/age"}},
	"act": {
		why:   "the only writer: one act, one transaction, one event, without SQL or protocol",
		may:   []string{"access", "casefile", "cluster", "custody", "deadline", "directory", "fault", "notice", "overlap", "record", "report", "roster", "rulebook", "sanction", "statistics"},
		clock: []string{"account_read.go", "token.go", "perform.go", "recount.go"}, // tokens, kept answers and transactions age in real time
	},
	"act/acttest": {
		why: "a world in miniature on a real store, for the tests of several packages",
		may: []string{
			"access", "act", "calendar", "casefile", "custody", "deadline", "directory", "fault", "report", "rulebook", "sanction",
			"store", "store/pgtest", "store/postgres", "store/sqlite", "vault",
		},
	},

	"mutant": {why: "what proves of the two machines that tests notice the loss of any line, once for both"},

	"store": {
		why:  "one body of SQL for both databases",
		may:  []string{"access", "act", "casefile", "cluster", "deadline", "fault", "notice", "record", "report", "vault"},
		libs: []string{"database/sql", "github.com/pressly/goose/v3"}, clock: []string{"*"},
	},
	"store/sqlite":   {why: "what only SQLite does: opening, retrying, error codes", may: []string{"store"}, libs: []string{"database/sql", "modernc.org/sqlite"}},
	"store/postgres": {why: "what only PostgreSQL does: opening, retrying, error codes", may: []string{"store"}, libs: []string{"database/sql", "github.com/jackc/pgx/v5"}},
	"store/pgtest":   {why: "a real PostgreSQL for tests on a machine that has only its binaries", libs: []string{"github.com/jackc/pgx/v5"}, clock: []string{"*"}},

	"media":    {core: true, why: "what a file betrays, and copies that betray nothing, are made of bytes alone", libs: []string{"github.com/bep/imagemeta", "golang.org/x/image"}},
	"evidence": {why: "files go to the vault while they stream, never through the database", may: []string{"act", "fault", "media", "vault"}, clock: []string{"*"}},
	"identity": {why: "who is calling is settled once, before any rule is asked", may: []string{"act", "fault"}, clock: []string{"*"}},
	"mail": {
		why: "the one mail, the same for everybody, leaves by one road that knows no report",
		may: []string{"act", "fault"}, libs: []string{"github.com/wneessen/go-mail"},
	},
	"calendar": {why: "time acts like a person does: through act, one transaction each", may: []string{"act"}, clock: []string{"*"}},
	"demo": {
		why:   "a country to try things in, made by real acts on a clock that moves",
		may:   []string{"access", "act", "casefile", "deadline", "directory", "fault", "report", "rulebook", "sanction"},
		clock: []string{"*"},
	},
	"bench": {
		why: "how fast a report is taken, beside the raw rate of the same database, from the binary itself",
		may: []string{
			"api/netra/v1", "act", "deadline", "directory", "fault", "report", "rpc", "rulebook", "store", "store/postgres", "store/sqlite", "vault",
		},
		libs: []string{
			"database/sql", "github.com/google/uuid", "github.com/jackc/pgx/v5", "modernc.org/sqlite", "google.golang.org/grpc", "google.golang.org/protobuf",
		},
		clock: []string{"*"},
	},
	"rpc": {
		why: "the gRPC door: messages to commands, faults to statuses, one chain of interceptors",
		may: []string{
			"api/netra/v1", "access", "act", "casefile", "cluster", "custody", "deadline", "directory", "evidence", "fault", "identity", "notice", "record", "report",
			"rulebook", "sanction", "statistics", "store",
		},
		libs: []string{
			"google.golang.org/grpc", "google.golang.org/protobuf", "google.golang.org/genproto/googleapis/rpc",
			"buf.build/go/protovalidate", "buf.build/gen/go/bufbuild/protovalidate", "github.com/fullstorydev/grpchan", "github.com/prometheus/client_golang",
		},
		clock: []string{"*"},
	},
	"gateway": {
		why:   "the REST door: in front of rpc, so that both doors refuse the same things",
		may:   []string{"api", "api/netra/v1", "act", "fault", "evidence", "rpc", "vault"},
		libs:  []string{"github.com/grpc-ecosystem/grpc-gateway/v2", "google.golang.org/grpc", "google.golang.org/protobuf"},
		clock: []string{"*"},
	},
	"web":         {why: "puts the areas of the site together", may: []string{"web/accused", "web/citizen", "web/desk", "web/intake", "web/kit", "web/office", "web/public", "web/terms"}},
	"web/kit":     {why: "what every page is made of: shell, components, words, forms, cookies", may: []string{"api/netra/v1", "fault", "report"}, libs: append(webLibs, "log/slog"), clock: []string{"*"}},
	"web/intake":  {why: "the questions of a report are asked at home and at the counter, and are the same", may: []string{"api/netra/v1", "web/kit"}, libs: webLibs},
	"web/citizen": {why: "pages for somebody without an account", may: []string{"api/netra/v1", "web/intake", "web/kit"}, libs: webLibs},
	"web/accused": {why: "the door of the accused, who holds no citizen's code and no account", may: []string{"api/netra/v1", "web/kit"}, libs: webLibs},
	"web/public":  {why: "pages everybody may read: figures and rulebook", may: []string{"api/netra/v1", "statistics", "web/kit"}, libs: webLibs},
	"web/desk":    {why: "where staff work on reports and cases", may: []string{"access", "api/netra/v1", "casefile", "cluster", "overlap", "report", "statistics", "web/kit"}, libs: webLibs},
	"web/office":  {why: "sign-in, accounts, offices, the counter", may: []string{"api/netra/v1", "web/intake", "web/kit"}, libs: webLibs},
	"web/terms":   {why: "what the terms of the domain are called on a page, in two languages", may: []string{"web/kit"}},
	"web/webtest": {why: "a browser and a running service for the tests of the pages", libs: []string{"github.com/chromedp", "golang.org/x/net/html"}},

	"proto": {why: "the contract as written, and how it is compiled"},
	"api":   {why: "the description of REST, generated, compiled into the binary"},
	"api/netra/v1": {
		why: "the contract as Go, generated",
		libs: []string{
			"google.golang.org/grpc", "google.golang.org/protobuf", "google.golang.org/genproto/googleapis/api",
			"github.com/grpc-ecosystem/grpc-gateway/v2", "buf.build/gen/go/bufbuild/protovalidate",
		},
	},
	"cmd/netra": {
		why: "flags, wiring and signals: the only package that knows all the others",
		may: []string{
			"api/netra/v1", "access", "act", "bench", "calendar", "casefile", "custody", "deadline", "demo", "directory", "evidence", "fault", "gateway", "mail", "rpc", "rulebook",
			"sanction", "store", "store/postgres", "store/sqlite", "vault", "vault/bucket", "web", "web/kit",
		},
		libs: []string{
			"github.com/alecthomas/kong", "github.com/prometheus/client_golang", "google.golang.org/grpc",
		},
		clock: []string{"*"},
	},
}

// webLibs is what the pages may use: the API as a client sees it, and words.
var webLibs = []string{"google.golang.org/grpc", "google.golang.org/protobuf", "google.golang.org/genproto/googleapis/rpc", "go.yaml.in/yaml/v3", "github.com/google/uuid"}

// long lists the files that may exceed the limit, and why.
var long = map[string]string{}
