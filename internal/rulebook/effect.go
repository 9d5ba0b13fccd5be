package rulebook

// What happens when a clock runs out: the effects a deadline may name.
const (
	EffectOverdue            = "overdue"             // marked; the late act stays lawful
	EffectLapse              = "lapse"               // a window closes: nothing is due any more
	EffectEnterIntoForce     = "enter_into_force"    // EnterIntoForce, on the due day itself
	EffectRemindAuthority    = "remind_authority"    // RemindAuthority
	EffectPresumeReceipt     = "presume_receipt"     // PresumeReceipt
	EffectInitialInformation = "initial_information" // the report becomes initial information
)
