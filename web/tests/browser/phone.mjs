// A phone: a browser of its own whose profile outlives it, started as a process so that it can be killed as a system kills an
// app, without a word; and what a person does on it in the field.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--remote-debugging-port=0'];
const size = { width: 360, height: 740 };
export const password = 'chaeson-demo-2565';
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export class Phone {
  /** Ids of all that was ever saved on it. */
  saved = new Set();

  constructor(watch, line, profile, user) {
    Object.assign(this, { watch, line, profile, user, t: watch.t });
  }

  async on({ offline = false } = {}) {
    this.child = spawn('/usr/bin/chromium', [...flags, `--user-data-dir=${this.profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise((done, failed) => {
      let told = '';
      this.child.stderr.on('data', (part) => {
        told += part;
        const found = /DevTools listening on (ws:\S+)/.exec(told);
        if (found) done(found[1]);
      });
      this.child.on('exit', (code) => failed(new Error(`the phone did not start (${code}): ${told}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    this.context = this.browser.contexts()[0];
    await this.context.addInitScript((language) => localStorage.getItem('chaeson.language') ?? localStorage.setItem('chaeson.language', language), this.watch.language);
    this.page = await this.tab();
    this.offline = false;
    if (offline) await this.cut(true);
  }

  async tab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(20_000);
    await page.setViewportSize(size);
    page.on('pageerror', (error) => this.watch.faults.push(`${page.url()}: ${error.stack ?? error.message}`));
    return page;
  }

  /** No signal: the line is dead for everything, and the system says so. */
  async cut(offline) {
    this.offline = offline;
    this.line.cut(offline);
    await this.context.setOffline(offline);
  }

  async kill() {
    const { child } = this;
    child.removeAllListeners('exit');
    const gone = new Promise((done) => child.once('exit', done));
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
      await gone;
    }
    await this.browser.close().catch(() => undefined);
  }

  async again() {
    const { offline } = this;
    await this.kill();
    await this.on({ offline });
  }

  off = () => this.kill();

  // ---- what a person does -----------------------------------------------------------------------

  /** Opens the homes, through whatever stands in the way: signing in, the lock. */
  async homes(page = this.page) {
    await page.goto(`${this.line.address}/field/homes`);
    await this.let_in(page);
    await page.locator('#on-phone').waitFor();
  }

  async let_in(page = this.page) {
    const here = page.locator('#on-phone:visible');
    const door = page.locator('input[autocomplete=username]:visible');
    const lock = page.getByRole('heading', { name: this.t('lock.title') });
    await here.or(door).or(lock).first().waitFor();
    if (await lock.isVisible()) await this.unlock(page, password);
    else if (await door.isVisible()) await this.sign_in(page);
  }

  async sign_in(page = this.page, user = this.user) {
    await page.locator('input[autocomplete=username]:visible').fill(user);
    await page.locator('input[autocomplete=current-password]:visible').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('header summary').waitFor();
  }

  async sign_out(page = this.page) {
    await page.locator('header summary').click();
    await page.getByRole('button', { name: this.t('shell.sign_out') }).click();
    await page.locator('input[autocomplete=username]').waitFor();
  }

  async unlock(page, typed) {
    const by_password = page.getByRole('button', { name: this.t('lock.by_password') });
    if (!/^\d+$/.test(typed) && (await by_password.isVisible())) await by_password.click();
    await page.locator('dialog[open] input[type=password]').fill(typed);
    await page.keyboard.press('Enter');
  }

  /** Chooses homes; answers how many, and the seconds from the last touch until they are on the phone. */
  async take_along(most) {
    const { page, t } = this;
    await page.goto(`${this.line.address}/field/take`);
    const boxes = page.locator('main fieldset input[type=checkbox]');
    await boxes.first().waitFor();
    const count = Math.min(most, await boxes.count());
    await page.evaluate((n) => [...document.querySelectorAll('main fieldset input[type=checkbox]')].slice(0, n).forEach((box) => box.checked || box.click()), count);
    const began = Date.now();
    await page.getByRole('button', { name: t('field.take_n', { n: count }) }).click();
    await page.locator('main ul a.card').nth(count - 1).waitFor();
    return { count, seconds: (Date.now() - began) / 1000 };
  }

  async fill_visit(page, words, photo = false) {
    const { t } = this;
    await page.getByLabel(t('field.purpose'), { exact: false }).first().fill(words);
    await page.getByLabel(t('field.dimension.living')).fill('หลังคารั่ว');
    if (!photo) return;
    await page.getByLabel(t('field.consent_photos')).check();
    await page.locator('main input[type=file]').setInputFiles({ name: 'roof.png', mimeType: 'image/png', buffer: pixel });
  }

  /** From wherever one is in the app, by its own links: only an app that was just opened is loaded. */
  async open_visit(page, chance) {
    const back = page.locator('a[href="/field/homes"]:visible').first();
    if (page.url().startsWith(`${this.line.address}/field/homes/`) && (await back.isVisible())) await back.click();
    else await this.homes(page);
    const all = page.locator('main ul a.card');
    await all.first().waitFor();
    await all.nth(chance(await all.count())).click();
    await page.getByRole('link', { name: this.t('field.visit') }).click();
    await page.getByLabel(this.t('field.dimension.living')).waitFor();
  }

  save = (page = this.page) => page.getByRole('button', { name: this.t('ui.save'), exact: true }).click();
  visits_shown = (page = this.page) => page.getByRole('heading', { name: this.t('field.visits') }).waitFor();

  async visit(chance, { photo = false, page = this.page } = {}) {
    await this.open_visit(page, chance);
    await this.fill_visit(page, `เยี่ยมครั้งที่ ${this.saved.size + 1}`, photo);
    await this.save(page);
    await this.visits_shown(page);
    await this.note_saved(photo ? 2 : 1, page);
  }

  /** What lies on the disk now; each visit is there once. */
  async note_saved(expected, page = this.page) {
    const ids = await page.evaluate(
      () =>
        new Promise((done, failed) => {
          const opening = indexedDB.open('chaeson');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction('field').objectStore('field').getAllKeys();
            asked.onsuccess = () => {
              opening.result.close();
              done(asked.result.filter((key) => key.startsWith('kept/')).map((key) => key.slice(5)));
            };
          };
        }),
    );
    const fresh = ids.filter((id) => !this.saved.has(id));
    this.watch.expect(`a form that was saved once brought ${fresh.length} entries and not ${expected}`, fresh.length === expected);
    for (const id of fresh) this.saved.add(id);
  }

  standing = (page = this.page) => page.locator('[aria-labelledby=on-phone] p[role=status]');

  async badge_is(count, name, page = this.page) {
    await this.homes(page);
    await this.watch.appears(`${name}: ${count} not yet sent is shown`, this.standing(page).getByText(this.t('field.not_sent', { n: count }), { exact: true }));
  }

  async all_sent(name) {
    await this.homes();
    await this.watch.appears(`${name}: all is sent`, this.standing().getByText(this.t('field.all_sent')));
  }
}
