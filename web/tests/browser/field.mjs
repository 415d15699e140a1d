// A day in the field with the network really cut: homes are taken along, visits written, the browser killed, two tabs, two
// people on one phone, a disk that is full, a clock that jumps, a new version of the app; then there is a signal, and every
// visit is at the centre, once. `--runs=40 --seed=N` (R10) goes through that again and again, each time in another order.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Journey, root } from './harness.mjs';

const asked = Object.fromEntries(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=')));
const runs = Number(asked.runs ?? 3);
const seed = Number(asked.seed ?? 1);
const watch = new Journey('field');
const { t } = watch;
const password = 'chaeson-demo-2565';
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const phone_size = { width: 360, height: 740 };
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let state = (seed * 2654435761) >>> 0;
const chance = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), Math.floor((state / 4294967296) * n));
let written = 0;
let photographs = 0;

/** A phone: a browser whose profile outlives it. */
class Phone {
  constructor(name) {
    this.profile = join(watch.place, name);
  }
  async on() {
    this.context = await chromium.launchPersistentContext(this.profile, { executablePath: '/usr/bin/chromium', args: flags, viewport: phone_size });
    await this.context.addInitScript((language) => localStorage.getItem('chaeson.language') ?? localStorage.setItem('chaeson.language', language), watch.language);
    this.page = this.context.pages()[0];
    this.page.setDefaultTimeout(20_000);
    this.page.on('pageerror', (error) => watch.faults.push(`${this.page.url()}: ${error.message}`));
  }
  cut = (offline) => this.context.setOffline(offline);
  /** As a system kills an app: between two of its steps, without a word. */
  async kill() {
    const told = await this.context.browser()?.newBrowserCDPSession().catch(() => null);
    if (told) await told.send('Browser.crash').catch(() => undefined);
    await this.context.close().catch(() => undefined);
  }
  async again({ offline }) {
    await this.kill();
    await this.on();
    await this.cut(offline);
  }
}

async function sign_in(page, user) {
  await page.goto(`${watch.address}/field/homes`);
  await page.locator('input[autocomplete=username]').fill(user);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('#on-phone').waitFor();
}

async function sign_out(page) {
  await page.locator('header summary').click();
  await page.getByRole('button', { name: t('shell.sign_out') }).click();
  await page.locator('input[autocomplete=username]').waitFor();
}

async function take_along(page, count) {
  await page.goto(`${watch.address}/field/take`);
  const boxes = page.locator('main fieldset input[type=checkbox]');
  await boxes.first().waitFor();
  const there = Math.min(count, await boxes.count());
  for (let at = 0; at < there; at++) await boxes.nth(at).check();
  await page.getByRole('button', { name: t('field.take_n', { n: there }) }).click();
  await page.locator('main ul a.card').nth(there - 1).waitFor();
  return there;
}

async function homes(page) {
  await page.goto(`${watch.address}/field/homes`);
  await page.locator('main ul a.card').first().waitFor();
}

async function visit(page, { photo = false } = {}) {
  await homes(page);
  await page.locator('main ul a.card').nth(chance(await page.locator('main ul a.card').count())).click();
  await page.getByRole('link', { name: t('field.visit') }).click();
  await page.getByLabel(t('field.purpose'), { exact: false }).first().fill(`เยี่ยมครั้งที่ ${written + 1}`);
  await page.getByLabel(t('field.dimension.living')).fill('หลังคารั่ว');
  if (photo) {
    await page.getByLabel(t('field.consent_photos')).check();
    await page.locator('main input[type=file]').setInputFiles({ name: 'roof.png', mimeType: 'image/png', buffer: pixel });
  }
  await page.getByRole('button', { name: t('ui.save'), exact: true }).click();
  await page.getByRole('heading', { name: t('field.visits') }).waitFor();
  written++;
  if (photo) photographs++;
}

const standing = (page) => page.locator('[aria-labelledby=on-phone] p[role=status]');

async function badge_is(page, count, name) {
  await homes(page);
  await watch.appears(`${name}: ${count} not yet sent is shown`, standing(page).getByText(t('field.not_sent', { n: count })));
}

async function all_sent(page, name) {
  await homes(page);
  await watch.appears(`${name}: all is sent`, standing(page).getByText(t('field.all_sent')));
}

/** The app has all its pages on this phone. */
const files = [...new Set([...readFileSync(join(root, 'web/dist/sw.js'), 'utf8').matchAll(/\/assets\/[^"'`,]+/g)].map(([path]) => path))];
const all_kept = (page) =>
  page.evaluate(async (paths) => {
    const missing = async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('shell-'));
      const kept = new Set((await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname));
      return paths.filter((path) => !kept.has(path));
    };
    while ((await missing()).length) await new Promise((done) => setTimeout(done, 100));
  }, files);

const asked_of_the_centre = (sql) => Number(execFileSync('sqlite3', [join(watch.place, 'chaeson.db'), sql], { encoding: 'utf8' }).trim());

/** Every visit once, every picture whole. */
function centre_has_it_all(name) {
  const count = (type) => asked_of_the_centre(`SELECT count(*) FROM fieldwork_ops WHERE type = '${type}'`);
  watch.expect(`${name}: ${written} visits written, ${count('visit')} at the centre`, count('visit') === written);
  watch.expect(`${name}: ${photographs} photographs written, ${count('photo')} at the centre`, count('photo') === photographs);
  const apart = asked_of_the_centre("SELECT count(*) FROM fieldwork_ops WHERE verdict = 'quarantined'");
  watch.expect(`${name}: nothing lies aside (${apart})`, apart === 0);
}

// ---- what may go wrong ---------------------------------------------------------------------------

const trouble = {
  async killed(phone) {
    await phone.cut(true);
    await visit(phone.page);
    await phone.again({ offline: true });
    await badge_is(phone.page, 1, 'killed');
    await visit(phone.page, { photo: true });
  },
  async killed_while_sending(phone) {
    await phone.cut(true);
    for (let at = 0; at < 3; at++) await visit(phone.page);
    await phone.cut(false);
    await phone.again({ offline: false });
  },
  async two_tabs(phone) {
    await phone.cut(true);
    const other = await phone.context.newPage();
    other.setDefaultTimeout(20_000);
    await visit(phone.page);
    await visit(other);
    await visit(phone.page);
    await badge_is(other, 3, 'two tabs');
    await phone.cut(false);
    await Promise.all([homes(phone.page), homes(other)]);
    await other.close();
  },
  async line_that_comes_and_goes(phone) {
    for (let at = 0; at < 3; at++) {
      await phone.cut(true);
      await visit(phone.page, { photo: at === 1 });
      await phone.cut(false);
    }
  },
  async centre_that_fails(phone) {
    let times = 0;
    await phone.context.route('**/api/v1/fieldwork/pushes', (route) => (times++ < 3 ? route.fulfill({ status: [500, 400, 503][times - 1], body: '{}' }) : route.continue()));
    await visit(phone.page);
    await badge_is(phone.page, 1, 'a centre that fails');
    await phone.context.unroute('**/api/v1/fieldwork/pushes');
  },
  async answer_lost(phone) {
    let lost = false;
    await phone.context.route('**/api/v1/fieldwork/pushes', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await visit(phone.page);
    await all_sent(phone.page, 'an answer lost');
    await phone.context.unroute('**/api/v1/fieldwork/pushes');
  },
  async clock_that_jumps(phone) {
    await phone.cut(true);
    const years = [-10, 10][chance(2)];
    await phone.page.addInitScript((ms) => {
      const now = Date.now.bind(Date);
      if (!globalThis.jumped) ((globalThis.jumped = true), (Date.now = () => now() + ms));
    }, years * 3_000_000);
    await visit(phone.page);
    await phone.again({ offline: false });
  },
  async disk_full(phone) {
    await phone.cut(true);
    await visit(phone.page);
    await homes(phone.page);
    const session = await phone.context.newCDPSession(phone.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: watch.address, quotaSize: 1 });
    await session.send('Storage.overrideQuotaForOrigin', { origin: watch.address });
    await badge_is(phone.page, 1, 'a disk that was full');
  },
  async new_version_of_the_app(phone) {
    await phone.cut(true);
    await visit(phone.page);
    await phone.cut(false);
    await phone.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await Promise.all([registration?.update().catch(() => undefined), registration?.unregister()]);
    });
    await phone.page.reload();
  },
  async two_people(phone) {
    await phone.cut(true);
    await visit(phone.page);
    await phone.cut(false);
    await phone.context.route('**/api/v1/fieldwork/**', (route) => route.abort());
    await homes(phone.page);
    await sign_out(phone.page);
    await sign_in(phone.page, 'som');
    watch.expect('another person sees nothing of the queue', (await standing(phone.page).innerText()).includes(t('field.all_sent')));
    await sign_out(phone.page);
    await phone.context.unroute('**/api/v1/fieldwork/**');
    await sign_in(phone.page, 'dao');
  },
};

// ---- the day -------------------------------------------------------------------------------------

async function pages(phone) {
  await watch.look(phone.page, 'homes');
  await phone.page.locator('main ul a.card').first().click();
  await phone.page.getByRole('heading', { name: t('field.visits') }).waitFor();
  await watch.look(phone.page, 'home');
  await phone.page.getByRole('link', { name: t('field.visit') }).click();
  await phone.page.getByLabel(t('field.dimension.living')).waitFor();
  await watch.look(phone.page, 'visit');
}

async function desk_pages() {
  const head = await watch.page();
  await watch.sign_in(head, asked.head ?? 'nok', password);
  await head.goto(`${watch.address}/field/conflicts`);
  await head.getByRole('heading', { name: t('field.conflicts'), level: 1 }).waitFor();
  await head.waitForLoadState('networkidle');
  await watch.look(head, 'conflicts');
  await head.goto(`${watch.address}/field/devices`);
  await head.locator('main li.card').first().waitFor();
  await watch.look(head, 'devices');
}

async function day() {
  const phone = new Phone('phone');
  await phone.on();
  await in_the_field(phone).catch(async (failure) => {
    await phone.page.screenshot({ path: join(watch.screenshots, 'stopped-phone.png'), fullPage: true });
    throw failure;
  });
  await desk_pages();
  await phone.context.close();
}

async function in_the_field(phone) {
  await sign_in(phone.page, 'dao');
  const session = await phone.context.newCDPSession(phone.page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
  const began = Date.now();
  const there = await take_along(phone.page, 30);
  console.log(`first bundle: ${there} homes in ${((Date.now() - began) / 1000).toFixed(1)} s at the speed of 3G (1.6 Mbit/s, 150 ms), choosing them included`);
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await all_kept(phone.page);
  await pages(phone);
  const names = Object.keys(trouble);
  console.log(`seed ${seed}`);
  for (let run = 0; run < runs; run++) {
    const name = run < names.length && runs > names.length ? names[run] : names[chance(names.length)];
    await trouble[name](phone);
    await phone.cut(false);
    await all_sent(phone.page, `run ${run}, ${name}`);
    centre_has_it_all(`run ${run}, ${name}`);
  }
}

watch.run('demo');
await watch.start();
await watch.whole(day);
