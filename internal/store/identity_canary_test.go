package store_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/report"
	"netra/internal/store"
	"netra/internal/store/sqlite"
	"netra/internal/vault"
)

// canaries is words that stand nowhere but in one identity.
func canaries(n int) report.Identity {
	return report.Identity{Name: fmt.Sprintf("kenariNama%03dq", n), Address: fmt.Sprintf("kenariAlamat%03dq", n),
		Phone: fmt.Sprintf("0877%03d5551", n), Email: fmt.Sprintf("kenari%03dq@peraga.example", n)}
}

// Fifty people report in confidence, each with words of their own. Whoever takes
// the database and its folder finds none of them, and neither does who takes the
// vault's keys with them.
func TestNoKeyOfTheServerOpensWhoReportedInConfidence(t *testing.T) {
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		dir := t.TempDir()
		db, err := sqlite.Open(t.Context(), filepath.Join(dir, "netra.db"))
		if err != nil {
			t.Fatal(err)
		}
		confided(t, acttest.New(t, db), dir)
	})
	t.Run("postgres", func(t *testing.T) { t.Parallel(); confided(t, acttest.Postgres(t), "") })
}

func confided(t *testing.T, w *acttest.World, dir string) {
	t.Helper()
	var forms [][]byte
	for n := range 50 {
		who := canaries(n)
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Report.Track, f.Reporter = report.Confidential, who
		out, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: fmt.Sprintf("6f1b8d0e-58a1-4f0e-9a52-%012d", n), Input: []byte("a")}, f)
		if err != nil {
			t.Fatal(err)
		}
		if n%5 == 0 {
			more := canaries(n + 100)
			if _, err := w.Acts.ByCode(t.Context(), act.CodeAct{Code: out.AccessCode, Command: &report.CompleteReportCmd{Reporter: more}}); err != nil {
				t.Fatal(err)
			}
			forms = append(forms, disguised(more)...)
		}
		forms = append(forms, disguised(who)...)
	}
	w.Verify()
	looked := 0
	look := func(where string, b []byte) {
		looked++
		if f := hit(b, forms); f != nil {
			t.Fatalf("%s holds %q", where, f)
		}
	}
	for _, name := range tables(t, w) {
		for _, row := range dump(t, w, name).rows {
			for _, cell := range row {
				b, ok := cell.([]byte)
				if !ok {
					b = []byte(fmt.Sprint(cell))
				}
				look(name, b)
			}
		}
	}
	unsealed(t, w, look)
	if looked < 1000 {
		t.Fatalf("only %d values were looked at", looked)
	}
	inFolder(t, dir, look)
	if hit([]byte("x"+canaries(0).Name), forms) == nil {
		t.Error("the search finds nothing at all")
	}
}

// hit is the first of some words that b holds.
func hit(b []byte, forms [][]byte) []byte {
	low := bytes.ToLower(b)
	for _, f := range forms {
		if bytes.Contains(low, f) {
			return f
		}
	}
	return nil
}

// unsealed is everything that the vault's keys open of the reports.
func unsealed(t *testing.T, w *acttest.World, look func(string, []byte)) {
	t.Helper()
	err := w.Records.View(t.Context(), func(tx act.Tx) error {
		list, err := tx.Reports(act.ReportQuery{Scope: act.System, Limit: 100})
		if err != nil {
			return err
		}
		for _, r := range list {
			body, err := json.Marshal(r)
			if err != nil {
				return err
			}
			look("the opened report", body)
			events, err := tx.Events(r.ID)
			if err != nil {
				return err
			}
			for _, e := range events {
				look("an opened event", append(append([]byte(e.Reason), e.Payload...), e.Identity...))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = w.DB.View(t.Context(), func(tx *store.Tx) error {
		rows, err := tx.Query(`SELECT id, identity FROM reports WHERE identity IS NOT NULL`)
		if err != nil {
			return err
		}
		defer rows.Close()
		lengths := map[int]bool{}
		for rows.Next() {
			var id string
			var sealed []byte
			if err := rows.Scan(&id, &sealed); err != nil {
				return err
			}
			lengths[len(sealed)] = true
			plain, err := w.Vault.Unseal(vault.Identity, "reports/identity/"+id, sealed)
			if err != nil {
				return err
			}
			look("the opened identity", plain)
		}
		if len(lengths) != 1 {
			t.Errorf("the identities are of the lengths %v", lengths)
		}
		return rows.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
}

// inFolder is every file of a folder, journals included.
func inFolder(t *testing.T, dir string, look func(string, []byte)) {
	t.Helper()
	if dir == "" {
		return
	}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		look(path, b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// disguised is an identity's words in the common disguises, in small letters.
func disguised(who report.Identity) [][]byte {
	var out [][]byte
	for _, s := range []string{who.Name, who.Address, who.Phone, who.Email} {
		var wide []byte
		for _, u := range utf16.Encode([]rune(s)) {
			wide = append(wide, byte(u), byte(u>>8))
		}
		out = append(out, []byte(strings.ToLower(s)), bytes.ToLower(wide), []byte(hex.EncodeToString([]byte(s))))
		for shift := range 3 { // base64 of it, wherever in three bytes it begins
			enc := base64.RawStdEncoding.EncodeToString(append(bytes.Repeat([]byte{'x'}, shift), s...))
			out = append(out, bytes.ToLower([]byte(enc[4:len(enc)-4])))
		}
	}
	return out
}
