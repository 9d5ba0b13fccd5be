package rpc

import (
	"fmt"
	"strings"

	"buf.build/go/protovalidate"

	"netra/internal/fault"
)

// brokenRules is what each rule of the contract asks for, by its id. The validation
// says it in English with every particular, and that stands in the brackets; where
// a rule has one value it takes the place of the %v.
var brokenRules = map[string]string{
	"required":           "harus diisi",
	"employee_id":        "NIP terdiri atas 18 angka, NIK 16; angka saja",
	"bytes.max_len":      "paling besar %v byte",
	"bytes.min_len":      "paling kecil %v byte",
	"enum.defined_only":  "pilih salah satu nilai yang ada dalam API",
	"enum.not_in":        "pilih salah satu nilai yang ada dalam API",
	"int32.gte":          "paling kecil %v",
	"int32.gte_lte":      "bilangan ini di luar batasnya",
	"repeated.max_items": "paling banyak %v butir",
	"repeated.min_items": "paling sedikit %v butir",
	"string.in":          "pilih salah satu nilai yang ada dalam API",
	"string.max_len":     "paling banyak %v karakter",
	"string.min_len":     "paling sedikit %v karakter",
	"string.pattern":     "tulis dalam bentuk yang diminta API",
	"string.uuid":        "tulis sebagai UUID",
	"string.uuid_empty":  "tulis sebagai UUID",
}

// broken is one broken rule in both languages.
func broken(x *protovalidate.Violation) string {
	rule := x.Proto.GetRuleId()
	en := x.Proto.GetMessage()
	if en == "" {
		en = "breaks the rule " + rule
	}
	id, ok := brokenRules[rule]
	if !ok {
		id = "tidak sesuai dengan aturan " + rule
	}
	if strings.Contains(id, "%v") {
		id = fmt.Sprintf(id, x.RuleValue.Interface())
	}
	return fault.Both(id, en)
}
