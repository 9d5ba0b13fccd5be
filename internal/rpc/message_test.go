package rpc

import (
	"testing"

	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
)

func TestAMessageThatCannotBeReadIsTheCallersMistakeAndNamesTheField(t *testing.T) {
	t.Parallel()
	good, err := proto.Marshal(&pb.CorrectRequest{Name: "cases/x", Field: "accused.name", Value: "A"})
	if err != nil {
		t.Fatal(err)
	}
	bad := append([]byte(nil), good...)
	bad[len(bad)-1] = 0xff // the last byte is the value
	for _, tt := range []struct {
		name  string
		bytes []byte
		field string
	}{
		{"invalid UTF-8", bad, "value"},
		{"a cut message", good[:len(good)-1], ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var m pb.CorrectRequest
			if err := newCodec().Unmarshal(mem.BufferSlice{mem.SliceBuffer(tt.bytes)}, &m); err != nil {
				t.Fatalf("the codec refuses by itself: %v", err)
			}
			f, ok := fault.Of(unreadable(&m))
			if !ok || f.Kind != fault.Invalid {
				t.Fatalf("got %v, want a refusal", f)
			}
			if tt.field != "" && (len(f.Fields) != 1 || f.Fields[0].Path != tt.field) {
				t.Errorf("names %v, want %s", f.Fields, tt.field)
			}
		})
	}
	var m pb.CorrectRequest
	if err := newCodec().Unmarshal(mem.BufferSlice{mem.SliceBuffer(good)}, &m); err != nil || unreadable(&m) != nil {
		t.Errorf("a good message is refused: %v %v", err, unreadable(&m))
	}
}

func TestDatesThatAreNoneAreRefusedByTheirPath(t *testing.T) {
	t.Parallel()
	m := &pb.FileReportRequest{Report: &pb.FilingReport{Conduct: &pb.Conduct{OccurredOn: proto.String("2024-02-30")}}}
	f, ok := fault.Of(dates(m.ProtoReflect(), ""))
	if !ok || f.Fields[0].Path != "report.conduct.occurredOn" {
		t.Errorf("got %v", f)
	}
	m.Report.Conduct.OccurredOn = proto.String("2024-02")
	if err := dates(m.ProtoReflect(), ""); err != nil {
		t.Errorf("a month is a date that citizens know: %v", err)
	}
}

func TestEveryKindOfFaultHasACode(t *testing.T) {
	t.Parallel()
	for _, k := range fault.Kinds {
		if _, ok := code[k]; !ok {
			t.Errorf("%s has no code", k)
		}
	}
}
