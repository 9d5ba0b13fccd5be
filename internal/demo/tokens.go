package demo

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"netra/internal/access"
	"netra/internal/act"
)

// tokensLast is for how long a demo token opens its account, in real time.
const tokensLast = 365 * 24 * time.Hour

func (cfg Config) tokensFile() string { return filepath.Join(cfg.Dir, "demo", "tokens.json") }

// Tokens is what tokens.json in a data directory says; nothing while there is
// none.
func Tokens(dir string) map[string]string {
	given, err := readTokens(Config{Dir: dir}.tokensFile())
	if err != nil {
		return nil
	}
	return given
}

// handOut sees to it that tokens.json opens every account. One that does is left
// as it is; otherwise (the first start, one that was cut short before the file
// was written, a file that was lost) every account gets a new token. The secrets
// stand in that file and nowhere else, so there is no other way back to them.
func (cfg Config) handOut(ctx context.Context, people cast) error {
	given, err := readTokens(cfg.tokensFile())
	if err != nil {
		return err
	}
	if cfg.fits(given, people) {
		return nil
	}
	all := seats(cfg.Acts.Directory)
	var list []act.NewToken
	for _, s := range all {
		list = append(list, act.NewToken{Account: people[s.key].ID, Scopes: scopesOf(s.grant.Role)})
	}
	made, err := cfg.Acts.CreateTokens(ctx, act.Operator, cfg.Tokens, tokensLast, list)
	if err != nil {
		return fmt.Errorf("make the tokens: %w", err)
	}
	given = map[string]string{}
	for i, s := range all {
		given[s.key] = made[i].Secret
	}
	return writeJSON(cfg.tokensFile(), given)
}

// fits says whether every account has the token that the file names. Whether it
// is still live is not asked: a token revoked on purpose stays revoked.
func (cfg Config) fits(given map[string]string, people cast) bool {
	for key, a := range people {
		secret, ok := given[key]
		if !ok {
			return false
		}
		hash := cfg.Tokens.TokenHash(secret)
		if !slices.ContainsFunc(a.Tokens, func(t access.Token) bool { return bytes.Equal(t.Hash, hash) }) {
			return false
		}
	}
	return true
}

// readTokens reads the file; one that is not there, or is no such file, names
// nobody.
func readTokens(path string) (map[string]string, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the demo tokens: %w", err)
	}
	var out map[string]string
	if json.Unmarshal(b, &out) != nil {
		return nil, nil //nolint:nilerr // a damaged file is as good as none: the tokens are made anew
	}
	return out, nil
}
