package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

const like = "dis_social_media_engage_candidate"

func TestACamatIsDemotedAfterOneAbsence(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, like, "2024-10-03")
		r.ToMerit(like, "2024-10-03")
		r.Recommended("HD_B", like)
		r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-10"}`, casefile.Summoned)
		w.Advance("2024-10-11")
		r.Do("examiner", "RecordAbsence", `{"missedOn":"2024-10-10"}`, casefile.Summoned)
		r.Do("examiner", "IssueSummons", `{"letterNumber":"P-2","letterOn":"2024-10-11","examinationOn":"2024-10-15"}`, casefile.Summoned)
		w.Advance("2024-10-15")
		r.Do("examiner2", "RecordExamination", `{"minutes":"Terperiksa didengar.","signed":false}`, casefile.Examination)
		r.Do("examiner", "FileExaminationReport", `{"team":`+acttest.Team+`,"proven":true,"findings":"Terbukti."}`, casefile.Examined)
		r.Decided("HD_B1", "800/1/2024")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"2024-10-15"}`, casefile.Delivered)
		w.Advance("2024-11-05")
		if v, _ := w.Acts.GetCase(t.Context(), w.As(acttest.Who["desk"]), r.ID); v.State != casefile.InForce {
			t.Fatalf("on the 15th working day the case is %s", v.State)
		}
		r.Do("desk", "RecordExecution", `{"executedOn":"2024-11-05","proof":"SK jabatan baru."}`, casefile.Executing)
		r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.ReportedBack)
		r.Do("lead", "Close", `{"outcomeText":"Pegawai dijatuhi hukuman disiplin berat."}`, casefile.Closed)
		if r.View.Outcome != casefile.Sanctioned {
			t.Errorf("outcome %s", r.View.Outcome)
		}
		w.Verify()
	})
}
