package webtest

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"sync"

	"github.com/chromedp/chromedp"
)

// chromium is the one browser of this test process; each tab is incognito in it.
// It ends with the process, since it hangs on a pipe to it, and the keeper of
// the scratch folder takes its profile away.
var chromium = sync.OnceValues(func() (context.Context, error) {
	path, err := chromiumPath()
	if err != nil {
		return nil, err
	}
	k, err := scratch()
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // it refuses to have one when root runs it, as in a container
		chromedp.UserDataDir(filepath.Join(k.dir, "profile")),
		chromedp.Env("HOME="+k.dir),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"), // a test reaches nobody else
		chromedp.Flag("lang", "id"),
		chromedp.DisableGPU,
	)
	ctx, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ = chromedp.NewContext(ctx)
	return ctx, chromedp.Do(ctx) // starts it
})

var errNoChromium = errors.New("no chromium on PATH")

func chromiumPath() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errNoChromium
}
