package rpc

import "google.golang.org/grpc"

// asked is a stream that answers one question, which is checked like that of any
// other call. What a client streams is checked by its reader, as it comes.
type asked struct {
	grpc.ServerStream
	check func(req any) error
}

// RecvMsg reads the question and refuses it where it breaks its own rules.
func (s *asked) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	return s.check(m)
}
