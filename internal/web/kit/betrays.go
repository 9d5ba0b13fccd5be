package kit

// Betrays says whether one of the stored files tells something about whoever made
// it: what that means, and who will see it, is then said once below them.
func (f *Field) Betrays() bool {
	for _, s := range f.Stored {
		if len(s.Findings) > 0 {
			return true
		}
	}
	return false
}
