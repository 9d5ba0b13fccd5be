package rpc

import (
	pb "netra/api/netra/v1"
	"netra/internal/act"
)

// overlapMessages is where a dossier speaks in the reporter's words.
func overlapMessages(list []act.OverlapView) []*pb.DossierOverlap {
	var out []*pb.DossierOverlap
	for _, o := range list {
		out = append(out, &pb.DossierOverlap{FirstWord: int32(o.FirstWord), Words: int32(o.Words), Overridden: o.Overridden})
	}
	return out
}
