// How long the first bundle takes at the speed of 3G, with the app's own pages coming over the same line, and whether a long
// history makes the phone slow: 30 homes, none visited, and then with 200 visits. Prints its figures.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './harness.mjs';
import { Line } from './line.mjs';
import { password, Phone } from './phone.mjs';

const homes_most = 30;
const visits = 200;
const goal_seconds = 5;
const third_generation = { latency_ms: 150, down: 200_000, up: 94_000 };
const watch = new Journey('field-bundle');
const line = new Line();

/** Visits as a phone would have sent them. */
async function push_history() {
  const page = await watch.page();
  await watch.sign_in(page, 'nok', password);
  const sent = await page.evaluate(
    async ({ visits, homes_most }) => {
      const ask = async (path, body) => {
        const headers = { 'Content-Type': 'application/json', Purpose: 'follow_up', ...(body ? { 'Idempotency-Key': crypto.randomUUID() } : {}) };
        const answer = await fetch(`/api/v1/${path}`, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        return answer.json();
      };
      const { staff } = await ask('staff/session');
      const { items } = await ask(`registry/households?limit=${homes_most}`);
      const made = Array.from({ length: visits }, (_, at) => {
        const payload = JSON.stringify({ visitors: 'นกเอี้ยง', place: 'home', purpose: `ติดตามครั้งที่ ${at}`, observed: { living: 'หลังคารั่ว ใช้ผ้าใบคลุมไว้ รอช่างชุมชน', health: 'กินยาครบ เดินได้ไม่ไกล' }, consent: { keep: true, photos: false }, signed: 'thumb' });
        const op = { op_id: crypto.randomUUID(), device_id: 'tablet-of-nok', user_id: staff.id, type: 'visit', target: items[at % items.length].id, observed_at: new Date(Date.now() - (visits - at) * 3_600_000).toISOString(), payload };
        return { op_id: op.op_id, body: JSON.stringify(op) };
      });
      for (let at = 0; at < made.length; at += 40) await ask('fieldwork/pushes', { device_id: 'tablet-of-nok', ops: made.slice(at, at + 40), files: [] });
      return made.length;
    },
    { visits, homes_most },
  );
  await page.context().close();
  return sent;
}

/** What came over the line since the last touch, in seconds from it. */
function say_what_passed(touched_ms) {
  const at = (ms) => ((ms - touched_ms) / 1000).toFixed(2);
  for (const one of line.passed.filter((passed) => passed.began_ms >= touched_ms))
    console.log(`     ${at(one.began_ms)} to ${one.ended_ms ? at(one.ended_ms) : 'later'} s, the centre ${one.centre_ms} ms, ${(one.bytes / 1024).toFixed(1)} kB: ${one.path.slice(0, 90)}`);
}

async function measured(name) {
  const phone = new Phone(watch, line, mkdtempSync(join(watch.place, 'phone-')), 'nok');
  await phone.on();
  try {
    line.slow = third_generation;
    let began = Date.now();
    await phone.homes();
    const opening = (Date.now() - began) / 1000;
    const before = line.bytes_down;
    line.passed = [];
    const { count, seconds } = await phone.take_along(homes_most);
    const kilobytes = Math.round((line.bytes_down - before) / 1024);
    line.slow = null;
    say_what_passed(Date.now() - seconds * 1000);
    watch.expect(`${name}: ${count} homes are on the phone`, count === homes_most);
    const times = [];
    for (let at = 0; at < 7; at++) {
      began = Date.now();
      await phone.homes();
      await phone.page.locator('main ul a.card').nth(count - 1).waitFor();
      times.push(Date.now() - began);
    }
    times.sort((a, b) => a - b);
    console.log(`${name}: first bundle of ${count} homes ${seconds.toFixed(1)} s at 3G (1.6 Mbit/s, 150 ms; opening the app for the first time and signing in took ${opening.toFixed(1)} s before that), ${kilobytes} kB since choosing began; the list of homes opens in ${times[3]} ms (7 times, the middle one)`);
    return { seconds, opens_ms: times[3] };
  } finally {
    await phone.off();
  }
}

async function day() {
  const first = await measured('no history');
  const sent = await push_history();
  const later = await measured(`${sent} visits of history`);
  watch.expect(`the first bundle took ${first.seconds} s and ${later.seconds} s at 3G, more than ${goal_seconds}`, Math.max(first.seconds, later.seconds) <= goal_seconds);
}

watch.demo();
await watch.start();
await line.open(watch.address);
await watch.whole(day);
line.close();
