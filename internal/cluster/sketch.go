package cluster

import (
	"hash/fnv"
	"strings"
)

// A sketch keeps of a text the smallest hash of its shingles under each of some
// orders: two texts agree in as many of them as their shingles overlap.
const (
	shingle = 5 // words
	bands   = 8 // groups by which texts are found
	rows    = 3 // hashes that must agree in a group
	hashes  = bands * rows
	enough  = 8    // words below which a text says too little to be compared
	longest = 4000 // words that are looked at
)

// Sketch is a text as it is compared; Words is 0 when there is too little of it.
type Sketch struct {
	Words int
	Least [hashes]uint64
}

// SketchOf makes the sketch of a text. Addresses in it do not count: they are
// compared as links.
func SketchOf(text string) Sketch {
	list := words(address.ReplaceAllString(text, " "))
	list = list[:min(len(list), longest)]
	if len(list) < enough {
		return Sketch{}
	}
	s := Sketch{Words: len(list)}
	for i := range s.Least {
		s.Least[i] = ^uint64(0)
	}
	for i := 0; i+shingle <= len(list); i++ {
		h := fnv.New64a()
		_, _ = h.Write([]byte(strings.Join(list[i:i+shingle], " "))) // never fails
		x := h.Sum64()
		for k := range s.Least {
			s.Least[k] = min(s.Least[k], mixed(x, uint64(k)))
		}
	}
	return s
}

// mixed is the place of a shingle in the k-th order.
func mixed(x, k uint64) uint64 {
	x += (k + 1) * 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Alike is how much of two texts overlaps, from 0 to 1.
func Alike(a, b Sketch) float64 {
	if a.Words == 0 || b.Words == 0 {
		return 0
	}
	n := 0
	for i := range a.Least {
		if a.Least[i] == b.Least[i] {
			n++
		}
	}
	return float64(n) / hashes
}
