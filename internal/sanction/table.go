package sanction

// The types. Only this table spells them.
const (
	MoralClosed Type = "MORAL_CLOSED"
	MoralOpen   Type = "MORAL_OPEN"

	LightOral      Type = "HD_R1"
	LightWritten   Type = "HD_R2"
	LightStatement Type = "HD_R3"

	ModerateSix    Type = "HD_S1"
	ModerateNine   Type = "HD_S2"
	ModerateTwelve Type = "HD_S3"

	ModerateRaise     Type = "HD_S1T"
	ModeratePromotion Type = "HD_S2T"
	ModerateRank      Type = "HD_S3T"

	SevereLower   Type = "HD_B1"
	SevereRelease Type = "HD_B2"
	SevereDismiss Type = "HD_B3"

	Dishonourable Type = "PTDH"

	ContractWarning     Type = "CONTRACT_WARNING"
	ContractPayCut      Type = "CONTRACT_PAY_CUT"
	ContractSuspension  Type = "CONTRACT_SUSPENSION"
	ContractTermination Type = "CONTRACT_TERMINATION"
)

// ladder keeps apart what may not be compared: a moral statement is neither
// lighter nor heavier than a cut in pay, it is something else.
type ladder int

const (
	moralLadder ladder = iota + 1
	disciplineLadder
	contractLadder
)

type row struct {
	kind         Type
	nature       Nature
	level        Level
	ladder       ladder
	rank         int // within the ladder; equal ranks stand beside each other
	rung         Rung
	months       int
	remedy       Remedy
	transitional bool
	id, en       string
	law          string
}

// table is in the order of All. The label of a type is what the law calls it,
// shortened; the rung is the product's display of it (domain rule 3).
var table = [...]row{
	{MoralClosed, Moral, LevelMoral, moralLadder, 1, Reprimand, 0, NoRemedy, false,
		"sanksi moral: pernyataan secara tertutup", "moral sanction: closed statement", "PP 42/2004 Pasal 15"},
	{MoralOpen, Moral, LevelMoral, moralLadder, 2, Warning, 0, NoRemedy, false,
		"sanksi moral: pernyataan secara terbuka", "moral sanction: open statement", "PP 42/2004 Pasal 15"},

	{LightOral, Discipline, LevelLight, disciplineLadder, 1, Reprimand, 0, Objection, false,
		"teguran lisan", "oral reprimand", "PP 94/2021 Pasal 8"},
	{LightWritten, Discipline, LevelLight, disciplineLadder, 2, Reprimand, 0, Objection, false,
		"teguran tertulis", "written reprimand", "PP 94/2021 Pasal 8"},
	{LightStatement, Discipline, LevelLight, disciplineLadder, 3, Warning, 0, Objection, false,
		"pernyataan tidak puas secara tertulis", "written statement of dissatisfaction", "PP 94/2021 Pasal 8"},

	{ModerateSix, Discipline, LevelModerate, disciplineLadder, 4, Warning, 6, Objection, false,
		"pemotongan tunjangan kinerja 25% selama 6 bulan", "performance allowance cut by 25% for 6 months", "PP 94/2021 Pasal 8"},
	{ModerateRaise, Discipline, LevelModerate, disciplineLadder, 4, Warning, 12, Objection, true,
		"penundaan kenaikan gaji berkala selama 1 tahun", "periodic raise postponed for 1 year", "PP 94/2021 Pasal 42"},
	{ModerateNine, Discipline, LevelModerate, disciplineLadder, 5, Warning, 9, Objection, false,
		"pemotongan tunjangan kinerja 25% selama 9 bulan", "performance allowance cut by 25% for 9 months", "PP 94/2021 Pasal 8"},
	{ModeratePromotion, Discipline, LevelModerate, disciplineLadder, 5, Warning, 12, Objection, true,
		"penundaan kenaikan pangkat selama 1 tahun", "promotion postponed for 1 year", "PP 94/2021 Pasal 42"},
	{ModerateTwelve, Discipline, LevelModerate, disciplineLadder, 6, Warning, 12, Objection, false,
		"pemotongan tunjangan kinerja 25% selama 12 bulan", "performance allowance cut by 25% for 12 months", "PP 94/2021 Pasal 8"},
	{ModerateRank, Discipline, LevelModerate, disciplineLadder, 6, Warning, 12, Objection, true,
		"penurunan pangkat setingkat lebih rendah selama 1 tahun", "rank lowered by one step for 1 year", "PP 94/2021 Pasal 42"},

	{SevereLower, Discipline, LevelSevere, disciplineLadder, 7, Demotion, 12, Objection, false,
		"penurunan jabatan setingkat lebih rendah selama 12 bulan", "post lowered by one level for 12 months", "PP 94/2021 Pasal 8"},
	{SevereRelease, Discipline, LevelSevere, disciplineLadder, 8, Demotion, 12, Objection, false,
		"pembebasan dari jabatan menjadi jabatan pelaksana selama 12 bulan", "released from the post to an executing post for 12 months", "PP 94/2021 Pasal 8"},
	{SevereDismiss, Discipline, LevelSevere, disciplineLadder, 9, Dismissed, 0, Appeal, false,
		"pemberhentian dengan hormat tidak atas permintaan sendiri", "honourable dismissal not at own request", "PP 94/2021 Pasal 8"},

	{Dishonourable, Dismissal, LevelPTDH, disciplineLadder, 10, Dismissed, 0, Appeal, false,
		"pemberhentian tidak dengan hormat", "dishonourable dismissal", "UU 20/2023 Pasal 52 ayat (4)"},

	{ContractWarning, Contract, LevelContract, contractLadder, 1, Warning, 0, Objection, false,
		"peringatan menurut perjanjian kerja", "warning under the contract", "SE MenPANRB 1/2023"},
	{ContractPayCut, Contract, LevelContract, contractLadder, 2, Warning, 0, Objection, false,
		"pemotongan upah menurut perjanjian kerja", "pay cut under the contract", "SE MenPANRB 1/2023"},
	{ContractSuspension, Contract, LevelContract, contractLadder, 3, Warning, 0, Objection, false,
		"skorsing menurut perjanjian kerja", "suspension under the contract", "SE MenPANRB 1/2023"},
	{ContractTermination, Contract, LevelContract, contractLadder, 4, Dismissed, 0, Appeal, false,
		"pemutusan perjanjian kerja", "termination of the contract", "SE MenPANRB 1/2023"},
}

func find(t Type) (row, bool) {
	for _, r := range table {
		if r.kind == t {
			return r, true
		}
	}
	return row{}, false
}
