package cluster

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// address finds links in a text.
var address = regexp.MustCompile(`https?://[^\s<>"')\]]+`)

// Addresses is the links that stand in a text.
func Addresses(text string) []string { return address.FindAllString(text, 50) }

// doors are names of one host by which the same thing is opened on another device.
var doors = []string{"www.", "m.", "mobile.", "web.", "mbasic.", "touch."}

// sites are hosts of one service under other names.
var sites = map[string]string{
	"youtu.be": "youtube.com", "youtube-nocookie.com": "youtube.com", "twitter.com": "x.com", "fb.com": "facebook.com", "fb.watch": "fb.watch",
	"instagr.am": "instagram.com",
}

// telling are the parameters that say which thing is meant; all others say who
// shared it, from where, at which second, and are dropped.
var telling = []string{"v", "id", "story_fbid", "fbid", "p", "list_id", "video_id"}

// Link is an address in one spelling: host and path and the ids that say which
// thing is meant, so that one clip is one link however it was shared. Shortened
// addresses stay as they are, for nothing is ever fetched. It is empty for what is
// no address, and for one that names only a site and nothing on it.
func Link(raw string) string {
	raw = strings.TrimRight(strings.TrimSpace(raw), ".,;:!?)")
	if !strings.Contains(raw, "://") {
		raw = "https://" + raw
	}
	u, err := url.Parse(raw)
	if err != nil || u.Hostname() == "" || !strings.Contains(u.Hostname(), ".") {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, d := range doors {
		host = strings.TrimPrefix(host, d)
	}
	short := host == "youtu.be"
	if is, ok := sites[host]; ok {
		host = is
	}
	path := strings.Trim(u.EscapedPath(), "/")
	if id := clip(host, path, short, u.Query()); id != "" {
		return host + " " + id
	}
	out := host + "/" + path + chosen(u.Query())
	if out == host+"/" {
		return ""
	}
	return out
}

// clip is the id of a recording on a site that has several addresses for one.
func clip(host, path string, short bool, q url.Values) string {
	parts := strings.Split(path, "/")
	after := func(names ...string) string {
		for i, p := range parts[:len(parts)-1] {
			if slices.Contains(names, p) {
				return parts[i+1]
			}
		}
		return ""
	}
	switch host {
	case "youtube.com":
		if short {
			return parts[0]
		}
		if v := q.Get("v"); v != "" {
			return v
		}
		return after("shorts", "embed", "live", "v")
	case "tiktok.com":
		return after("video", "photo")
	case "instagram.com":
		return after("p", "reel", "reels", "tv")
	case "x.com":
		return after("status", "statuses")
	case "facebook.com":
		if v := q.Get("v"); v != "" {
			return v
		}
		return after("videos", "reel", "posts")
	}
	return ""
}

// chosen is the parameters that count, in order.
func chosen(q url.Values) string {
	keep := url.Values{}
	for _, k := range telling {
		if v := q.Get(k); v != "" {
			keep.Set(k, v)
		}
	}
	if len(keep) == 0 {
		return ""
	}
	return "?" + keep.Encode()
}
