package rpc

import (
	pb "netra/api/netra/v1"
	"netra/internal/casefile"
)

// signingMessage is what a signature asks for, as the API says it.
func signingMessage(s *casefile.Signing) *pb.CaseSigning {
	if s == nil {
		return nil
	}
	return &pb.CaseSigning{Who: s.Who, Office: s.Office, Capacities: s.Capacities, Holders: s.Holders, Basis: s.Basis,
		ConsentNeeded: s.ConsentNeeded, ConsentFrom: optional(s.ConsentFrom.String()), ConsentReference: optional(s.Consent),
		StandingConsent: optional(s.StandingConsent), Routed: optional(s.Routed), Unsettled: optional(s.Unsettled)}
}

// signedAsMessage is in which capacity somebody signed.
func signedAsMessage(s *casefile.SignedAs) *pb.CaseSignedAs {
	if s == nil {
		return nil
	}
	return &pb.CaseSignedAs{Capacity: s.Capacity, Office: s.Office, Post: optional(s.Post), Basis: optional(s.Basis), StandingConsent: optional(s.Standing)}
}
