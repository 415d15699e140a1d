// The public portal without script, on a phone: find help by place and need, the centre's page, news, benefits, figures with their open
// data, the statements; what search engines read; how heavy a page is and when it is first painted on a slow network; and the pre-check
// of entitlements, from which no answer leaves the device.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('portal');
const { t } = journey;
const pages = ['', '/entitlements', '/news', '/statistics', '/accessibility', '/privacy'];
// What a page of the portal may weigh, in bytes over the network and in requests.
const bytes_max = 30_000, requests_max = 4;
// A slow phone: 400 kbit/s, 400 ms to the server, a quarter of this machine.
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };

async function without_script() {
  const context = await journey.browser.newContext({ viewport: { width: sizes.phone[0], height: sizes.phone[1] }, javaScriptEnabled: false, locale: 'th-TH' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function find_help(page) {
  await page.goto(`${journey.address}/public`);
  await page.getByLabel(t('portal.page.place')).fill('แจ้ซ้อน');
  await page.getByRole('button', { name: t('portal.page.search') }).click();
  const centre = page.locator('.card h2 a').first();
  if (!(await centre.count())) await page.locator('.places a').first().click();
  await centre.waitFor();
  await journey.appears('the centre can be called', page.locator('.card a[href^="tel:"]').first());
  await journey.appears('and says when it is open', page.getByText(t('portal.page.hours')).first());
  await journey.appears('services are listed', page.locator('.list li').first());
  journey.expect('no place, no guess', await nothing_for(page, 'ไม่มีที่นี่แน่นอน'));
  await page.goBack();
  await page.locator('.card h2 a').first().click();
  await page.waitForURL(/\/public\/centres\//);
  journey.expect('the centre has a page of its own', (await page.locator('h1').innerText()).includes('แจ้ซ้อน'));
  const told = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  journey.expect('search engines know what it is', told['@type'] === 'GovernmentOffice' && told.name.includes('แจ้ซ้อน'));
}

async function nothing_for(page, words) {
  await page.goto(`${journey.address}/public?place=${encodeURIComponent(words)}`);
  return (await page.getByText(t('portal.page.no_place')).count()) === 1;
}

async function read_on(page) {
  await page.getByRole('link', { name: t('portal.page.news'), exact: true }).first().click();
  await page.waitForURL(/\/public\/news$/);
  await journey.appears('news are there', page.locator('article').first());
  await page.getByRole('link', { name: t('portal.page.entitlements'), exact: true }).first().click();
  await page.waitForURL(/\/public\/entitlements$/);
  await journey.appears('benefits are told in words', page.locator('details').nth(20));
  await page.locator('summary').first().click();
  journey.expect('a benefit opens without script', await page.locator('details[open] ul').first().isVisible());
  await page.getByRole('link', { name: t('portal.page.statistics'), exact: true }).first().click();
  await page.waitForURL(/\/public\/statistics$/);
  const figures = await page.locator('.figures dd').allInnerTexts();
  journey.expect(`figures are there: ${figures}`, figures.length >= 4 && figures.every((one) => Number(one) > 0));
  await page.locator('.language').click();
  await page.waitForURL(/\/public\/en\/statistics$/);
  journey.expect('the language switches where one is', (await page.locator('html').getAttribute('lang')) === 'en');
}

async function machines(page) {
  const text = async (path) => {
    const answer = await page.request.get(path.startsWith('http') ? path : `${journey.address}${path}`);
    journey.expect(`${path} is there`, answer.ok());
    return answer.text();
  };
  journey.expect('robots find the map', (await text('/robots.txt')).includes('Sitemap: '));
  const places = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map((one) => one[1].replace(/^https?:\/\/[^/]+/, ''));
  journey.expect('both languages and every centre are on the map', places.length >= 2 * (pages.length + 1));
  for (const place of places) await text(place);
  const catalogue = JSON.parse(await text('/public/data/catalogue.jsonld'));
  const files = catalogue['dcat:dataset'].flatMap((one) => one['dcat:distribution'].map((form) => form['dcat:downloadURL']['@id'].replace(/^https?:\/\/[^/]+/, '')));
  for (const file of files) {
    const body = await text(file);
    journey.expect(`${file} holds something`, file.endsWith('.json') ? JSON.parse(body).centres.length > 0 : body.trim().split('\n').length > 1);
  }
  const missing = await page.request.get(`${journey.address}/public/centres/nowhere`);
  journey.expect('a centre that is not there is 404', missing.status() === 404);
}

/** Weight, requests and first paint of a page on a slow phone that was never here before. */
async function weigh(path) {
  const context = await journey.browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', slow);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0, requests = 0;
  line.on('Network.requestWillBeSent', () => requests++);
  line.on('Network.loadingFinished', (one) => (bytes += one.encodedDataLength));
  await page.goto(`${journey.address}/public${path}`, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const moved = await page.evaluate(() => new Promise((done) => {
    let sum = 0;
    const seen = new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value)));
    seen.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
  }));
  console.log(`budget: /public${path || '/'} ${(bytes / 1000).toFixed(1)} kB of ${bytes_max / 1000}, ${requests} requests of ${requests_max}, first paint ${Math.round(paint)} ms at 400 kbit/s and 400 ms, layout shift ${moved.toFixed(3)}`);
  const pictures = await page.locator('main img').count();  // small ones, which wait until they are scrolled to
  journey.expect(`/public${path} weighs ${bytes} bytes in ${requests} requests`, bytes <= bytes_max && requests <= requests_max + pictures);
  journey.expect(`/public${path} keeps still`, moved < 0.1);
  await context.close();
}

async function look_at(path, name) {
  for (const size of [sizes.laptop, sizes.phone]) {
    const page = await journey.page(...size);
    await page.goto(`${journey.address}${path}`);
    await journey.look(page, name);
    await page.context().close();
  }
}

/** Answers given on the page: no request leaves once the rules are there. */
async function pre_check() {
  const page = await journey.page(...sizes.phone);
  await page.goto(`${journey.address}/entitlements`);
  await page.getByRole('heading', { name: t('portal.born') }).waitFor();
  await page.waitForLoadState('networkidle');
  const sent = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !new URL(request.url()).pathname.startsWith('/assets/')) sent.push(`${request.method()} ${request.url()}`); // a font of the page says nothing
  });
  await page.getByRole('textbox', { name: t('portal.day') }).fill('03/05/2499');
  await page.getByRole('button', { name: t('portal.next') }).click();
  const question = page.locator('#question');
  for (let n = 0; n < 30 && (await question.innerText()) !== t('portal.all_asked'); n++) {
    const asked = await question.innerText();
    if (n === 2) await journey.look(page, 'check-question');
    const thai = page.getByRole('button', { name: journey.language === 'en' ? 'Thai' : 'ไทย', exact: true });
    if (await thai.count()) await thai.click();
    else if (asked.includes(journey.language === 'en' ? 'house registration is in' : 'มีชื่อในทะเบียนบ้าน')) await page.getByRole('button', { name: t('portal.yes'), exact: true }).click();
    else if (await page.getByRole('button', { name: t('portal.no'), exact: true }).count()) await page.getByRole('button', { name: t('portal.no'), exact: true }).click();
    else await page.getByRole('button', { name: t('portal.do_not_know') }).click();
    await page.locator('#question').filter({ hasNotText: asked }).waitFor();
  }
  await journey.counts('seventy years old: the allowance of that age', page.getByRole('heading', { name: journey.language === 'en' ? /age 70-79/ : /70-79 ปี/ }), 1);
  journey.expect(`nothing was sent: ${sent}`, sent.length === 0);
  await journey.look(page, 'check-answer');
  await page.context().close();
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const page = await without_script();
  await find_help(page);
  await read_on(page);
  await machines(page);
  for (const path of pages) await weigh(path);
  const centre = new URL((await (await journey.browser.newPage()).request.get(`${journey.address}/sitemap.xml`).then((one) => one.text())).match(/<loc>([^<]*\/public\/centres\/[^<]+)</)[1], journey.address).pathname;
  for (const [at, path] of [...pages, '?area=521304'].entries()) await look_at(`/public${path}`, `thai-${at}`);
  await look_at(centre, 'centre');
  await pre_check();
  journey.language = 'en';
  for (const [at, path] of [...pages, '?area=521304'].entries()) await look_at(`/public/en${path}`, `english-${at}`);
  await pre_check();
});
