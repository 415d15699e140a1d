// Scenarios B and D in a browser: 131 centres and a table brought again, 282 awards in one file of 282 pages with each font once,
// a training of four days with 75 names: registration by the link, a card read, the sheet to sign, certificates that verify; a
// memorandum with its results; pictures of news without what the camera wrote.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey, root, sizes } from './harness.mjs';

const journey = new Journey('network');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const button = (where, key, values) => where.getByRole('button', { name: t(key, values), exact: true }).first();
const field = (where, key) => where.getByLabel(t(key), { exact: false }).first();
const ready = async (page, path) => {
  await page.goto(`${journey.address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
};
const call = (page, method, path, body) =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'Content-Type': 'application/json', Purpose: 'assistance', ...(how === 'GET' ? {} : { 'Idempotency-Key': crypto.randomUUID() }) };
      const answer = await fetch(`/api/v1${where}`, { method: how, headers, body: what && JSON.stringify(what) });
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [method, path, body],
  );
async function pdf(page, path, name) {
  const bytes = await page.evaluate(async (where) => [...new Uint8Array(await (await fetch(where, { headers: { Purpose: 'assistance' } })).arrayBuffer())], `/api/v1${path}`);
  const file = join(journey.screenshots, `${name}.pdf`);
  writeFileSync(file, Buffer.from(bytes));
  const tool = (program, ...more) => execFileSync(program, [...more, file], { encoding: 'utf8' });
  return { file, bytes: bytes.length, pages: Number(/Pages:\s+(\d+)/.exec(tool('pdfinfo'))[1]), fonts: tool('pdffonts').trim().split('\n').slice(2), text: () => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) };
}
const picture = (file, pages, name) => execFileSync('pdftoppm', ['-png', '-r', '60', '-f', '1', '-l', String(pages), file, join(journey.screenshots, name)]);

async function centres(page) {
  await ready(page, '/network/centres?area=57');
  await journey.look(page, 'centres');
  const { items } = await call(page, 'GET', '/network/centres?area=57&limit=200');
  journey.expect(`131 centres stand in Chiang Rai, not ${items.length}`, items.length === 131);
  journey.expect('one of them at a temple', items.filter((one) => one.host_kind === 'temple').length === 1);
  await ready(page, '/network/centres/sheet');
  await page.locator('input[type=file]').setInputFiles(join(root, 'tests/stories/centres_130_faulty.csv'));
  await page.getByText(t('network.area_out_of_reach')).waitFor();
  await journey.look(page, 'centres-sheet');
  const again = await call(page, 'GET', '/network/centres?area=57&limit=200');
  journey.expect('faulty rows set nothing up', again.items.every((one) => one.code !== '579999-1'));
}

async function honours(page) {
  await ready(page, '/awards');
  await journey.look(page, 'awards');
  await page.getByRole('link', { name: /เชียงราย|Chiang Rai/ }).first().click();
  await page.getByRole('tab', { name: t('awards.nominees') }).waitFor();
  await page.waitForLoadState('networkidle');
  await journey.look(page, 'call');
  const id = page.url().split('/').pop().split('?')[0];
  const known = await call(page, 'GET', `/awards/calls/${id}`);
  journey.expect(`14, 14 and 254 were honoured: ${known.categories.map((one) => one.chosen)}`, known.categories.map((one) => one.chosen).join() === '14,14,254' && known.chosen === 282);
  const began = Date.now();
  const file = await pdf(page, `/awards/calls/${id}/certificates`, 'awards');
  console.log(`282 certificates: ${file.pages} pages, ${file.bytes} bytes, ${Date.now() - began} ms, fonts:\n${file.fonts.join('\n')}`);
  journey.expect(`one file of 282 pages, not ${file.pages}`, file.pages === 282);
  const names = file.fonts.map((line) => line.split(/\s+/)[0]);
  journey.expect(`upright and bold, Thai and Latin letters, once each: ${names}`, names.length === 4 && new Set(names).size === 4 && file.fonts.every((line) => /yes\s+yes\s+yes/.test(line)));
  const numbers = new Set(file.text().match(/เลขที่ \d{4}\/2565/g));
  journey.expect(`282 numbers, not ${numbers.size}`, numbers.size === 282);
  picture(file.file, 2, 'award');
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(file.text())[0];
  const verdict = await call(page, 'GET', `/papers/verifications/${code}`).catch((failure) => String(failure));
  journey.expect(`a certificate verifies by its own code: ${JSON.stringify(verdict)}`, verdict.verdict === 'genuine');
  await page.goto(`${journey.address}/verify/${code}`);
  await page.getByText(t('papers.verdict.genuine')).first().waitFor();
  await journey.look(page, 'verified');
  await ready(page, '/awards/new');
  await journey.look(page, 'new-call');
}

async function register() {
  const page = await journey.page(...sizes.phone);
  await ready(page, '/honours');
  await journey.look(page, 'register');
  await journey.appears('who did not agree is not named', page.getByText(t('awards.name_kept_back')).first());
  await page.context().close();
}

async function training(page) {
  await ready(page, '/events');
  await journey.look(page, 'events');
  await page.getByRole('link', { name: /ศึกษาดูงานสวัสดิการชุมชน|Community welfare/ }).first().click();
  await page.getByRole('tab', { name: t('events.programme') }).waitFor();
  await page.waitForLoadState('networkidle');
  await journey.look(page, 'event');
  const id = page.url().split('/').pop().split('?')[0];
  const known = await call(page, 'GET', `/events/events/${id}`);
  const days = new Set(known.sessions.map((one) => one.on_day));
  journey.expect(`75 names over four days: ${known.registered}, ${days.size}`, known.registered === 75 && days.size === 4 && known.sessions.length === 8 && known.completed === 72 && known.certificates === 72);
  for (const tab of ['people', 'money', 'judgement', 'link']) {
    await ready(page, `/events/${id}?tab=${tab}`);
    await journey.look(page, `event-${tab}`);
  }
  const sheet = await pdf(page, `/events/events/${id}/sessions/${known.sessions[0].id}/sheet`, 'sheet');
  journey.expect('the sheet to sign holds 75 names', sheet.text().includes('75') && sheet.pages >= 2);
  picture(sheet.file, 1, 'sheet');
  const certificates = await pdf(page, `/events/events/${id}/certificates`, 'certificates');
  journey.expect(`72 certificates, not ${certificates.pages}`, certificates.pages === 72);
  picture(certificates.file, 1, 'certificate');
}

/** An event of today: made on the page, joined on a phone, the card read at the door. */
async function today(page) {
  await ready(page, '/events/new');
  await field(page, 'events.field.title_th').fill('ประชุมภาคีเครือข่าย');
  await field(page, 'events.field.place').fill('หอประชุมอำเภอเมืองปาน');
  await journey.look(page, 'event-form');
  await button(page, 'ui.save').click();
  await page.waitForURL(/\/events\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').pop();
  await button(page, 'events.add_session').click();
  await field(dialog(page), 'events.field.topic').fill('เปิดประชุม');
  await button(dialog(page), 'ui.save').click();
  await page.getByText('เปิดประชุม').waitFor();
  await button(page, 'events.open').click();
  await button(page, 'events.hold').waitFor();
  const { code } = await call(page, 'GET', `/events/events/${id}`);
  const phone = await journey.page(...sizes.phone);
  await ready(phone, `/e/${code}`);
  await journey.look(phone, 'join');
  await field(phone, 'events.field.name').fill('นางมาลี ใจแก้ว');
  await field(phone, 'events.field.phone').fill('0812345678');
  await button(phone, 'events.join').click();
  await phone.getByText(t('events.you_are_down', { n: '1' })).waitFor();
  await journey.look(phone, 'joined');
  const card = await phone.locator('strong').filter({ hasText: /^[2-9A-Z]{12}$/ }).innerText();
  await phone.context().close();
  await ready(page, `/events/${id}?tab=people`);
  await page.getByText('นางมาลี ใจแก้ว').waitFor();
  const { sessions } = await call(page, 'GET', `/events/events/${id}`);
  await page.getByLabel(t('events.attendance_of')).selectOption(sessions[0].id);
  await field(page, 'events.card_or_number').fill(`EV1:${card}`);
  await field(page, 'events.card_or_number').press('Enter');
  await button(page, 'events.take_back').waitFor();
  await journey.look(page, 'attendance');
  await page.locator('input[type=file]').setInputFiles(join(root, 'tests/stories/training_faulty.csv'));
  await page.getByText(t('events.twice_in_list')).waitFor();
  await journey.look(page, 'list-brought');
}

async function memoranda(page) {
  await ready(page, '/network/memoranda');
  await journey.look(page, 'memoranda');
  await page.getByRole('link', { name: /ตลาดออนไลน์|online marketplace/ }).first().click();
  await page.getByRole('heading', { name: t('net.duties') }).waitFor();
  await page.waitForLoadState('networkidle');
  await journey.look(page, 'memorandum');
  await button(page, 'net.note_result').click();
  await field(dialog(page), 'net.amount').fill('5');
  await field(dialog(page), 'net.what_came').fill('รอบสี่');
  await button(dialog(page), 'ui.save').click();
  await page.getByText('รอบสี่').waitFor();
  // Its end is near: a task of the province that leads to it.
  await ready(page, '/tasks');
  await page.getByText(t('casework.duty_kind.renewal')).first().waitFor();
  await journey.look(page, 'renewal');
  await page.locator('a[href^="/network/memoranda/"]').first().click();
  await page.getByRole('heading', { name: t('net.duties') }).waitFor();
  for (const [path, name] of [['/network/partners', 'partners'], ['/network/committees', 'committees'], ['/network/memoranda/new', 'memorandum-form']]) {
    await ready(page, path);
    await journey.look(page, name);
  }
}

async function news(page) {
  await ready(page, '/network/news');
  await button(page, 'portal.news_write').click();
  await field(dialog(page), 'portal.field.title').fill('เชียงรายเชิดชูเกียรติ 282 ราย');
  await field(dialog(page), 'portal.field.words').fill('พิธีมอบประกาศเกียรติคุณ ณ หอประชุมจังหวัด');
  await button(dialog(page), 'ui.save').click();
  await button(page, 'portal.pictures_n', { n: '0' }).click();
  await dialog(page).locator('input[type=file]').setInputFiles(join(root, 'centre/housing/tests/house.png'));
  await field(dialog(page), 'portal.caption').fill('บรรยากาศในพิธี');
  await dialog(page).getByLabel(t('portal.people_agreed')).check();
  await button(dialog(page), 'portal.picture_add').click();
  await dialog(page).locator('img').waitFor();
  await journey.look(page, 'news-pictures');
  const phone = await journey.page(...sizes.phone);
  await ready(phone, '/news');
  await phone.locator('article img').first().waitFor();
  await journey.look(phone, 'news');
  const { items } = await call(phone, 'GET', '/portal/news');
  const one = items.find((other) => other.pictures.length);
  const kind = await phone.evaluate(async (path) => (await fetch(path)).headers.get('Content-Type'), `/api/v1/portal/news/${one.id}/pictures/${one.pictures[0].id}`);
  journey.expect(`the picture was made anew: ${kind}`, kind === 'image/jpeg');
  await phone.context().close();
}

const began = Date.now();
journey.demo();
console.log(`demo: ${Math.round((Date.now() - began) / 100) / 10} s`);
await journey.start();
await journey.whole(async () => {
  const suda = await journey.page();
  await journey.sign_in(suda, 'suda', password);
  await centres(suda);
  await honours(suda);
  await news(suda);
  await register();
  const page = await journey.page();
  await journey.sign_in(page, 'prasit', password);
  await training(page);
  await today(page);
  await memoranda(page);
  journey.language = 'en';
  const other = await journey.page(...sizes.phone);
  await journey.sign_in(other, 'prasit', password);
  for (const [path, name] of [['/events', 'events'], ['/events/new', 'event-form'], ['/network/memoranda', 'memoranda'], ['/awards', 'awards'], ['/network/partners', 'partners'], ['/honours', 'register']]) {
    await ready(other, path);
    await journey.look(other, name);
  }
});
