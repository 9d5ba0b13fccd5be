package bucket

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// Config is which bucket, and how it is reached.
type Config struct {
	URL    string // s3://bucket/prefix?endpoint=https://host:port&region=…
	Access string // the account; both empty for none
	Secret string
	Spool  string // the folder below which files wait to be sent
	HTTP   http.RoundTripper

	// Patience is how long a call that moves no file may take, and how long nothing
	// may move in one that does; 30 seconds when it is zero.
	Patience time.Duration
}

// Open makes a Bucket. It speaks to nobody yet: the storage may be away at a
// start, and reports without files are taken all the same.
func Open(cfg Config) (*Bucket, error) {
	u, err := url.Parse(cfg.URL)
	if err != nil {
		return nil, errors.New("the address of the bucket cannot be read; write s3://bucket/prefix?endpoint=https://host") // without the text, which may hold a key
	}
	if err := check(u); err != nil {
		return nil, err
	}
	endpoint, err := url.Parse(u.Query().Get("endpoint"))
	if err != nil || endpoint.Host == "" || endpoint.Scheme != "https" && endpoint.Scheme != "http" {
		return nil, errors.New("write the bucket's endpoint as ?endpoint=https://host:port")
	}
	b := &Bucket{bucket: u.Host, patience: cmp.Or(cfg.Patience, 30*time.Second)}
	if p := strings.Trim(u.Path, "/"); p != "" {
		b.prefix = p + "/"
	}
	if b.spool, b.dir, err = newSpool(cfg.Spool); err != nil {
		return nil, err
	}
	b.client, err = minio.New(endpoint.Host, &minio.Options{
		Creds: credentials.NewStaticV4(cfg.Access, cfg.Secret, ""), Secure: endpoint.Scheme == "https",
		Region: region(u), BucketLookup: minio.BucketLookupPath, Transport: cfg.HTTP, MaxRetries: 4,
	})
	if err != nil {
		return nil, fmt.Errorf("open the bucket: %w", err)
	}
	return b, nil
}

// check refuses what is unknown or does not belong there, by name.
func check(u *url.URL) error {
	switch {
	case u.Scheme != "s3" || u.Host == "":
		return errors.New("write s3://bucket/prefix?endpoint=https://host")
	case u.User != nil:
		return errors.New("the account does not belong in the address of the bucket, where every list of processes shows it; give it in the environment or a file")
	}
	for name := range u.Query() {
		if name != "endpoint" && name != "region" {
			return fmt.Errorf("the address of the bucket has no %q; it takes endpoint and region", name)
		}
	}
	return nil
}

func region(u *url.URL) string {
	if r := u.Query().Get("region"); r != "" {
		return r
	}
	return "us-east-1" // what storage takes that knows no regions
}
