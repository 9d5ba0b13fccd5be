package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// rest is a desk behind the REST door.
type rest struct {
	base   string
	client *http.Client
}

func newRest(base string, clients int) *rest {
	return &rest{base, &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: clients}}}
}

func (r *rest) file(ctx context.Context, requestID string) (told, error) {
	body, err := r.post(ctx, "/v1/reports", words(requestID))
	if err != nil {
		return told{}, err
	}
	var answer struct{ AccessCode string }
	if err := json.Unmarshal(body, &answer); err != nil || answer.AccessCode == "" {
		return told{}, fmt.Errorf("an acknowledgement without a code: %s", body)
	}
	return told{string(body), answer.AccessCode}, nil
}

func (r *rest) lookup(ctx context.Context, code string) error {
	_, err := r.post(ctx, "/v1/reports:lookup", map[string]any{"accessCode": code})
	return err
}

func (r *rest) post(ctx context.Context, path string, message any) ([]byte, error) {
	text, err := json.Marshal(message)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, r.base+path, bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := r.client.Do(req)
	if err != nil {
		return nil, interrupted{err}
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, interrupted{err}
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s: %s", path, resp.Status, body)
	}
	return body, nil
}

// words is a complete report; the same id always sends the same words.
func words(requestID string) map[string]any {
	return map[string]any{
		"requestId": requestID,
		"report": map[string]any{
			"track":    "NAMED",
			"accused":  []any{map[string]any{"name": "Terlapor Contoh", "agencyCode": "PEMKAB-SLEMAN"}},
			"reporter": map[string]any{"name": "Pelapor Contoh", "address": "Jalan Contoh 1"},
			"conduct": map[string]any{
				"narrative":  "Pegawai itu membagikan unggahan calon pada jam kerja.",
				"occurredOn": "2024-10-03", "region": "34.04", "place": "Sleman",
			},
		},
	}
}
