// Opens the gallery of controls and the sign-in page at a laptop's and a phone's width, in both languages, under the
// server's content security policy. The gallery is built into web/dist-gallery; web/dist is left alone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, sizes, Watch } from './harness.mjs';

const watch = new Watch('kit');
const { t } = watch;
const web = join(root, 'web');
const env = { ...process.env, CHAESON_GALLERY: '1' };

const build = () =>
  new Promise((done, failed) => {
    const child = spawn('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], { cwd: web, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`vite build: ${code}`))));
  });

function preview() {
  const child = spawn('node_modules/.bin/vite', ['preview', '--port', '0', '--strictPort'], { cwd: web, env, stdio: ['ignore', 'pipe', 'inherit'] });
  watch.close = () => void child.kill();
  return new Promise((done) => {
    child.stdout.on('data', (text) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text).replace(/\u001b\[\d+m/g, ''));
      if (address) done(address[0]);
    });
  });
}

async function visit(address, size, path, name, act) {
  const page = await watch.page(...size);
  await page.route('**/api/**', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"code":"access.signed_out"}' }));
  await page.goto(address + path);
  await page.waitForSelector('h1');
  if (act) await act(page);
  await watch.look(page, name, { full: !act });
  await page.context().close();
}

const open_calendar = async (page) => {
  const button = page.locator('button[aria-expanded="false"]').first();
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await page.waitForSelector('[data-bits-day]');
};
const open_keys = async (page) => {
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
};
const open_conflict = async (page) => {
  await page.getByRole('button', { name: t('gallery.conflict') }).click();
  await page.waitForSelector('dialog[open]');
};
const show_table = async (page) => {
  await page.keyboard.press('t');
  await page.waitForSelector('figure table');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
};
const find_village = async (page) => {
  await page.getByRole('combobox').first().scrollIntoViewIfNeeded();
  await page.locator('main input[role=combobox]').fill('7');
  await page.waitForSelector('[role=option]');
};

await watch.open_browser();
await watch.whole(async () => {
  await build();
  const address = await preview();
  for (const size of Object.values(sizes)) {
    for (const language of ['th', 'en']) {
      watch.language = language;
      await visit(address, size, '/_kit', 'gallery');
      await visit(address, size, '/', 'sign-in');
      await visit(address, size, '/no/such/page', 'not-found');
    }
    watch.language = 'th';
    await visit(address, size, '/_kit', 'calendar', open_calendar);
    await visit(address, size, '/_kit', 'keys', open_keys);
    await visit(address, size, '/_kit', 'conflict', open_conflict);
    await visit(address, size, '/_kit', 'table', show_table);
    await visit(address, size, '/_kit', 'combobox', find_village);
  }
});
