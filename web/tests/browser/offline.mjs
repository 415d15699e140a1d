// The service worker in a real browser against the built app and a small server of its own: the app opens without a
// network, last-seen data is shown and marked as a copy, what may not be kept is not kept, signing out forgets it all.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const staff = {
  id: 's1', name: 'นางสาวอรุณี ใจดี', role: 'officer', user_name: 'arunee', org_id: 'o1', org_name_th: 'ศูนย์แจ้ซ้อน',
  org_name_en: 'Chae Son', area_code: '521304', permissions: [], language: 'th', must_change_password: false,
};

let signed_in = false;
const server = createServer((request, response) => {
  const answer = (status, body, headers = {}) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const is_session = request.url.endsWith('/session');
  if (is_session && request.method === 'POST') signed_in = true;
  if (is_session && request.method === 'DELETE') signed_in = false;
  if (is_session) return signed_in ? answer(200, { staff }, { 'Cache-Control': 'no-store' }) : answer(401, { code: 'staff.signed_out' });
  if (request.url.includes('/secret')) return answer(200, { secret: true }, { 'Cache-Control': 'private, no-store' });
  return answer(200, { items: [{ id: '1' }], next: null });
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const env = { ...process.env, CHAESON_SERVER: `http://127.0.0.1:${server.address().port}` };
await new Promise((done, failed) =>
  spawn('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], { cwd: web, env, stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', (code) => (code ? failed(new Error('build')) : done())),
);
const preview = spawn('node_modules/.bin/vite', ['preview', '--port', '0'], { cwd: web, env, stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((done) =>
  preview.stdout.on('data', (text) => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text).replace(/\u001b\[\d+m/g, ''));
    if (found) done(found[0]);
  }),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const fetched = (page, path) =>
  page.evaluate(async (asked) => {
    try {
      const answer = await fetch(asked, { headers: { Accept: 'application/json' } });
      return { status: answer.status, copy: answer.headers.get('X-Offline-Copy') };
    } catch {
      return { status: 0, copy: null };
    }
  }, path);

try {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/queue`);
  await page.locator('input[autocomplete=username]').fill('arunee');
  await page.locator('input[autocomplete=current-password]').fill('a long sentence');
  await page.keyboard.press('Enter');
  await page.waitForSelector('header .centre');
  assert.equal(new URL(page.url()).pathname, '/queue', 'after signing in, the page that was asked for');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  assert.deepEqual(await fetched(page, '/api/v1/cases'), { status: 200, copy: null }, 'fresh data is not marked');
  assert.equal((await fetched(page, '/api/v1/secret')).status, 200);

  await context.setOffline(true);
  const copy = await fetched(page, '/api/v1/cases');
  assert.equal(copy.status, 200, 'last-seen data without a network');
  assert.match(copy.copy, /^\d{4}-\d\d-\d\dT/, 'marked with when it was fetched');
  assert.equal((await fetched(page, '/api/v1/secret')).status, 0, 'what may not be kept is not kept');
  await page.reload();
  await page.waitForSelector('header .centre');
  assert.match(await page.locator('header').innerText(), /ไม่มีสัญญาณ/, 'the app opens offline, for the same person, and says so');

  await context.setOffline(false);
  await page.locator('summary').click();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.waitForSelector('input[autocomplete=username]');
  await context.setOffline(true);
  assert.equal((await fetched(page, '/api/v1/cases')).status, 0, 'signing out forgets what was kept');
  console.log('offline: the app opens, marks copies, keeps no secrets, forgets on sign-out');
} finally {
  await browser.close();
  preview.kill();
  server.close();
}
