package casefile

// RungAfter is the act of the control ladder that follows a rung, in the words
// of Control; none follows the last. Before the first it is the reminder.
func RungAfter(rung string) (Act, bool) {
	if rung == "" {
		return rungs[0].Act, true
	}
	for i, r := range rungs[:len(rungs)-1] {
		if r.Rung == rung {
			return rungs[i+1].Act, true
		}
	}
	return "", false
}
