package gateway

import (
	"io"
	"net/http"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
)

// download streams one file of a report or a case, from ReadEvidence, through the
// chain that every call runs. Only once the file is found does the answer begin,
// so that a miss is the NOT_FOUND of any other path. One that fails in the middle
// is cut: the answer says how long it had to be.
func download(reports pb.ReportServiceClient, collection string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stream, err := reports.ReadEvidence(calling(r), &pb.ReadEvidenceRequest{
			Parent: collection + "/" + r.PathValue("parent"), Evidence: r.PathValue("evidence"), Original: r.URL.Query().Get("original") == "true"})
		if err != nil {
			Write(w, err)
			return
		}
		first, err := stream.Recv()
		if err != nil {
			Write(w, err)
			return
		}
		attachment(w.Header(), first.GetEvidence())
		w.WriteHeader(http.StatusOK)
		pour(w, stream)
	})
}

// unlessVerb leaves what asks about a file, as …:custody does, to the API: no id of a
// file has a colon.
func unlessVerb(api, file http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.PathValue("evidence"), ":") {
			readable(api).ServeHTTP(w, r)
			return
		}
		file.ServeHTTP(w, r)
	})
}

// attachment says what a file is, and that no browser is to open it here: it came
// from somebody who may wish the reader ill.
func attachment(h http.Header, e *pb.Evidence) {
	h.Set("Content-Type", e.GetMediaType())
	h.Set("Content-Length", strconv.Itoa(int(e.GetSize())))
	h.Set("Content-Disposition", disposition(e.GetFileName()))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
}

// pour hands on the bytes of a file until they end, or whoever reads them leaves:
// the call ends with the request's context.
func pour(w io.Writer, stream interface {
	Recv() (*pb.ReadEvidenceResponse, error)
}) {
	for {
		part, err := stream.Recv()
		if err != nil { // io.EOF too
			return
		}
		if _, err := w.Write(part.GetChunk()); err != nil {
			return
		}
	}
}
