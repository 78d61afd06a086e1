// Upload 500 MB to a running server and watch the memory of its process (Linux).
//   COPYDESK_BENCH_URL=http://localhost:3000 COPYDESK_BENCH_COOKIE='name=value' COPYDESK_BENCH_PID=1234 tsx test/bench/upload.ts
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request } from "node:http";

const MEGABYTE = 1_000_000;
const SIZE_MB = Number(process.env.COPYDESK_BENCH_MB ?? 500);
const url = new URL("/api/batches?name=bench.bin", process.env.COPYDESK_BENCH_URL ?? "http://localhost:3000");
const pid = process.env.COPYDESK_BENCH_PID;

/** Resident memory of the server in megabytes; null where it can't be read. */
async function residentMb(): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1_000) : null;
}

async function upload(): Promise<string> {
  const headers = {
    "Content-Length": SIZE_MB * MEGABYTE,
    Origin: url.origin,
    Cookie: process.env.COPYDESK_BENCH_COOKIE ?? "",
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: "PUT", headers }, async (response) => {
      response.setEncoding("utf8");
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve(`${response.statusCode} ${body}`);
    });
    sending.on("error", reject);
    send(sending).catch(reject);
  });
}

async function send(sending: ReturnType<typeof request>): Promise<void> {
  for (let part = 0; part < SIZE_MB; part++) {
    if (!sending.write(randomBytes(MEGABYTE))) await new Promise<void>((done) => sending.once("drain", done));
  }
  sending.end();
}

const before = await residentMb();
let most = before ?? 0;
const watch = setInterval(async () => {
  most = Math.max(most, (await residentMb()) ?? 0);
}, 50);
const began = performance.now();
const answer = await upload();
clearInterval(watch);
const seconds = ((performance.now() - began) / 1_000).toFixed(1);
console.log(
  JSON.stringify({ megabytes: SIZE_MB, seconds, answer, residentBefore: before, residentMost: most }),
);
