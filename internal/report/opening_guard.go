package report

// The guards of opening an identity. S4 and S5 are the study's separations of
// duties; they are judged on persons, so that a second account is no second person.
var (
	readable = Guard{"IDENTITY_OPEN", "UU 31/2014 art. 10", "pelapor ada di jalur NAMED, atau identitasnya terbuka bagi akun ini (who reports is NAMED, or was opened for this account and is so still)",
		func(t *Trial) string {
			if _, ok := t.Report.OpenFor(t.Actor.Account, t.Now); ok || t.Report.Track == Named {
				return ""
			}
			return unless(false, "identitas ini tersegel; mintalah dibuka, dan bacalah dengan akun yang memintanya dalam empat jam (it is sealed: request its opening, and read it with the requesting account within four hours)")
		}}
	confidential = Guard{"IDENTITY_SEALED", "UU 31/2014 art. 10", "laporan ada di jalur RAHASIA (the report is CONFIDENTIAL)",
		func(t *Trial) string {
			return unless(t.Report.Track == Confidential, "hanya identitas di jalur RAHASIA yang tersegel (only the CONFIDENTIAL track seals an identity)")
		}}
	oneRequest = Guard{"IDENTITY_ONE", "product rule", "satu permintaan pada satu waktu (one request at a time)",
		func(t *Trial) string {
			_, going := t.Report.Asked(t.Now)
			return unless(!going, "permintaan sebelumnya masih berjalan (a request is under way already)")
		}}
	asked = Guard{"IDENTITY_ASKED", "product rule", "ada permintaan yang menunggu persetujuan, paling lama 72 jam (a request waits for approval, for 72 hours at most)",
		func(t *Trial) string {
			o, ok := t.Report.Asked(t.Now)
			return unless(ok && o.State == Requested, "tidak ada permintaan yang menunggu persetujuan; setelah 72 jam permintaan gugur (no request waits for approval; one lapses after 72 hours)")
		}}
	s4 = Guard{"S4", "product rule: separation of duties", "peminta, penyetuju, dan pemegang kunci orang yang berbeda (requester, approver and custodians are different persons)",
		func(t *Trial) string {
			o, ok := t.Report.Asked(t.Now)
			return unless(!ok || !o.Bars(t.Actor.Person), "Anda sudah berperan dalam permintaan ini; orang lain yang melanjutkan (you had a part in this request already; somebody else goes on)")
		}}
	s5 = Guard{"S5", "product rule: two locks, two bodies", "pemegang kunci dari lembaga yang gemboknya ditunggu (the custodian of the body that holds the lock it waits for)",
		func(t *Trial) string {
			o, ok := t.Report.Asked(t.Now)
			return unless(ok && o.ID == requestOf(t.Command) && o.Body() != "" && o.Body() == t.Actor.Office, "permintaan ini tidak menunggu gembok lembaga Anda (this request does not wait for your body's lock)")
		}}
	lapsed = Guard{"IDENTITY_OVER", "product rule", "waktu langkah ini sudah habis (the step is over)",
		func(t *Trial) string {
			m, _ := t.Command.(*EndIdentityCmd)
			o, ok := t.Report.Opening(m.ID)
			return unless(ok && o.State != Over && !t.Now.Before(o.Until), "belum waktunya (it is not over yet)")
		}}
)
