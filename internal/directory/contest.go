package directory

import (
	"errors"
	"fmt"
	"slices"

	"netra/internal/deadline"
)

const contestColumns = "contest_id,kind,name,registration_from,registration_to,determination_date," +
	"campaign_from,campaign_to,quiet_from,quiet_to,voting_date,source,confidence,region_code,parent_contest_id,note"

// The kinds of contest, spelt as in the law.
const (
	Pemilu    = "pemilu"    // for parliaments and the presidency
	Pemilihan = "pemilihan" // of regional heads
)

// Contest is an election or a re-vote. A zero date is unknown or there was no
// such phase: a re-vote with the same candidates has no campaign.
type Contest struct {
	ID            string
	Kind          string
	Name          string
	Determination deadline.Date // of the candidates; one who came later has a date of his own
	RegistrationFrom,
	RegistrationTo,
	CampaignFrom,
	CampaignTo,
	QuietFrom,
	QuietTo,
	Voting deadline.Date
	Region     string // empty: nationwide
	Parent     string // of a re-vote, the contest that is repeated
	Confidence string // high, medium or low
}

func (d *Directory) addContest(line row) error {
	c := Contest{
		ID: line.cell["contest_id"], Kind: line.cell["kind"], Name: line.cell["name"],
		Region: line.cell["region_code"], Parent: line.cell["parent_contest_id"], Confidence: line.cell["confidence"],
	}
	for column, date := range map[string]*deadline.Date{
		"registration_from": &c.RegistrationFrom, "registration_to": &c.RegistrationTo, "determination_date": &c.Determination,
		"campaign_from": &c.CampaignFrom, "campaign_to": &c.CampaignTo,
		"quiet_from": &c.QuietFrom, "quiet_to": &c.QuietTo, "voting_date": &c.Voting,
	} {
		var err error
		if *date, err = line.date(column); err != nil {
			return err
		}
	}
	if err := d.checkContest(c); err != nil {
		return fmt.Errorf("contest %s: %w", c.ID, err)
	}
	d.contest[c.ID] = c
	d.contests = append(d.contests, c)
	return nil
}

func (d *Directory) checkContest(c Contest) error {
	if _, twice := d.contest[c.ID]; twice || c.ID == "" || c.Name == "" {
		return errors.New("given twice, or lacks an id or a name")
	}
	if c.Kind != Pemilu && c.Kind != Pemilihan {
		return fmt.Errorf("unknown kind %q", c.Kind)
	}
	if !slices.Contains([]string{"high", "medium", "low"}, c.Confidence) {
		return fmt.Errorf("unknown confidence %q", c.Confidence)
	}
	if _, ok := d.region[c.Region]; !ok && c.Region != "" {
		return fmt.Errorf("unknown region %q", c.Region)
	}
	if _, ok := d.contest[c.Parent]; !ok && c.Parent != "" {
		return fmt.Errorf("it repeats %q, which is not above it in the table", c.Parent)
	}
	return c.checkDates()
}

// checkDates wants the known dates in the order in which a contest happens.
// The two that the law's answers hang on must be there.
func (c Contest) checkDates() error {
	if c.Determination.IsZero() || c.Voting.IsZero() {
		return errors.New("the determination or the vote has no date")
	}
	var last deadline.Date
	for _, next := range []deadline.Date{
		c.RegistrationFrom, c.RegistrationTo, c.Determination, c.CampaignFrom, c.CampaignTo, c.QuietFrom, c.QuietTo, c.Voting,
	} {
		if next.IsZero() {
			continue
		}
		if next.Before(last) {
			return fmt.Errorf("%s cannot come after %s", next, last)
		}
		last = next
	}
	return nil
}
