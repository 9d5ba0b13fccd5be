package vault

import (
	"encoding/binary"
	"fmt"
)

// lengthSize is the length prefix, which every value has whether padded or
// not: a class may start to hide its lengths without breaking what is sealed.
const lengthSize = 4

// smallestBucket holds a name and an address, or a short message.
const smallestBucket = 512

// pad puts the length before plain and, to hide it, zeros after it up to the
// next power of two. A reader of the disk learns one of a dozen sizes.
func pad(plain []byte, hide bool) ([]byte, error) {
	if len(plain) > maxPlain {
		return nil, fmt.Errorf("a value of %d bytes is above the %d that can be sealed", len(plain), maxPlain)
	}
	size := lengthSize + len(plain)
	if hide {
		size = bucket(size)
	}
	padded := make([]byte, size)
	binary.BigEndian.PutUint32(padded, uint32(len(plain)))
	copy(padded[lengthSize:], plain)
	return padded, nil
}

func bucket(size int) int {
	b := smallestBucket
	for b < size {
		b *= 2
	}
	return b
}

func unpad(padded []byte) ([]byte, error) {
	if len(padded) < lengthSize {
		return nil, ErrBroken
	}
	n := uint64(binary.BigEndian.Uint32(padded))
	if n > uint64(len(padded)-lengthSize) {
		return nil, ErrBroken
	}
	return padded[lengthSize : lengthSize+n : lengthSize+n], nil
}
