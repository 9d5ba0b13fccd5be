package rpc

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/fullstorydev/grpchan/inprocgrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
)

// Every RPC is asked with an empty message behind the interceptors, whose
// validation would refuse the question before the service could say that it has
// no answer. Whatever else it says, UNIMPLEMENTED is said by those in the list
// and by nobody else.
func TestTheListOfUnimplementedRPCsIsTrue(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	door := (&inprocgrpc.Channel{}).WithServerUnaryInterceptor(survive).WithServerStreamInterceptor(surviveStream)
	register(door, Config{Acts: d.acts, Tokens: d.records})
	var got []string
	asked := 0
	for _, m := range methods(t) {
		asked++
		if code := status.Code(ask(t, door, m)); code == codes.Unimplemented {
			got = append(got, fmt.Sprintf("%s/%s", m.Parent().Name(), m.Name()))
		}
	}
	slices.Sort(got)
	if asked < 100 {
		t.Errorf("only %d RPCs were asked", asked)
	}
	if want := Unimplemented(); !slices.Equal(got, want) {
		t.Errorf("UNIMPLEMENTED is answered by\n\t%q\nand the list is\n\t%q", got, want)
	}
}

// methods is every RPC of the contract.
func methods(t *testing.T) []protoreflect.MethodDescriptor {
	t.Helper()
	var out []protoreflect.MethodDescriptor
	protoregistry.GlobalFiles.RangeFilesByPackage("netra.v1", func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			list := file.Services().Get(i).Methods()
			for j := range list.Len() {
				out = append(out, list.Get(j))
			}
		}
		return true
	})
	return out
}

// ask calls an RPC with an empty message.
func ask(t *testing.T, door grpc.ClientConnInterface, m protoreflect.MethodDescriptor) error {
	t.Helper()
	path := fmt.Sprintf("/%s/%s", m.Parent().FullName(), m.Name())
	in, out := message(t, m.Input()), message(t, m.Output())
	if !m.IsStreamingClient() && !m.IsStreamingServer() {
		return door.Invoke(t.Context(), path, in, out)
	}
	stream, err := door.NewStream(t.Context(), &grpc.StreamDesc{StreamName: string(m.Name()),
		ClientStreams: m.IsStreamingClient(), ServerStreams: m.IsStreamingServer()}, path)
	if err != nil {
		return err
	}
	_ = stream.SendMsg(in) // a service that has answered already reads no more; RecvMsg tells
	_ = stream.CloseSend()
	return stream.RecvMsg(out)
}

// message is an empty message of a kind, as the generated code knows it.
func message(t *testing.T, d protoreflect.MessageDescriptor) proto.Message {
	t.Helper()
	kind, err := protoregistry.GlobalTypes.FindMessageByName(d.FullName())
	if err != nil {
		t.Fatal(err)
	}
	return kind.New().Interface()
}

// survive turns what an empty message does to a service that trusts the
// validation into an answer, and a fault into its status.
func survive(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (resp any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = status.Errorf(codes.Internal, "panic: %v", r)
		}
	}()
	resp, err = handler(ctx, req)
	return resp, told(err)
}

func surviveStream(srv any, ss grpc.ServerStream, _ *grpc.StreamServerInfo, handler grpc.StreamHandler) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = status.Errorf(codes.Internal, "panic: %v", r)
		}
	}()
	return told(handler(srv, ss))
}

func told(err error) error {
	if err == nil {
		return nil
	}
	st, _ := answer(err)
	return status.ErrorProto(st.Proto())
}
