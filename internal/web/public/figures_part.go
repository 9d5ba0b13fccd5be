package public

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/statistics"
	"netra/internal/web/kit"
)

// funnelParts are the parts that one funnel answers.
var funnelParts = []string{"corong", "menunggu", "lama", "hasil"}

// contestPart is the table of all contests.
const contestPart = "pemilihan"

// mostRows is how many rows a page has: a page must come through a bad line.
const mostRows = 60

// onePart is a page of one chart or table.
type onePart struct {
	place
	Part, Heading, About string
	Chart                *chart
	Steps                []step
	Table                *followTable
	Map                  *tiles
	Contests             []contestRow
	Pager                kit.Pager
	API                  string
}

// figuresPart is one chart or table at its permanent address, as a page or, with
// .csv behind it, as a file.
func figuresPart(v *kit.Visit) error {
	p := asked(v)
	part, file := strings.CutSuffix(v.R.PathValue("part"), ".csv")
	_, isTable := followKinds[part]
	switch {
	case !isDay(p.On), !isTable && !slices.Contains(funnelParts, part) && part != contestPart:
		return v.Missing()
	case part == contestPart && p.Contest != "":
		return v.Missing()
	}
	list, err := contests(v)
	if err != nil {
		return err
	}
	p = p.named(v, list)
	if file {
		return partFile(v, p, part, list)
	}
	return partPage(v, p, part, list)
}

func partPage(v *kit.Visit, p place, part string, list []*pb.Contest) error {
	page, err := onePartOf(v, p, part, list)
	if err != nil {
		return absent(v, err)
	}
	return v.Show("public/part", kit.Page{Title: page.Heading + ", " + page.Title, Back: page.Base(), Wide: true, Bare: true, Open: true,
		About: v.T("public.figures.about"), Data: page})
}

func onePartOf(v *kit.Visit, p place, part string, list []*pb.Contest) (onePart, error) {
	page := onePart{Part: part, Heading: v.T("public.part." + part), About: v.T("public.partabout." + part)}
	if _, isTable := followKinds[part]; isTable {
		t, err := follow(v, p, part)
		page.place, page.Table = t.place, &t
		page.API = "/v1/statistics/followThrough?by=" + followKinds[part] + "&" + strings.Replace(page.Query(), "asOf", "onDate", 1)
		if part == "provinsi" {
			m := tilesOf(v, t)
			page.Map, page.Table = &m, nil
		}
		page.turn(v)
		return page, err
	}
	f, err := funnel(v, p)
	p.Final = f.GetFinal()
	page.place, page.API = p, "/v1/statistics/funnel?"+p.Query()
	if err != nil {
		return page, err
	}
	return page, page.fill(v, f, list)
}

// fill takes of a funnel what the part is about.
func (o *onePart) fill(v *kit.Visit, f *pb.Funnel, list []*pb.Contest) (err error) {
	var c chart
	switch o.Part {
	case "corong":
		c = road(v, f)
	case "menunggu":
		c = silence(v, f)
	case "hasil":
		c = outcomes(v, f)
	case "lama":
		o.Steps = steps(v, f)
	case contestPart:
		o.Contests, err = contestRows(v, o.place, list)
	}
	if len(c.Bars) > 0 {
		o.Chart = &c
	}
	return err
}

// turn keeps the rows of one page of a long table.
func (o *onePart) turn(v *kit.Visit) {
	if o.Table == nil || len(o.Table.Rows) <= mostRows {
		return
	}
	n, _ := strconv.Atoi(v.R.URL.Query().Get("hal"))
	last := (len(o.Table.Rows) + mostRows - 1) / mostRows
	n = min(max(n, 1), last)
	if n > 1 {
		o.Pager.Before = "?hal=" + strconv.Itoa(n-1)
	}
	if n < last {
		o.Pager.After = "?hal=" + strconv.Itoa(n+1)
	}
	o.Pager.Where = v.T("public.figures.where", "n", n, "last", last)
	o.Table.Rows = o.Table.Rows[(n-1)*mostRows : min(n*mostRows, len(o.Table.Rows))]
}

// partFile is the figures of a part as a file.
func partFile(v *kit.Visit, p place, part string, list []*pb.Contest) error {
	lines, err := linesOf(v, p, part, list)
	if err != nil {
		return absent(v, err)
	}
	h := v.W.Header()
	h.Set("Content-Type", "text/csv; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="`+p.File(part)+`"`)
	v.W.WriteHeader(http.StatusOK)
	return statistics.WriteCSV(v.W, lines)
}
