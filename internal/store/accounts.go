package store

import (
	"bytes"
	"database/sql"
	"errors"
	"slices"

	"netra/internal/access"
	"netra/internal/vault"
)

// Account is one account; see act.Tx.
func (t *records) Account(id string, lock bool) (access.Account, bool, error) {
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	a, err := t.accountOf(t.QueryRow(`SELECT id, body FROM accounts WHERE id = $1`+tail, id))
	if errors.Is(err, sql.ErrNoRows) {
		return access.Account{}, false, nil
	}
	return a, err == nil, err
}

func (t *records) accountOf(row scanner) (access.Account, error) {
	var a access.Account
	var id string
	var body []byte
	if err := row.Scan(&id, &body); err != nil {
		return a, err
	}
	err := t.unseal(vault.Directory, "accounts/body/"+id, body, &a)
	return a, err
}

// TokenHash is the blind index of a token's secret: all that is kept of it.
func (s *Records) TokenHash(secret string) []byte { return s.vault.Index("token", secret) }

// AccountByToken is the account a token stands for; see act.Tx.
func (t *records) AccountByToken(secret string) (access.Account, access.Token, bool, error) {
	hash := t.vault.Index("token", secret)
	a, err := t.accountOf(t.QueryRow(`
		SELECT a.id, a.body
		FROM   tokens AS k JOIN accounts AS a ON a.id = k.account
		WHERE  k.hash = $1`, hash))
	if errors.Is(err, sql.ErrNoRows) {
		return access.Account{}, access.Token{}, false, nil
	}
	if err != nil {
		return access.Account{}, access.Token{}, false, err
	}
	i := slices.IndexFunc(a.Tokens, func(k access.Token) bool { return bytes.Equal(k.Hash, hash) })
	if i < 0 {
		return access.Account{}, access.Token{}, false, nil
	}
	return a, a.Tokens[i], true, nil
}

// Accounts is every account; see act.Tx.
func (t *records) Accounts() ([]access.Account, error) {
	return collect(t, t.accountOf, `SELECT id, body FROM accounts ORDER BY id`)
}

// Holders is the accounts that hold a role in one of some offices, at any time; see act.Tx.
func (t *records) Holders(role access.Role, offices ...string) ([]access.Account, error) {
	if len(offices) == 0 {
		return nil, nil
	}
	q := &query{}
	q.and("role = %s AND %s", q.arg(string(role)), q.in("office", offices))
	return collect(t, t.accountOf, `
		SELECT id, body
		FROM   accounts
		WHERE  id IN (SELECT account FROM grants WHERE `+q.clause()+`)
		ORDER  BY id`, q.args...)
}

// PutAccount writes the rows of an account; see act.Tx.
func (t *records) PutAccount(old, a access.Account) error {
	body, err := t.seal(vault.Directory, "accounts/body/"+a.ID, a)
	if err != nil {
		return err
	}
	if old.Version == 0 {
		_, err = t.Exec(`INSERT INTO accounts (id, version, body) VALUES ($1, $2, $3)`, a.ID, a.Version, body)
	} else {
		err = one(t.Exec(`UPDATE accounts SET version = $3, body = $4 WHERE id = $1 AND version = $2`, a.ID, old.Version, a.Version, body))
	}
	if err != nil {
		return err
	}
	return errors.Join(t.putTokens(a), t.putGrants(a))
}

func (t *records) putTokens(a access.Account) error {
	if _, err := t.Exec(`DELETE FROM tokens WHERE account = $1`, a.ID); err != nil {
		return err
	}
	for _, k := range a.Tokens {
		if _, err := t.Exec(`INSERT INTO tokens (hash, account) VALUES ($1, $2)`, k.Hash, a.ID); err != nil {
			return err
		}
	}
	return nil
}

func (t *records) putGrants(a access.Account) error {
	if _, err := t.Exec(`DELETE FROM grants WHERE account = $1`, a.ID); err != nil {
		return err
	}
	for i, g := range a.Grants {
		if _, err := t.Exec(`INSERT INTO grants (account, place, role, office) VALUES ($1, $2, $3, $4)`, a.ID, i, string(g.Role), g.Office); err != nil {
			return err
		}
	}
	return nil
}
