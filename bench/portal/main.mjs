// 50 officers at work on a demo centre, first alone, then beside 10,000 readers of the public pages, each with a connection of its own
// and a page every ten seconds. Officers and readers are processes of their own. Nothing is asserted; see bench/README.md.
import { execFileSync, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const asked = Object.fromEntries(process.argv.slice(2).join(' ').split('--').filter(Boolean).map((one) => one.trim().split(' ')));
const readers = Number(asked.readers ?? 10_000), officers = Number(asked.officers ?? 50), seconds = Number(asked.seconds ?? 20);
const program = process.env.PROGRAM ?? 'build/release/app/chaeson';
const think_ms = 200, reading_ms = 10_000, per_address = 250;
const public_pages = ['/public', '/public?area=521304', '/public/news', '/public/entitlements', '/public/statistics', '/public/en', '/public.css'];

function call(port, { method = 'GET', path, headers = {}, body, agent }) {
  return new Promise((done, failed) => {
    const began = performance.now();
    const sent = request({ port, host: '127.0.0.1', method, path, headers: { ...headers, ...(body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } : {}) }, agent }, (answer) => {
      let text = '';
      answer.on('data', (piece) => (text += piece));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text, ms: performance.now() - began }));
    });
    sent.on('error', failed);
    sent.end(body);
  });
}
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const percentile = (all, share) => all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;

/** Officers: search, a household, today, the cases, and a task written; each waits and thinks. */
async function work(port) {
  const signed = await call(port, { method: 'POST', path: '/api/v1/staff/session', headers: { 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ user_name: 'som', password: 'chaeson-demo-2565' }) });
  const cookie = signed.headers['set-cookie'][0].split(';')[0];
  const headers = () => ({ Cookie: cookie, Purpose: 'assistance', 'Idempotency-Key': crypto.randomUUID() });
  const houses = JSON.parse((await call(port, { path: '/api/v1/registry/households?limit=40', headers: headers() })).text).items;
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const acts = [
    () => ({ path: `/api/v1/registry/search?q=${encodeURIComponent('แจ้')}` }), (n) => ({ path: `/api/v1/registry/households/${houses[n % houses.length].id}` }), () => ({ path: '/api/v1/casework/today' }),
    () => ({ path: '/api/v1/casework/cases' }), (n) => ({ method: 'POST', path: '/api/v1/casework/tasks', body: JSON.stringify({ what: `โทรติดตาม ${n}`, due_on: day }) }),
  ];
  const waits = [];
  let wrong = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: officers }, async (_, who) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await rest((who / officers) * think_ms);
    for (let n = who; performance.now() < until; n++) {
      const answer = await call(port, { ...acts[n % acts.length](n), headers: headers(), agent });
      waits.push(answer.ms);
      if (answer.status >= 300) wrong++;
      await rest(think_ms);
    }
    agent.destroy();
  }));
  return { n: waits.length, wrong, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99), most: waits.at(-1) };
}

/** Readers, until told to stop. */
async function read(port) {
  const waits = [];
  let reading = true, failed = 0, turned_away = 0, bytes = 0, open = 0;
  process.on('message', () => (reading = false));
  await Promise.all(Array.from({ length: readers }, async (_, who) => {
    // One address of a machine has so many connections; the loop has sixteen million addresses.
    const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.${1 + Math.floor(who / per_address / 250)}.${1 + (Math.floor(who / per_address) % 250)}` });
    await rest((who / readers) * reading_ms);
    for (let n = who; reading; n++) {
      try {
        const answer = await call(port, { path: public_pages[n % public_pages.length], headers: { 'Accept-Encoding': 'gzip' }, agent });
        if (answer.status === 200) waits.push(answer.ms);
        else turned_away++;
        bytes += answer.text.length;
        if (n === who && ++open === readers) process.send('open');
      } catch {
        // A connection that broke is counted, and the reader tries again.
        failed++;
      }
      for (let waited = 0; reading && waited < reading_ms; waited += 500) await rest(500);
    }
    agent.destroy();
  }));
  process.send({ n: waits.length, failed, turned_away, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99), kilobytes: Math.round(bytes / 1000) });
  process.disconnect();
}

const told = (one) => `${one.n} requests, p50 ${one.p50.toFixed(2)} ms, p99 ${one.p99.toFixed(2)} ms`;

async function part_of(role, port) {
  const child = fork(process.argv[1], process.argv.slice(2), { env: { ...process.env, ROLE: role, PORT: String(port) } });
  const heard = (wanted) => new Promise((done) => child.on('message', (said) => wanted(said) && done(said)));
  return { child, heard };
}

async function main() {
  const place = mkdtempSync(join(tmpdir(), 'chaeson-portal-'));
  const database = ['--database', join(place, 'chaeson.db')];
  execFileSync(program, [...database, 'demo'], { stdio: 'ignore' });
  const server = spawn(program, [...database, '--port', '0', '--log', 'error', 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((done) => server.stdout.on('data', (text) => { const found = /127\.0\.0\.1:(\d+)/.exec(String(text)); if (found) done(Number(found[1])); }));
  const officers_at_work = async () => {
    const { heard } = await part_of('officers', port);
    return heard((said) => said.p99 !== undefined);
  };
  await officers_at_work();  // warm
  const alone = await officers_at_work();
  console.log(`${officers} officers alone: ${told(alone)}, ${alone.wrong} refused`);
  const crowd = await part_of('readers', port);
  await crowd.heard((said) => said === 'open');
  console.log(`${readers} readers are there, a page every ${reading_ms / 1000} s each`);
  const beside = await officers_at_work();
  const end = crowd.heard((said) => said.turned_away !== undefined);
  crowd.child.send('stop');
  const read_by = await end;
  console.log(`${officers} officers beside them: ${told(beside)}, ${beside.wrong} refused`);
  console.log(`readers: ${told(read_by)}, ${read_by.turned_away} told to come again, ${read_by.failed} broken, ${read_by.kilobytes} kB`);
  console.log(`officers' p99 ${(beside.p99 / alone.p99).toFixed(2)} times what it was alone (2 is the most it should be)`);
  server.kill('SIGTERM');
  await new Promise((done) => server.on('exit', done));
  rmSync(place, { recursive: true, force: true });
}

const port = Number(process.env.PORT);
if (process.env.ROLE === 'officers') {
  process.send(await work(port));
  process.disconnect();
} else if (process.env.ROLE === 'readers') await read(port);
else await main();
