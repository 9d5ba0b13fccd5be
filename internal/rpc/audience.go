package rpc

import (
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
)

// asReporter is the methods that ask for no code and yet are a reporter's: who
// brings a file, and the desk that refers a finding, which is its reporter and sees
// of it what a reporter sees.
var asReporter = []string{pb.ReportService_UploadEvidence_FullMethodName, pb.CaseService_ReferFinding_FullMethodName}

// codeFields is where a request brings the code of a report, or of its draft.
var codeFields = []protoreflect.Name{"access_code", "draft_code"}

// accusedDoor is the service behind which only the holder of a summons' code stands.
var accusedDoor = "/" + pb.AccusedService_ServiceDesc.ServiceName + "/"

// audience is who hears the answer to a method. Who comes by a code hears what the
// code opens and nothing more, whoever they are besides: an officer who holds one
// is a reporter for that call.
func (w *wall) audience(method string, caller act.Caller) audiences {
	switch to := one(pb.Visibility_PUBLIC); {
	case strings.HasPrefix(method, accusedDoor):
		return to | one(pb.Visibility_ACCUSED)
	case w.byCode[method]:
		return to | one(pb.Visibility_REPORTER)
	case caller.Account == "":
		return to
	default:
		return to | one(pb.Visibility_SELF) | sides(caller.Grants)
	}
}

// apart is what the roles hear that sit on no side of a case.
var apart = map[access.Role]audiences{
	access.Admin:             one(pb.Visibility_ADMIN),
	access.IdentityCustodian: one(pb.Visibility_CUSTODIAN),
	access.Auditor:           one(pb.Visibility_OVERSIGHT),
	access.DataOfficer:       one(pb.Visibility_OVERSIGHT),
}

// sides is what several roles hear together. Roles of two sides are exclusive and
// no account holds them; should one, the wall around the report still stands for it.
func sides(grants []access.Grant) audiences {
	var out audiences
	for _, g := range grants {
		switch g.Role.Side() {
		case access.Intake:
			out |= one(pb.Visibility_INTAKE)
		case access.Merit:
			out |= one(pb.Visibility_MERIT)
		case access.Employer:
			out |= one(pb.Visibility_EMPLOYER)
		case access.Neither:
			out |= apart[g.Role]
		}
	}
	if employer := one(pb.Visibility_EMPLOYER); out&employer != 0 {
		out &^= one(pb.Visibility_INTAKE)
	}
	return out
}

// reporters is every method by which a reporter comes: those whose request has room
// for a code, and those of asReporter.
func reporters() map[string]bool {
	out := map[string]bool{}
	for _, m := range asReporter {
		out[m] = true
	}
	protoregistry.GlobalFiles.RangeFilesByPackage(pb.File_netra_v1_visibility_proto.Package(), func(f protoreflect.FileDescriptor) bool {
		for i := range f.Services().Len() {
			methods := f.Services().Get(i).Methods()
			for j := range methods.Len() {
				m := methods.Get(j)
				for _, name := range codeFields {
					if m.Input().Fields().ByName(name) != nil {
						out["/"+string(m.Parent().FullName())+"/"+string(m.Name())] = true
					}
				}
			}
		}
		return true
	})
	return out
}
