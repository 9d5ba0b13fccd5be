package rpc

import (
	"cmp"
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/fault"
)

// ImportEmployees enters employees from a file.
func (s *directories) ImportEmployees(ctx context.Context, r *pb.ImportEmployeesRequest) (*pb.ImportResult, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	out, err := s.acts.ImportEmployees(ctx, caller, request(r, r.GetRequestId(), r.GetDryRun()), r.GetCsv())
	if err != nil {
		return nil, err
	}
	return &pb.ImportResult{Rows: int32(out.Rows), Imported: int32(out.Written), Errors: rowErrors(out.Mistakes), DryRun: r.GetDryRun(),
		Unchanged: int32(out.Unchanged), Remarks: out.Remarks}, nil
}

// GetEmployee is one employee with the chain of superiors.
func (s *directories) GetEmployee(ctx context.Context, r *pb.GetEmployeeRequest) (*pb.Employee, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	index, named := strings.CutPrefix(r.GetName(), "employees/")
	if !named {
		return nil, fault.NotFound()
	}
	v, err := s.acts.GetEmployee(ctx, caller, index)
	if err != nil {
		return nil, err
	}
	return employeeMessage(v), nil
}

// ListEmployees is one page of the employees whom the caller may know.
func (s *directories) ListEmployees(ctx context.Context, r *pb.ListEmployeesRequest) (*pb.ListEmployeesResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	filter, err := employeeFilter(r.GetFilter())
	if err != nil {
		return nil, err
	}
	after, err := pageToken(r.GetPageToken())
	if err != nil {
		return nil, err
	}
	from := ""
	if after != nil {
		from = after.ID
	}
	list, next, err := s.acts.ListEmployees(ctx, caller, filter, from, pageSize(r.GetPageSize()))
	if err != nil {
		return nil, err
	}
	out := &pb.ListEmployeesResponse{}
	if next != "" {
		out.NextPageToken = token(&act.Cursor{ID: next})
	}
	for _, v := range list {
		out.Employees = append(out.Employees, employeeMessage(v))
	}
	return out, nil
}

// employeeFilter reads a filter. A field that is given twice must say the same
// twice: nobody is two employees.
func employeeFilter(text string) (act.EmployeeFilter, error) {
	var f act.EmployeeFilter
	fields := map[string]*string{"employeeId": &f.EmployeeID, "agencyCode": &f.AgencyCode, "unit": &f.Unit}
	conditions, err := filters(text, func(name string) bool { return fields[name] != nil })
	if err != nil {
		return f, err
	}
	for _, c := range conditions {
		if c.Value == "" || cmp.Or(*fields[c.Field], c.Value) != c.Value {
			return f, fault.BadField("filter", "sebut employeeId, agencyCode dan unit masing-masing satu kali, dengan nilainya (say each of employeeId, agencyCode and unit once, with a value)")
		}
		*fields[c.Field] = c.Value
	}
	return f, nil
}

func employeeMessage(v act.EmployeeView) *pb.Employee {
	m := &pb.Employee{Name: "employees/" + v.Index, EmployeeId: v.EmployeeID, Title: v.Employee.Name, AgencyCode: v.AgencyCode, Unit: v.Unit,
		PositionTitle: v.Position.Title, Grade: optional(v.Grade), EmploymentKind: pb.Accused_EmploymentKind(pb.Accused_EmploymentKind_value[v.EmploymentKind]),
		Superior: optional(v.Superior), Superiors: v.Superiors, FromOn: optional(v.FromOn.String()), UntilOn: optional(v.UntilOn.String())}
	if v.Position.Kind != "" || v.Position.Level != "" {
		m.Position = &pb.Position{Kind: v.Position.Kind, Level: v.Position.Level}
	}
	return m
}
