// A real client of tus sends a file to a server: node tus.mjs ENDPOINT FILE.
// It aborts in the middle, and goes on from there as a new visitor would. What it prints is the address of the upload.
import { createReadStream, statSync } from "node:fs";
import { createRequire } from "node:module";

const [endpoint, file, modules] = process.argv.slice(2);
const tus = createRequire(modules + "/")("tus-js-client");
const size = statSync(file).size;

function send(uploadUrl, stopAt) {
  return new Promise((done, fail) => {
    const upload = new tus.Upload(createReadStream(file), {
      endpoint, uploadUrl, uploadSize: size, chunkSize: 200000, retryDelays: [0, 200, 500], metadata: { filename: "catatan.txt" },
      onError: fail,
      onSuccess: () => done(upload.url),
      onChunkComplete: (_, sent) => { if (sent >= stopAt) { upload.abort().then(() => done(upload.url), fail); } },
    });
    upload.start();
  });
}

const url = await send(null, size / 2);
console.log(await send(url, Infinity));
