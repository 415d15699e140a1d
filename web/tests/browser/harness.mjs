// What every suite of the browser needs: Debian's Chromium, texts in both languages, and a look at each page that holds
// it against axe, the console and the width of the screen. A Watch looks at pages, wherever they come from; a Journey
// has the program on a database of its own. BUILD names the folder of the programs (build/dev), SCREENSHOTS the folder
// for the pictures (a temporary one, whose name is printed, by default), DEMOS one for a demo that journeys share.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const program = join(resolve(root, process.env.BUILD ?? 'build/dev'), 'app/chaeson');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const sizes = { laptop: [1366, 768], phone: [360, 740] };

export class Watch {
  faults = [];
  checks = 0;
  /** More flags for Chromium. */
  flags = [];
  language = 'th';
  #texts = {};

  constructor(name) {
    this.screenshots = process.env.SCREENSHOTS ?? mkdtempSync(join(tmpdir(), `chaeson-${name}-`));
    const desks = readFileSync(join(root, 'centre/desks.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
    const folders = ['web/src/i18n', 'kit', 'app', 'centre/frame', 'centre/words', ...desks.map((desk) => `centre/${desk}`)];
    for (const folder of folders)
      for (const file of readdirSync(join(root, folder)).filter((one) => one.endsWith('.json')))
        Object.assign(this.#texts, JSON.parse(readFileSync(join(root, folder, file), 'utf8')));
  }

  t = (key, values = {}) => this.#texts[key][this.language].replace(/\{(\w+)\}/g, (_, hole) => values[hole]);

  expect(name, holds) {
    this.checks++;
    if (!holds) this.faults.push(name);
  }

  /** Whether something comes onto the page in its time. */
  async appears(name, locator) {
    this.expect(name, await locator.waitFor().then(() => true, () => false));
  }

  /** Whether so many come onto the page in their time, and no more. */
  async counts(name, locator, n) {
    await locator.nth(n - 1).waitFor({ state: 'attached' }).catch(() => {});
    this.expect(name, (await locator.count()) === n);
  }

  async open_browser() {
    this.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...this.flags] });
  }

  /** A page of somebody's own browser, on a laptop unless a size is given. */
  async page(width = 1366, height = 768) {
    const context = await this.browser.newContext({ viewport: { width, height }, serviceWorkers: 'block', permissions: ['clipboard-write', 'clipboard-read'] });
    await context.addInitScript((chosen) => {
      delete Navigator.prototype.serviceWorker;
      if (!localStorage.getItem('chaeson.language')) localStorage.setItem('chaeson.language', chosen);
    }, this.language);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      // What the browser itself says of an answer the page knows how to show.
      if (message.type() === 'error' && !/status of (400|401|404|409|412|422)/.test(message.text())) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** A picture of the page as it stands, and its faults. */
  async look(page, name, { full = true } = {}) {
    const id = `${name}-${page.viewportSize().width}-${this.language}`;
    await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
    // Messages that come and go would lie over what the picture is to show.
    const messages = (visibility) => page.evaluate((to) => document.querySelectorAll('.toasts').forEach((box) => (box.style.visibility = to)), visibility);
    await messages('hidden');
    await page.screenshot({ path: join(this.screenshots, `${id}.png`), fullPage: full && !(await page.$('dialog[open]')) });
    await messages('');
    await page.evaluate(axe);
    const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), rules);
    const told = (fault) => `${id}: ${fault.impact} ${fault.id}: ${fault.help} ${fault.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`;
    const serious = violations.filter((fault) => fault.impact === 'serious' || fault.impact === 'critical');
    this.expect(serious.map(told).join('\n'), serious.length === 0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    this.expect(`${id}: the page is ${wide} px wider than the screen`, wide <= 0);
    // Lists are cards on a phone: none may reach beyond its edge, where nobody would look for it.
    const cut = await page.evaluate(() => [...document.querySelectorAll('main table')].filter((one) => getComputedStyle(one).display === 'grid' && one.parentElement.scrollWidth > one.parentElement.clientWidth).length);
    this.expect(`${id}: ${cut} lists are wider than the screen`, cut === 0);
  }

  /** Runs what the journey is; whatever stops it is a fault, with a picture of every page as it stood. */
  async whole(steps) {
    try {
      await steps();
    } catch (failure) {
      this.expect(`the journey stopped: ${failure.stack}`, false);
      const pages = (this.browser?.contexts() ?? []).flatMap((context) => context.pages());
      for (const [at, page] of pages.entries()) await page.screenshot({ path: join(this.screenshots, `stopped-${at}.png`), fullPage: true });
    } finally {
      await this.end();
    }
  }

  async end() {
    await this.browser?.close();
    await this.close?.();
    for (const fault of this.faults) console.log(fault);
    console.log(`pictures: ${this.screenshots}`);
    console.log(`${Math.max(0, this.checks - this.faults.length)} passed, ${this.faults.length} failed`);
    process.exitCode = this.faults.length ? 1 : 0;
  }
}

export class Journey extends Watch {
  constructor(name) {
    super(name);
    this.place = mkdtempSync(join(tmpdir(), `chaeson-${name}-db-`));
    this.database = ['--database', join(this.place, 'chaeson.db')];
  }

  run = (...args) => this.run_with('', ...args);
  run_with = (input, ...args) => execFileSync(program, [...this.database, ...args], { input, encoding: 'utf8' });

  /** The demo centre. Where DEMOS names a folder, it is made once for all journeys of a run, and each has a copy. */
  demo() {
    const shared = process.env.DEMOS;
    if (!shared) return this.run('demo');
    const made = join(shared, 'demo');
    if (!existsSync(made)) {
      const own = mkdtempSync(join(shared, 'making-'));
      execFileSync(program, ['--database', join(own, 'chaeson.db'), 'demo'], { encoding: 'utf8' });
      renameSync(own, made);
    }
    return cpSync(made, this.place, { recursive: true });
  }

  async start(...more) {
    this.child = spawn(program, [...this.database, '--port', '0', '--log', 'error', ...more, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.address = await new Promise((done, failed) => {
      this.child.on('exit', (code) => failed(new Error(`the program ended: ${code}`)));
      this.child.stdout.on('data', (text) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text));
        if (found) done(found[0]);
      });
    });
    await this.open_browser();
  }

  async sign_in(page, user_name, password) {
    await page.goto(`${this.address}/`);
    await page.getByLabel(this.t('sign_in.user_name'), { exact: true }).fill(user_name);
    await page.getByLabel(this.t('sign_in.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: this.t('sign_in.go') }).click();
    await page.locator('header summary').waitFor();
  }

  async close() {
    if (this.child) {
      this.child.removeAllListeners('exit');
      const ended = new Promise((done) => this.child.on('exit', done));
      this.child.kill('SIGTERM');
      await ended;
    }
    this.expect('the journal, the file and its references are sound', / 0 problems/.test(this.run('verify')));
    rmSync(this.place, { recursive: true, force: true });
  }
}
