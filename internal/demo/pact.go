package demo

import (
	"context"
	"encoding/json"
	"fmt"

	"netra/internal/act"
	"netra/internal/deadline"
)

// pact is an integrity pact as the register keeps it: in the names of the API.
type pact struct {
	AgencyCode string   `json:"agencyCode"`
	Title      string   `json:"title"`
	Circular   string   `json:"circular"`
	IssuedOn   string   `json:"issuedOn"`
	Text       string   `json:"text"`
	Points     []point  `json:"points"`
	Duties     []string `json:"duties"`
	Signing    string   `json:"signing"` // REPRESENTATIVE or INDIVIDUAL
}

// point is one promise of a pact and the violations that break it.
type point struct {
	Number     int      `json:"number"`
	Text       string   `json:"text"`
	Violations []string `json:"violations"`
}

// signature is one duty fulfilled by one employee.
type signature struct {
	Pact       string `json:"pact"` // id of the entry
	EmployeeID string `json:"employeeId"`
	Duty       string `json:"duty"`
	SignedOn   string `json:"signedOn"`
	Unit       string `json:"unit"`
}

const (
	pactID     = "demo-pact-1"
	pactAgency = "PEMKAB-KARANGANYAR"
)

// points is the four points in our own words.
var points = []point{
	{1, "Saya melayani semua warga dengan sikap yang sama dan tidak memihak peserta pemilu atau pemilihan mana pun.",
		[]string{"dis_partisan_activity", "dis_team_after_determination", "dis_party_member_or_official"}},
	{2, "Saya tidak memakai jabatan, fasilitas, atau tekanan untuk menguntungkan atau merugikan siapa pun.",
		[]string{"dis_decision_favouring_or_harming", "pp_use_state_facilities", "pp_mobilise_civil_servants"}},
	{3, "Saya bijak bermedia sosial: tidak berkampanye, tidak menyebar kebencian dan kabar bohong.",
		[]string{"eth_socialise_prospective", "eth_social_media_engage_prospective", "eth_publish_photo_prospective",
			"dis_socialise_candidate", "dis_social_media_engage_candidate", "dis_publish_photo_support_candidate"}},
	{4, "Saya menolak uang dan pemberian dalam bentuk apa pun yang bermaksud memengaruhi pilihan.", nil},
}

// thePact is the pact of one regency, under a circular that never was.
func thePact(issued deadline.Date) pact {
	text := "Saya, pegawai pada Pemerintah Kabupaten Karanganyar, berjanji:"
	for _, p := range points {
		text += fmt.Sprintf("\n%d. %s", p.Number, p.Text)
	}
	return pact{AgencyCode: pactAgency, Title: "Pakta Integritas Netralitas Pegawai", Circular: fmt.Sprintf("SE 800/PERAGA/%d", issued.Year),
		IssuedOn: issued.String(), Text: text, Points: points, Duties: []string{"oath", "pact", "logo", "app"}, Signing: "INDIVIDUAL"}
}

// pledge enters the pact and its signatures: the newest employee of the regency
// has not signed, and only the officials took the oath.
func (cfg Config) pledge(ctx context.Context, seed seeding) error {
	issued := deadline.On(cfg.From, cfg.Acts.Directory.Zone("")).AddDays(-60)
	p, err := entry(act.Pacts, pactID, thePact(issued))
	if err != nil {
		return err
	}
	list := []act.Entry{p}
	for i, s := range signatures(cfg.staffOf(pactAgency), issued) {
		e, err := entry(act.Signatures, fmt.Sprintf("%s-%03d", pactID, i+1), s)
		if err != nil {
			return err
		}
		list = append(list, e)
	}
	if err := cfg.Acts.PutEntries(ctx, act.Operator, seed.asked("pact"), "ImportSignatures", list); err != nil {
		return fmt.Errorf("enter the pact: %w", err)
	}
	return nil
}

// staffOf is the listed employees of a government.
func (cfg Config) staffOf(government string) []act.Employee {
	var out []act.Employee
	for _, e := range employees(cfg.Acts.Directory) {
		if e.AgencyCode == government {
			out = append(out, e)
		}
	}
	return out
}

func signatures(staff []act.Employee, issued deadline.Date) []signature {
	var out []signature
	for i, e := range staff[:len(staff)-1] {
		on := issued.AddDays(3 + i).String()
		out = append(out, signature{pactID, e.EmployeeID, "pact", on, e.Unit})
		if e.Position.Kind != "PELAKSANA" && e.Position.Kind != "JF_OTHER" {
			out = append(out, signature{pactID, e.EmployeeID, "oath", on, e.Unit})
		}
	}
	return out
}

func entry(register, id string, v any) (act.Entry, error) {
	body, err := json.Marshal(v)
	if err != nil {
		return act.Entry{}, fmt.Errorf("record %s: %w", register, err)
	}
	return act.Entry{Register: register, ID: id, Body: body}, nil
}
