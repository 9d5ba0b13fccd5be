package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// number is a figure as a page has it. Of a hidden one nothing is here but that
// it is hidden: whether it is small or only protects a small one, nobody is told.
type number struct {
	Key   string
	Shown bool
	N     int
	Text  string // the number in the visitor's language, or the word for hidden
	Unit  string // in words
	AsOf  string
	API   string
}

func numberOf(v *kit.Visit, f *pb.Figure) number {
	x := number{Key: f.GetKey(), Text: v.T("public.figures.hidden"), AsOf: f.GetAsOf(), API: f.GetUrl()}
	x.Unit = v.Word("public.unit", f.GetUnit())
	if f != nil && !f.GetSuppressed() && f.Value != nil {
		x.Shown, x.N = true, int(f.GetValue())
		x.Text = kit.Number(v.Lang, int64(x.N))
	}
	return x
}

// With is the number and its unit; of a hidden one only that it is hidden.
func (x number) With() string {
	if !x.Shown {
		return x.Text
	}
	if x.Unit == "%" {
		return x.Text + "\u202f%"
	}
	return x.Text + " " + x.Unit
}

// one is the figure of a list that has a key.
func one(list []*pb.Figure, key string) *pb.Figure {
	for _, f := range list {
		if f.GetKey() == key {
			return f
		}
	}
	return nil
}
