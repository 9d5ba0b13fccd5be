package office

import (
	"net/http"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

func employeeRoutes(s *kit.Site) {
	s.Get("/kelola/pegawai", kit.Staff, employees)
	s.Post("/kelola/pegawai", kit.Staff, findEmployee)
	s.Get("/kelola/pegawai/impor", kit.Staff, bringRoster)
	s.Post("/kelola/pegawai/impor", kit.Staff, checkRoster)
	s.Post("/kelola/pegawai/masukkan", kit.Staff, enterRoster)
	s.Get("/kelola/pegawai/templat", kit.Staff, rosterTemplate)
}

// registrar refuses whoever does not keep the register.
func registrar(v *kit.Visit) error {
	who, err := whoAmI(v)
	if err != nil {
		return err
	}
	if !who.Is("bkpsdm_officer") && !who.Is("admin") {
		return status.Error(codes.PermissionDenied, "daftar pegawai dikelola oleh petugas kepegawaian dan administrator (the register of employees is kept by the personnel agency and administrators)")
	}
	return nil
}

// employees is the register. A number never stands in the address, so it is
// searched for by a form that is sent.
func employees(v *kit.Visit) error {
	return listEmployees(v, "", "", v.R.URL.Query().Get("sesudah"))
}

func findEmployee(v *kit.Visit) error {
	form, err := v.Sent()
	if err != nil {
		return err
	}
	number := strings.NewReplacer(" ", "", ".", "", "'", "").Replace(form.Get("nip"))
	return listEmployees(v, number, strings.TrimSpace(strings.ReplaceAll(form.Get("unit"), `"`, "")), "")
}

func listEmployees(v *kit.Visit, number, unit, after string) error {
	if err := registrar(v); err != nil {
		return err
	}
	list, err := v.API.Directory.ListEmployees(v.Ctx(), &pb.ListEmployeesRequest{Filter: conditions("employeeId", number, "unit", unit), PageSize: perPage, PageToken: after})
	if err != nil {
		return err
	}
	t := kit.Table{Caption: v.T("office.employees.caption"), Empty: v.T("office.employees.empty"), Columns: []kit.Column{{Title: v.T("office.employees.name")},
		{Title: v.T("office.employees.unit")}, {Title: v.T("office.employees.post")}, {Title: v.T("office.employees.since")}}}
	for _, e := range list.GetEmployees() {
		since := kit.Date(v.Lang, e.GetFromOn())
		if e.GetFromOn() == "" {
			since = v.T("office.employees.unknown")
		}
		t.Rows = append(t.Rows, []kit.Cell{{Text: e.GetTitle(), Under: e.GetEmployeeId()}, {Text: e.GetUnit(), Under: e.GetAgencyCode()},
			{Text: or(e.GetPositionTitle(), e.GetPosition().GetKind()), Under: e.GetGrade()}, {Text: since}})
	}
	pager := kit.Pager{}
	if next := list.GetNextPageToken(); next != "" && number == "" && unit == "" {
		pager.After = "/kelola/pegawai?sesudah=" + next
	}
	return v.Show("office/employees", kit.Page{Title: v.T("office.employees.title"), Back: "/kelola", Wide: true,
		Data: map[string]any{"Table": t, "Pager": pager, "Number": number, "Unit": unit}})
}

// rosterTemplate is an empty file with the headings, and one row that shows how.
func rosterTemplate(v *kit.Visit) error {
	h := v.W.Header()
	h.Set("Content-Type", "text/csv; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="templat-pegawai.csv"`)
	v.W.WriteHeader(http.StatusOK)
	_, err := v.W.Write([]byte("\ufeffemployee_id;name;agency_code;unit;position_kind;position_level;position_title;grade;employment_kind;superior;from_on;until_on\r\n" +
		"'197001011995019901;Nama Contoh;PEMKAB-SLEMAN;Dinas Contoh;PELAKSANA;REGENCY;Pengelola Data;III/a;PNS;;2024-01-01;\r\n"))
	return err
}
