// The pictures of the README, taken from the demo: node tools/pictures.mjs writes docs/pictures/*.png.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Journey } from '../tests/browser/harness.mjs';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/pictures');
mkdirSync(folder, { recursive: true });
const journey = new Journey('pictures');

async function take(page, path, name) {
  await page.goto(journey.address + path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function first(page, list, prefix) {
  await page.goto(journey.address + list);
  const link = page.locator(`main a[href^="${prefix}"]:not([href$="/new"])`).first();
  await link.waitFor();
  return link.getAttribute('href');
}

journey.run('demo');
await journey.start();
const desk = await journey.page();
await journey.sign_in(desk, 'som', 'chaeson-demo-2565');
await desk.goto(`${journey.address}/today`);
await desk.waitForLoadState('networkidle');
await desk.screenshot({ path: join(folder, 'today.png') });
await take(desk, await first(desk, '/households', '/households/'), 'household');
await take(desk, await first(desk, '/cases?state=planning', '/cases/'), 'case');
const phone = await journey.page(360, 740);
await take(phone, '/help', 'ask-for-help');
await journey.end();
