// Opens the gallery of controls and the sign-in page in Debian's Chromium at a laptop's and a phone's width, in both
// languages, under the server's content security policy; fails on serious accessibility faults, on errors in the
// console and on pages wider than the screen. Screenshots go to a temporary folder, whose name is printed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.env.SCREENSHOTS ?? mkdtempSync(join(tmpdir(), 'chaeson-kit-'));
const env = { ...process.env, CHAESON_GALLERY: '1' };
const faults = [];

const run = (command, args) =>
  new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: web, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${command} ${args.join(' ')}: ${code}`))));
  });

function preview() {
  const child = spawn('node_modules/.bin/vite', ['preview', '--port', '0', '--strictPort'], { cwd: web, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done) => {
    child.stdout.on('data', (text) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text).replace(/\u001b\[\d+m/g, ''));
      if (address) done({ child, address: address[0] });
    });
  });
}

async function check_axe(page, name) {
  // Run from outside the page's own script policy, as a browser extension would.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  for (const fault of violations) {
    const where = fault.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('\n    ');
    const line = `${name}: ${fault.impact} ${fault.id}: ${fault.help}\n    ${where}`;
    if (fault.impact === 'serious' || fault.impact === 'critical') faults.push(line);
    else console.log(line);
  }
}

async function check_width(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) faults.push(`${name}: the page is ${wide} px wider than the screen`);
}

async function visit(browser, address, { path, width, height, language, name, act }) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1, serviceWorkers: 'block' });
  await context.addInitScript((chosen) => {
    localStorage.setItem('chaeson.language', chosen);
    delete Navigator.prototype.serviceWorker;
  }, language);
  const page = await context.newPage();
  const id = `${name}-${width}-${language}`;
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 401/.test(message.text())) faults.push(`${id}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${id}: ${error.message}`));
  await page.route('**/api/**', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"code":"access.signed_out"}' }));
  await page.goto(address + path);
  await page.waitForSelector('h1');
  await page.evaluate(() => document.fonts.ready);
  if (act) await act(page);
  await page.screenshot({ path: join(folder, `${id}.png`), fullPage: !act });
  await check_axe(page, id);
  await check_width(page, id);
  await context.close();
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
  const names = { th: 'แสดงข้อมูลชนกัน', en: 'Show a conflict' };
  const language = await page.evaluate(() => document.documentElement.lang);
  await page.getByRole('button', { name: names[language] }).click();
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
  await page.locator('input[role=combobox]').fill('7');
  await page.waitForSelector('[role=option]');
};

await run('node_modules/.bin/vite', ['build', '--logLevel', 'warn']);
const { child, address } = await preview();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const [width, height] of [
    [1366, 768],
    [360, 740],
  ]) {
    for (const language of ['th', 'en']) {
      const view = { width, height, language };
      await visit(browser, address, { ...view, path: '/_kit', name: 'gallery' });
      await visit(browser, address, { ...view, path: '/', name: 'sign-in' });
      await visit(browser, address, { ...view, path: '/no/such/page', name: 'not-found' });
    }
    const thai = { width, height, language: 'th', path: '/_kit' };
    await visit(browser, address, { ...thai, name: 'calendar', act: open_calendar });
    await visit(browser, address, { ...thai, name: 'keys', act: open_keys });
    await visit(browser, address, { ...thai, name: 'conflict', act: open_conflict });
    await visit(browser, address, { ...thai, name: 'table', act: show_table });
    await visit(browser, address, { ...thai, name: 'combobox', act: find_village });
  }
} finally {
  await browser.close();
  child.kill();
}
console.log(`screenshots: ${folder}`);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log('gallery: no serious fault');
