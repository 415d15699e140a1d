// The service worker and the device's store, with the built app of web/dist and a small server of its own: the app opens
// without a network, last-seen data is shown and marked as a copy, what may not be kept is not kept, signing out forgets
// it all.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root, Watch } from './harness.mjs';

const watch = new Watch('offline');
const { t } = watch;
const dist = join(root, 'web/dist');
const staff = {
  id: 's1', name: 'นางสาวอรุณี ใจดี', role: 'officer', user_name: 'arunee', org_id: 'o1', org_name_th: 'ศูนย์แจ้ซ้อน',
  org_name_en: 'Chae Son', area_code: '521304', permissions: [], language: 'th', must_change_password: false,
};
const kinds = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };

let signed_in = false;
const server = createServer((request, response) => {
  const answer = (status, body, headers = {}) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const { pathname } = new URL(request.url, 'http://127.0.0.1');
  if (!pathname.startsWith('/api/')) return file(pathname, response);
  const is_session = pathname.endsWith('/session');
  if (is_session && request.method === 'POST') signed_in = true;
  if (is_session && request.method === 'DELETE') signed_in = false;
  if (is_session) return signed_in ? answer(200, { staff }, { 'Cache-Control': 'no-store' }) : answer(401, { code: 'staff.signed_out' });
  if (pathname.includes('/secret')) return answer(200, { secret: true }, { 'Cache-Control': 'private, no-store' });
  return answer(200, { items: [{ id: '1' }], next: null });
});

function file(pathname, response) {
  const name = extname(pathname) ? pathname : '/index.html';
  response.writeHead(200, { 'Content-Type': kinds[extname(name)] ?? 'application/octet-stream' });
  response.end(readFileSync(join(dist, name)));
}

const fetched = (page, path) =>
  page.evaluate(async (asked) => {
    try {
      const answer = await fetch(asked, { headers: { Accept: 'application/json' } });
      return { status: answer.status, copy: answer.headers.get('X-Offline-Copy') };
    } catch {
      return { status: 0, copy: null };
    }
  }, path);

async function day(address) {
  const context = await watch.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/queue`);
  await page.locator('input[autocomplete=username]').fill('arunee');
  await page.locator('input[autocomplete=current-password]').fill('a long sentence');
  await page.keyboard.press('Enter');
  await page.waitForSelector('header .centre');
  watch.expect('after signing in, the page that was asked for', new URL(page.url()).pathname === '/queue');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  const fresh = await fetched(page, '/api/v1/cases');
  watch.expect('fresh data is not marked', fresh.status === 200 && fresh.copy === null);
  watch.expect('a secret is answered with a network', (await fetched(page, '/api/v1/secret')).status === 200);

  await context.setOffline(true);
  const copy = await fetched(page, '/api/v1/cases');
  watch.expect('last-seen data without a network', copy.status === 200);
  watch.expect('marked with when it was fetched', /^\d{4}-\d\d-\d\dT/.test(copy.copy ?? ''));
  watch.expect('what may not be kept is not kept', (await fetched(page, '/api/v1/secret')).status === 0);
  await page.reload();
  await page.waitForSelector('header .centre');
  watch.expect('the app opens offline, for the same person, and says so', (await page.locator('header').innerText()).includes('ไม่มีสัญญาณ'));

  await context.setOffline(false);
  await page.locator('summary').click();
  await page.getByRole('button', { name: t('shell.sign_out') }).click();
  await page.waitForSelector('input[autocomplete=username]');
  await context.setOffline(true);
  watch.expect('signing out forgets what was kept', (await fetched(page, '/api/v1/cases')).status === 0);
}

await new Promise((done) => server.listen(0, '127.0.0.1', done));
watch.close = () => void (server.close(), server.closeAllConnections());
await watch.open_browser();
await watch.whole(() => day(`http://127.0.0.1:${server.address().port}`));
