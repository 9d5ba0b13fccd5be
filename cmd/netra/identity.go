package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"

	"netra/internal/custody"
)

// identityGroup is what a custodian does on their own machine. It asks no network
// and no database: what it needs is a key and an envelope.
type identityGroup struct {
	Open   identityOpen   `cmd:"" help:"Open one lock of a sealed identity, offline: envelope in, what lies in it out."`
	Keygen identityKeygen `cmd:"" help:"Draw a custodian's key, offline."`
}

// largestEnvelope is far more than any envelope weighs.
const largestEnvelope = 1 << 20

type identityOpen struct {
	Lock string `required:"" enum:"a,b" help:"Lock that the key opens: b first, then a."`
	Text bool   `help:"Write the inner envelope as text, to be pasted into a page."`
	Key  string `required:"" help:"File of the private key." type:"path"`

	from io.Reader // standard input, but in tests
}

// Run reads an envelope and writes what one lock gave free: the inner envelope, or
// who reported.
func (o *identityOpen) Run(out io.Writer) error {
	text, err := os.ReadFile(o.Key)
	if err != nil {
		return fmt.Errorf("--key: %w", err)
	}
	k, err := custody.ParseKey(string(text))
	if err != nil {
		return fmt.Errorf("--key %s: %w", o.Key, err)
	}
	if o.from == nil {
		o.from = os.Stdin
	}
	envelope, err := io.ReadAll(io.LimitReader(o.from, largestEnvelope))
	if err != nil {
		return fmt.Errorf("read the envelope: %w", err)
	}
	opened, err := custody.Open(custody.Lock(o.Lock), k, envelope)
	if err != nil {
		return err
	}
	if o.Lock == string(custody.A) {
		opened = append(opened, '\n')
	} else if o.Text {
		opened = append([]byte(base64.StdEncoding.EncodeToString(opened)), '\n')
	}
	_, err = out.Write(opened)
	return err
}

type identityKeygen struct {
	Label string `required:"" help:"Who keeps the key, by function."`
	Body  string `required:"" help:"Code of the body, such as BAWASLU-RI or LPSK."`
	Out   string `required:"" help:"File to write; one that is there is never written over." type:"path"`
}

// Run writes the key, for its owner alone, and prints the line for the locks.
func (g *identityKeygen) Run(out io.Writer) error {
	k, err := custody.NewKey(g.Label, g.Body)
	if err != nil {
		return err
	}
	if err := writeKey(g.Out, k); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, k.Line(g.Label, g.Body))
	return err
}

func writeKey(path string, k custody.Key) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("write the key: %w", err)
	}
	_, err = f.WriteString(k.Text())
	return errors.Join(err, f.Sync(), f.Close())
}
