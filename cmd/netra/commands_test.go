package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/store"
)

// call runs a subcommand and answers with what it says and its exit code.
func call(t *testing.T, args ...string) (said string, code int) {
	t.Helper()
	var out bytes.Buffer
	err := runTo(t.Context(), &out, args...)
	if err == nil {
		return out.String(), 0
	}
	return out.String() + err.Error(), codeOf(err)
}

func TestWhatIsNotBuiltSaysSoWithItsOwnCode(t *testing.T) {
	for _, line := range []string{"receipt verify file", "keys", "keys rotate --all", "import employees.csv", "export", "backup --to x", "restore x"} {
		said, code := call(t, strings.Fields(line)...)
		if code != 3 || !strings.HasSuffix(said, "is not built yet") {
			t.Errorf("netra %s: code %d, %q", line, code, said)
		}
	}
}

func TestAMisspeltPathIsNotMadeIntoAnInstallation(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "misspelt")
	for _, line := range []string{"verify", "user list", "doctor"} {
		if _, code := call(t, append(strings.Fields(line), "--data", dir)...); code != 1 {
			t.Errorf("netra %s: code %d, want 1", line, code)
		}
		if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
			t.Fatalf("netra %s made the directory", line)
		}
	}
}

func TestADatabaseOfOtherKeysIsRefusedAtEveryStart(t *testing.T) {
	dir := t.TempDir()
	create := []string{"user", "create", "Ani", "--role", "admin@BAWASLU-RI", "--data", dir}
	if said, code := call(t, create...); code != 0 {
		t.Fatalf("create: %s", said)
	}
	keys := filepath.Join(dir, "keys", "vault.key")
	if err := os.Rename(keys, keys+".kept"); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the first makes a key file, the second finds it there
		if said, code := call(t, create...); code != refused || !strings.Contains(said, "other keys") {
			t.Errorf("without its keys: code %d, %q", code, said)
		}
	}
	if err := os.Rename(keys+".kept", keys); err != nil {
		t.Fatal(err)
	}
	if said, code := call(t, "verify", "--data", dir); code != 0 || !strings.Contains(said, "1 accounts") {
		t.Errorf("with its keys: code %d, %q", code, said)
	}
}

func TestAFreshInstallationGetsItsFirstAdministrator(t *testing.T) {
	dir := t.TempDir()
	if said, code := call(t, "migrate", "--data", dir); code != 0 || !strings.Contains(said, "version") {
		t.Fatalf("migrate: %d %s", code, said)
	}
	said, code := call(t, "user", "create", "Ani", "--role", "admin@BAWASLU-RI", "--token", "--data", dir)
	if code != 0 {
		t.Fatalf("create: %s", said)
	}
	account, token, secret := after(said, "account "), after(said, "token "), after(said, "secret ")
	c, ok := caller(t, dir, secret)
	if !ok || c.Account != account || c.Grants[0].Role != access.Admin || !c.Token.May(access.ScopeAdmin) {
		t.Fatalf("the secret opens %+v, %v", c, ok)
	}
	list, _ := call(t, "user", "list", "--data", dir)
	if !strings.Contains(list, account) || !strings.Contains(list, "admin@BAWASLU-RI") || strings.Contains(list, secret) {
		t.Errorf("list:\n%s", list)
	}
	if said, code := call(t, "user", "grant", account, "clerk@BAWASLU-SLEMAN", "--data", dir); code != 1 || !strings.Contains(said, "never one person's") {
		t.Errorf("an administrator became a clerk: %d %s", code, said)
	}
	if said, code := call(t, "user", "employee", account, "12", "--data", dir); code != 1 || !strings.Contains(said, "18 digits") {
		t.Errorf("a number that is none: %d %s", code, said)
	}
	if said, code := call(t, "user", "employee", account, "199001012015012000", "--data", dir); code != 0 {
		t.Errorf("%d %s", code, said)
	}
	if said, code := call(t, "user", "revoke", account, "--token", strings.TrimSuffix(token, ","), "--data", dir); code != 0 {
		t.Fatalf("revoke: %s", said)
	}
	if _, ok := caller(t, dir, secret); ok {
		t.Error("a revoked token opens the door")
	}
	if said, code := call(t, "verify", "--data", dir); code != 0 || !strings.HasSuffix(said, "clean\n") {
		t.Errorf("verify: %d %s", code, said)
	}
}

// after is the word after a phrase at the beginning of a line.
func after(text, phrase string) string {
	_, rest, _ := strings.Cut("\n"+text, "\n"+phrase)
	word, _, _ := strings.Cut(rest, "\n")
	word, _, _ = strings.Cut(word, " ")
	return word
}

// caller is whom a token stands for.
func caller(t *testing.T, dir, secret string) (act.Caller, bool) {
	t.Helper()
	p, err := storage{Data: dir}.open(context.Background(), time.Now)
	must(t, err)
	defer p.close()
	c, ok, err := p.acts.Authenticate(t.Context(), secret)
	must(t, err)
	return c, ok
}

func TestUserRefusesWhatIsUnclear(t *testing.T) {
	dir := t.TempDir()
	for _, x := range []struct{ line, want string }{
		{"user create Ani --role admin", "write a role and the code of an office"},
		{"user create Ani --role king@BAWASLU-RI", "grants[0].role"},
		{"user create Ani --role clerk@NOWHERE", "NOWHERE"},
		{"user create Ani --role clerk@BAWASLU-RI --from yesterday", "yesterday"},
		{"user create Ani", "--role"},
		{"user token nobody --days 400", "1 to 366"},
		{"user token nobody --scope all", "--scope"},
		{"user revoke nobody", "say what ends"},
		{"user revoke nobody --all --token x", "can't be used together"},
	} {
		said, code := call(t, append(strings.Fields(x.line), "--data", dir)...)
		if code != 1 || !strings.Contains(said, x.want) {
			t.Errorf("netra %s: code %d, %q, want %q", x.line, code, said, x.want)
		}
	}
}

func TestVerifyNamesTheFirstDifference(t *testing.T) {
	dir := t.TempDir()
	said, _ := call(t, "user", "create", "Ani", "--role", "admin@BAWASLU-RI", "--data", dir)
	account := after(said, "account ")
	p, err := storage{Data: dir}.open(t.Context(), time.Now)
	must(t, err)
	must(t, p.db.Do(t.Context(), func(tx *store.Tx) error {
		_, err := tx.Exec(`UPDATE grants SET role = 'auditor'`)
		return err
	}))
	must(t, p.close())
	if said, code := call(t, "verify", "--data", dir); code != 1 || !strings.Contains(said, "grants of "+account) {
		t.Errorf("code %d, %q", code, said)
	}
}

func TestRulebookNamesEveryMistake(t *testing.T) {
	good, err := os.ReadFile("../../internal/rulebook/editions/skb-2022.yaml")
	must(t, err)
	bad := strings.Replace(string(good), "in_force_from:", "in_farce_from:", 1) + "\nsurplus: 1\n"
	file := filepath.Join(t.TempDir(), "draft.yaml")
	must(t, os.WriteFile(file, []byte(bad), 0o600))
	said, code := call(t, "rulebook", "check", file)
	if code != 1 || !strings.Contains(said, "in_force_from") || strings.Count(said, file+":") < 2 {
		t.Errorf("code %d:\n%s", code, said)
	}
	for line, want := range map[string]string{
		"rulebook test":                   "0 come out otherwise",
		"rulebook test skb-2022":          "0 come out otherwise",
		"rulebook explain DL_PPK":         "DL_PPK",
		"rulebook diff skb-2022 skb-2022": "",
		"rulebook check ../../internal/rulebook/editions/skb-2022.yaml": "skb-2022",
	} {
		if said, code := call(t, strings.Fields(line)...); code != 0 || !strings.Contains(said, want) {
			t.Errorf("netra %s: code %d, %q", line, code, said)
		}
	}
	if said, code := call(t, "rulebook", "explain", "nothing"); code != 1 || !strings.Contains(said, `"nothing"`) {
		t.Errorf("explain nothing: code %d, %q", code, said)
	}
}

func TestDoctorTellsTheFitFromTheUnfit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if said, code := call(t, "user", "create", "Ani", "--role", "admin@BAWASLU-RI", "--data", dir); code != 0 {
		t.Fatal(said)
	}
	if said, code := call(t, "doctor", "--data", dir); code != 0 || strings.Count(said, "\n") != 6 || strings.Contains(said, "BAD") {
		t.Errorf("a fit one: code %d\n%s", code, said)
	}
	must(t, os.Chmod(dir, 0o755))
	if said, code := call(t, "doctor", "--data", dir); code != 1 || !strings.Contains(said, "BAD   data directory") {
		t.Errorf("an open directory: code %d\n%s", code, said)
	}
	must(t, os.Chmod(dir, 0o700))
	must(t, os.Remove(filepath.Join(dir, "keys", "vault.key")))
	if said, code := call(t, "doctor", "--data", dir); code != 1 || !strings.Contains(said, "BAD   keys") {
		t.Errorf("without keys: code %d\n%s", code, said)
	}
}

func TestDoctorWarnsWhenTheHolidaysEndSoon(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		at         string
		warn, fail bool
	}{{"2024-06-03", false, false}, {"2027-06-01", true, false}, {"2031-01-01", false, true}} {
		at, err := time.Parse(time.DateOnly, x.at)
		must(t, err)
		f := holidays(at)
		if (f.warn != "") != x.warn || (f.err != nil) != x.fail {
			t.Errorf("on %s: %+v", x.at, f)
		}
	}
}
