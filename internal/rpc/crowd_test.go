package rpc

import (
	"slices"
	"testing"

	"buf.build/go/protovalidate"
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/encoding/protowire"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
)

func TestAListThatIsTooLongIsRefusedOnceAndNotPerItem(t *testing.T) {
	t.Parallel()
	v, err := protovalidate.New()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		m    *pb.FileReportRequest
		path string
	}{
		{"accused", &pb.FileReportRequest{Report: &pb.FilingReport{Accused: items(101)}}, "report.accused"},
		{"texts", &pb.FileReportRequest{Report: &pb.FilingReport{HideFrom: make([]string, 101)}}, "report.hideFrom"},
		{"deeper", &pb.FileReportRequest{Report: &pb.FilingReport{Conduct: &pb.Conduct{Links: slices.Repeat([]*pb.Link{{}}, 101)}}}, "report.conduct.links"},
		{"as many as it may", &pb.FileReportRequest{Report: &pb.FilingReport{Accused: items(100)}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f, _ := fault.Of((&chain{valid: v}).check(tt.m)) // the empty items and the rest are refused too, one by one
			if got := len(f.Fields); (got == 1 && f.Fields[0].Path == tt.path) != (tt.path != "") {
				t.Errorf("%d mistakes named, first %+v", got, f.Fields[0])
			}
		})
	}
}

func TestMillionsOfEmptyItemsAreNotEvenRead(t *testing.T) {
	t.Parallel()
	var items []byte
	for range mostValues + 1 {
		items = protowire.AppendBytes(protowire.AppendTag(items, 2, protowire.BytesType), nil) // accused
	}
	raw := protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), items) // report
	var m pb.FileReportRequest
	if err := newCodec().Unmarshal(mem.BufferSlice{mem.SliceBuffer(raw)}, &m); err != nil {
		t.Fatal(err)
	}
	if n := len(m.GetReport().GetAccused()); n != 0 || unreadable(&m) == nil {
		t.Errorf("%d items were read", n)
	}
}

func items(n int) []*pb.Accused { return slices.Repeat([]*pb.Accused{{}}, n) }
