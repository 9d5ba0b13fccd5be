package main

import (
	"net/http"
	"testing"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// httpRule is where the contract puts a method.
func httpRule(t *testing.T, m protoreflect.MethodDescriptor) (verb, path string) {
	t.Helper()
	rule, ok := proto.GetExtension(m.Options(), annotations.E_Http).(*annotations.HttpRule)
	if !ok || rule == nil {
		t.Fatalf("%s has no path", m.FullName())
	}
	if rule.GetGet() != "" {
		return http.MethodGet, rule.GetGet()
	}
	return http.MethodPost, rule.GetPost()
}
