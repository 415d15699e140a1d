// The service worker, the device's store and the screen lock, with the built app of web/dist and a small server of its
// own: the app opens without a network, last-seen data is shown and marked as a copy, what may not be kept is not kept,
// what is typed lies sealed, an idle screen locks and opens without a network, signing out forgets it all.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root, Watch } from './harness.mjs';

const watch = new Watch('offline');
const { t } = watch;
const dist = join(root, 'web/dist');
const staff = {
  id: 's1', name: 'นางสาวอรุณี ใจดี', role: 'officer', user_name: 'arunee', org_id: 'o1', org_name_th: 'ศูนย์แจ้ซ้อน',
  org_name_en: 'Chae Son', area_code: '521304', permissions: ['casework.open_case'], language: 'th', must_change_password: false,
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
  if (is_session) return signed_in ? answer(200, { staff, device_key: 'c3'.repeat(32) }, { 'Cache-Control': 'no-store' }) : answer(401, { code: 'staff.signed_out' });
  if (pathname.includes('/secret')) return answer(200, { secret: true }, { 'Cache-Control': 'private, no-store' });
  return answer(200, { items: [{ id: '1' }], next: null });
});

function file(pathname, response) {
  const name = extname(pathname) ? pathname : '/index.html';
  response.writeHead(200, { 'Content-Type': kinds[extname(name)] ?? 'application/octet-stream' });
  response.end(readFileSync(join(dist, name)));
}

const rows_of = (page, name) =>
  page.evaluate(
    (store) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('chaeson');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            const text = (value) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value);
            done(asked.result.map((row) => ({ text: JSON.stringify(row, (_, value) => text(value)), has_key: row.key instanceof CryptoKey, extractable: row.key?.extractable ?? null, wrapped: row.wrapped != null })));
          };
        };
      }),
    name,
  );

/** What is typed is kept sealed; the screen locks after a quarter of an hour and opens with the password, all offline. */
async function lock_and_unlock(page) {
  await page.locator('main textarea').first().fill('ความลับของยายคำ');
  await page.getByText(t('draft.kept')).waitFor();
  const [draft] = await rows_of(page, 'drafts');
  watch.expect('a draft lies sealed on the disk', draft && !draft.text.includes('ยายคำ'));
  const [key] = await rows_of(page, 'keys');
  watch.expect('its key cannot be read out', key.has_key && key.extractable === false && key.wrapped);

  await page.clock.fastForward('16:00');
  await page.getByRole('heading', { name: t('lock.title') }).waitFor();
  watch.expect('an idle screen shows nothing of the page', !(await page.locator('main textarea').first().isVisible()) && !(await page.locator('header').first().isVisible()));
  watch.expect('the key is put away', !(await rows_of(page, 'keys'))[0].has_key);
  await watch.look(page, 'locked');
  await page.reload();
  await page.getByRole('heading', { name: t('lock.title') }).waitFor();
  watch.expect('a reload does not open it', !(await page.locator('main textarea').first().isVisible()));
  const password = page.locator('dialog[open] input[type=password]');
  await password.fill('another sentence');
  await page.keyboard.press('Enter');
  await page.getByText(t('lock.wrong')).waitFor();
  await password.fill('a long sentence');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.waitForFunction((words) => [...document.querySelectorAll('main textarea')].some((one) => one.value === words), 'ความลับของยายคำ').catch(() => undefined);
  watch.expect('the password opens it, without a network, and what was typed is there', (await page.locator('main textarea').first().inputValue()) === 'ความลับของยายคำ');
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

/** Every file of the app, as the service worker names them. */
const files = [...new Set([...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/\/assets\/[^"'`,]+/g)].map(([path]) => path))];
const all_kept = (page) =>
  page.evaluate(async (paths) => {
    const missing = async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('shell-'));
      const kept = new Set((await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname));
      return paths.filter((path) => !kept.has(path));
    };
    while ((await missing()).length) await new Promise((done) => setTimeout(done, 100));
  }, files);

async function day(address) {
  const context = await watch.browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.install();
  await page.goto(`${address}/queue`);
  await page.locator('input[autocomplete=username]').fill('arunee');
  await page.locator('input[autocomplete=current-password]').fill('a long sentence');
  await page.keyboard.press('Enter');
  await page.waitForSelector('header .centre');
  watch.expect('after signing in, the page that was asked for', new URL(page.url()).pathname === '/queue');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await all_kept(page);
  watch.expect('the app keeps all its pages', files.length > 50);

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

  await page.goto(`${address}/cases/new`);
  await lock_and_unlock(page);

  await context.setOffline(false);
  await page.locator('header summary').click();
  await page.getByRole('button', { name: t('shell.sign_out') }).click();
  await page.waitForSelector('input[autocomplete=username]');
  await context.setOffline(true);
  watch.expect('signing out forgets what was kept', (await fetched(page, '/api/v1/cases')).status === 0);
  watch.expect('signing out takes the key along, and leaves what is sealed', (await rows_of(page, 'keys')).length === 0 && (await rows_of(page, 'drafts')).length === 1);
}

await new Promise((done) => server.listen(0, '127.0.0.1', done));
watch.close = () => void (server.close(), server.closeAllConnections());
await watch.open_browser();
await watch.whole(() => day(`http://127.0.0.1:${server.address().port}`));
