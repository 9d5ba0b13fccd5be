// Package webtest is a running service, a browser and the checks that every page
// must pass. It is for tests alone and no part of the binary, and it knows no
// page by name: the tests of package web hand it a list of Pages.
//
//	s := webtest.Start(t)                   // one demonstration a test process; only read from it
//	s := webtest.StartOwn(t)                // one of this test's own, to write to
//	v := s.Visitor(t)                       // a citizen without a browser: Get, Post, Submit, Follow
//	v := s.As(t, "clerk@BAWASLU-SLEMAN", f) // an officer; f is how the pages let a token in
//	tab := webtest.Browser(t, s, webtest.Options{Width: 360, Dark: true, As: v})
//
// What a page should show is made through REST: Call and Advance of a Service.
//
// An Answer is judged by Guarded (headers), Valid (html-validate, many at once)
// and Same (two answers, byte for byte); Doc, All, First, WithText, Text and Attr
// read its tree. A Tab goes as a person would: Go, Click, Follow, Fill, FillEach,
// Choose, Day, Upload, Press, Enter, Await; it tells H1, Title, Text, Path, HTML, Requests; and it is
// judged by Axe, Walk (the keyboard), Reflows, Targets, Weigh with Weights, and
// looked at with Shot, into the folder NETRA_SHOTS. When its test ends, the
// test fails if a page broke its own policy, if the console had an error, or if
// another origin than those of Options was asked for anything.
//
// Two tests at most have a browser at once. Everything runs in processes and a
// folder that end with the test process, however it ends.
//
// It needs Chromium, and from npm axe-core and html-validate in the versions of
// .ci/web, where NETRA_NPM says or in .ci/web itself. Without them a test is
// skipped and says what was not tested; with CI=true or NETRA_REQUIRE_BROWSER=1
// it fails. Neither is needed to build or to run the service.
package webtest
