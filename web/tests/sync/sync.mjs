// The simulator of sync: the code of the web app and the engine of the desk, over a line, disks and clocks that break, as
// often as is asked; then the same with faults planted in that code, each of which must be found.
//   node web/tests/sync/sync.mjs --histories=20000 --seed=1 [--mutants=all|phone|none] [--only=INDEX]
// BUILD names the folder of the programs (build/dev). Without --seed the day gives one; it is printed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const folder = resolve(root, process.env.BUILD ?? 'build/dev');
const asked = Object.fromEntries(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=')));
const histories = Number(asked.histories ?? 4000);
const seed = Number(asked.seed ?? Math.floor(Date.now() / 86_400_000));
const mutant_histories = Number(asked.mutant_histories ?? 20_000);
const cores = Number(asked.cores ?? Math.max(1, availableParallelism()));
const place = mkdtempSync(join(tmpdir(), 'chaeson-sync-'));
const mutants = JSON.parse(readFileSync(join(root, 'tests/sync/mutants.json'), 'utf8'));

const planted = (mutant, text) => {
  if (text.split(mutant.from).length !== 2) throw new Error(`the mutant "${mutant.name}" finds its place ${text.split(mutant.from).length - 1} times in ${mutant.file}`);
  return text.replace(mutant.from, () => mutant.to);
};

/** The phone's half as one file, perhaps with a fault planted in it. */
async function phone_half(mutant) {
  const out = join(place, mutant ? mutant.name.replaceAll(/\W+/g, '_') : 'sound');
  const at = mutant && join(root, mutant.file);
  const plant = { name: 'plant', transform: (code, id) => (id === at ? planted(mutant, code) : undefined), enforce: 'pre' };
  await build({ configFile: false, logLevel: 'error', root: join(root, 'web'), plugins: mutant ? [plant] : [], build: { ssr: join(here, 'run.ts'), outDir: out, emptyOutDir: true, minify: false } });
  return join(out, 'run.js');
}

/** The centre's half with a fault planted: the one source that differs is compiled again and takes its object's place. */
function centre_half(mutant) {
  const out = join(place, mutant.name.replaceAll(/\W+/g, '_'));
  mkdirSync(out, { recursive: true });
  const source = join(out, 'mutant.cpp');
  const object = join(out, 'mutant.o');
  writeFileSync(source, planted(mutant, readFileSync(join(root, mutant.file), 'utf8')));
  const steps = execFileSync('ninja', ['-C', folder, '-t', 'commands', 'tests/sync_centre'], { encoding: 'utf8' }).split('\n').filter((line) => line.includes('sync_centre'));
  const compiling = steps.find((line) => line.endsWith(join(root, mutant.file)));
  const before = /-o (\S+)/.exec(compiling)[1];
  const run = (line) => execFileSync('bash', ['-c', line], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run(compiling.replace(` -o ${before}`, ` -o ${object}`).replace(join(root, mutant.file), source).replace(/ -MD -MT \S+ -MF \S+/, ''));
  run(steps.find((line) => line.includes('-o tests/sync_centre')).replace(before, object).replace('-o tests/sync_centre', `-o ${join(out, 'centre')}`));
  return join(out, 'centre');
}

function start(phone, centre, from, count, first) {
  const child = spawn(process.execPath, ['--single-threaded-gc', '--max-semi-space-size=64', phone, `--centre=${centre}`, `--seed=${seed}`, `--from=${from}`, `--count=${count}`, ...(first ? ['--first=1'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part) => {
    text += part;
    text = text.replaceAll(/^so far (\d+) (\d+)\n/gm, (_, done, wrong) => (so_far.set(from, [Number(done), Number(wrong)]), ''));
  });
  return new Promise((done, failed) => {
    child.on('exit', () => {
      const result = /^result (.*)$/m.exec(text);
      if (!result) return failed(new Error(`the histories stopped: ${text}`));
      done({ ...JSON.parse(result[1]), says: text.slice(0, text.indexOf('result ')) });
    });
  });
}

/** How far all of them are, once a minute. */
const so_far = new Map();
function say_how_far(began) {
  const sum = (at) => [...so_far.values()].reduce((total, one) => total + one[at], 0);
  const seconds = (Date.now() - began) / 1000;
  console.log(`     ${sum(0)} histories after ${Math.round(seconds)} s, ${sum(1)} with a fault`);
}

let passed = 0;
let failed = 0;
const told = (name, holds, says = '') => {
  if (holds) passed++;
  else failed++;
  console.log(`${holds ? 'ok   ' : 'FAULT'} ${name}${says ? `\n${says}` : ''}`);
};

const sound_centre = join(folder, 'tests/sync_centre');
const sound_phone = await phone_half(null);
console.log(`seed ${seed}`);
if (asked.only !== undefined) {
  const { failed: wrong, says } = await start(sound_phone, sound_centre, Number(asked.only), 1, false);
  told(`history ${asked.only}`, wrong === 0, says);
} else {
  const began = Date.now();
  const share = Math.ceil(histories / cores);
  const minute = setInterval(say_how_far, 60_000, began);
  const parts = await Promise.all(Array.from({ length: cores }, (_, at) => start(sound_phone, sound_centre, at * share, Math.max(0, Math.min(share, histories - at * share)), false)));
  clearInterval(minute);
  const seconds = (Date.now() - began) / 1000;
  const sum = (name) => parts.reduce((total, one) => total + one[name], 0);
  const [done, wrong] = [sum('done'), sum('failed')];
  const figures = `${sum('ops')} ops, ${sum('lost')} lost, ${sum('doubled')} duplicated, ${sum('diverged')} diverged`;
  told(`${done} histories, ${wrong} with a fault: ${figures}; ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} a second in ${cores} processes`, wrong === 0 && done === histories, parts.map((one) => one.says).join(''));
  const chosen = mutants.filter((one) => asked.mutants !== 'none' && (asked.mutants !== 'phone' || one.file.startsWith('web/')));
  for (const mutant of chosen) {
    const on_phone = mutant.file.startsWith('web/');
    const { done: needed, failed: caught } = await start(on_phone ? await phone_half(mutant) : sound_phone, on_phone ? sound_centre : centre_half(mutant), 0, mutant_histories, true);
    told(`planted: ${mutant.name}: ${caught > 0 ? `found within ${needed} histories` : `not found in ${needed}`}`, caught > 0);
  }
}
rmSync(place, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
