package rpc

// Unimplemented lists every RPC of the contract that answers UNIMPLEMENTED, as
// "Service/RPC", in order. The README prints it; a test asks every RPC and holds
// the list to what they answer. An RPC that only lacks a part says so when it is
// asked for that part, and is not listed.
func Unimplemented() []string {
	return []string{
		"AccessService/ListSessions",
		"AccessService/RevokeSession",
		"CaseService/RenderDocument",
		"DirectoryService/ImportAgencies",
		"DirectoryService/ImportCandidates",
		"DirectoryService/ImportContests",
		"DirectoryService/ImportOffices",
		"DirectoryService/ListCandidates",
		"PactService/CreatePact",
		"PactService/GetCoverage",
		"PactService/GetPact",
		"PactService/ImportSignatures",
		"PactService/ListPacts",
		"TransparencyService/GetCheckpoint",
		"TransparencyService/GetConsistencyProof",
		"TransparencyService/GetInclusionProof",
	}
}
