package kit

import (
	"embed"
	"fmt"
	"html/template"

	"netra/internal/fault"
)

// own is the kit's own pages, components and words.
//
//go:embed pages/*.html words/*.yaml
var own embed.FS

// funcs is what templates can call. Everything that depends on the language is
// bound to it here, so that no template hands it on.
func (s *Site) funcs(lang string) template.FuncMap {
	return template.FuncMap{
		"t":       func(key string, args ...any) string { return s.words.text(lang, key, args...) },
		"rich":    func(key string, args ...any) template.HTML { return rich(s.words.text(lang, key, args...)) },
		"word":    func(vocabulary, term string) string { return s.words.term(lang, vocabulary, term) },
		"lang":    func() string { return lang },
		"date":    func(d string) string { return Date(lang, d) },
		"instant": func(at, zone string) string { return Instant(lang, at, zone) },
		"nth":     func(i int) int { return i + 1 }, // people count from one
		"number":  func(n any) string { return Number(lang, whole(n)) },
		"size":    func(n any) string { return Size(lang, whole(n)) },
		"said":    func(text string) string { return Said(lang, text) },
		"cited":   func(article string) string { return Article(lang, article) },
		"name":    isolated,
		"told":    told,
		"asset":   s.assets.path,
		"tag":     func(kind, text string) Tag { return Tag{Kind: kind, Text: text} },
		"note":    func(kind, title, text string) Note { return Note{Kind: kind, Title: title, Text: text} },
		"dict":    dict,
	}
}

// Said is the half of a text of the API that is in the language: the core writes
// "indonesia (english)" where one field holds both.
func Said(lang, text string) string {
	id, en := fault.Halves(text)
	if lang == "id" {
		return id
	}
	return en
}

func whole(n any) int64 {
	switch n := n.(type) {
	case int:
		return int64(n)
	case int32:
		return int64(n)
	case int64:
		return n
	}
	panic(fmt.Sprintf("%T is no whole number", n))
}

// dict makes a map of pairs, for a template that needs several things.
func dict(pairs ...any) (map[string]any, error) {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %v is no name", pairs[i])
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}
