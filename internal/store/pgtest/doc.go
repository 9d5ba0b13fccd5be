// Package pgtest gives tests a real PostgreSQL: a fresh database for a test, or
// a whole server that a test may kill.
//
// It is for tests only and never part of the binary. The server is the one that
// NETRA_TEST_DATABASE_URL names, else a throw-away cluster made from installed
// binaries, one for a test process, on a socket in a directory of its own and on
// no TCP port: a test must not find somebody else's server. When the test
// process ends, in whatever way, server and directory go with it.
//
// Without a server the test is skipped and says what was not tested. Where
// nothing may be skipped, with CI=true or NETRA_REQUIRE_POSTGRES=1, it fails.
package pgtest
