// What a committee comes back to: a collection round with the network cut and members found by the camera, sent once when the
// line is back; the budget, a promise, welfare out of the profit, a draft application, an official table of life, the signs.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey, sizes } from './harness.mjs';

const { encode } = createRequire(import.meta.url)('uqr');
const journey = new Journey('committee');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const button = (where, key, values) => where.getByRole('button', { name: t(key, values), exact: true });
const field = (where, key, values) => where.getByLabel(t(key, values), { exact: false }).first();
const closed = (page) => dialog(page).waitFor({ state: 'detached' });
const save = async (page) => (await button(dialog(page), 'ui.save').click(), await closed(page));

/** A film of one picture for the camera: the QR of a member's book. */
const film = join(journey.place, 'member.y4m');
function show_to_camera(code) {
  const { data, size } = encode(code, { border: 4 });
  const [width, height, dot] = [640, 480, Math.floor(440 / size)];
  const bright = Buffer.alloc(width * height, 255);
  for (let y = 0; y < size * dot; y++)
    for (let x = 0; x < size * dot; x++) if (data[Math.floor(y / dot)][Math.floor(x / dot)]) bright[(y + 20) * width + x + 100] = 0;
  const grey = Buffer.alloc((width * height) / 2, 128);
  writeFileSync(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`), bright, grey]));
}

/** Everything the device keeps of the app, as one text. */
const kept_on_device = (page) =>
  page.evaluate(async () => {
    const opened = await new Promise((done) => (indexedDB.open('chaeson').onsuccess = (event) => done(event.target.result)));
    const rows = await new Promise((done) => (opened.transaction('commands').objectStore('commands').getAll().onsuccess = (event) => done(event.target.result)));
    opened.close();
    const text = (value) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value);
    return { rows: rows.length, text: JSON.stringify(rows, (_, value) => text(value)) };
  });

async function round_without_network() {
  const context = await journey.browser.newContext({ viewport: { width: sizes.phone[0], height: sizes.phone[1] }, permissions: ['camera'] });
  await context.addInitScript((language) => localStorage.setItem('chaeson.language', language), journey.language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await journey.sign_in(page, 'somjit', password);
  await page.goto(`${journey.address}/welfare`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.by_village') }).waitFor();
  await page.goto(`${page.url()}/collections`);
  await button(page, 'welfare.issue_list').click();
  await field(dialog(page), 'welfare.field.area_code').selectOption({ index: 3 });
  await field(dialog(page), 'welfare.field.collector').fill('ประนอม สายทอง');
  await button(dialog(page), 'ui.save').click();
  await page.waitForURL(/\/welfare\/collections\/[0-9a-f-]{36}/);
  const rows = page.getByRole('list', { name: t('welfare.members_on_list') }).getByRole('listitem');
  await rows.nth(1).waitFor();
  const path = `/api/v1${new URL(page.url()).pathname}`;
  const list = async () => (await page.request.get(journey.address + path, { headers: { Purpose: 'assistance' } })).json();
  const [first, second] = (await list()).items;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await rows.nth(1).waitFor();
  // The device keeps the whole app by itself; only then does the collector leave the house.
  await page.waitForFunction(async () => {
    for (const name of await caches.keys()) if ((await (await caches.open(name)).keys()).some((one) => /jsQR/.test(one.url))) return true;
    return false;
  });

  await context.setOffline(true);
  show_to_camera(first.code);
  await button(page, 'ui.scan').click();
  await dialog(page).locator('video').waitFor();
  await closed(page);
  journey.expect('the camera finds the one member', (await rows.count()) === 1 && (await rows.first().innerText()).includes(first.name));
  await button(rows.first(), 'welfare.paid_now').click();
  await button(rows.first(), 'welfare.take_back').waitFor();
  await button(page, 'welfare.show_all').click();
  await field(page, 'welfare.find_on_list').fill(String(second.number));
  await button(rows.first(), 'welfare.paid_now').click();
  await button(rows.first(), 'welfare.take_back').waitFor();
  await button(page, 'welfare.show_all').click();
  await page.getByText(t('welfare.waiting_amounts', { n: 2 })).waitFor();
  journey.expect('nobody hands in what is not sent yet', await button(page, 'welfare.hand_in').isDisabled());
  await journey.look(page, 'round-offline');
  const device = await kept_on_device(page);
  journey.expect('two entries lie sealed on the device', device.rows === 2 && !device.text.includes(first.member_id) && !device.text.includes(second.member_id));
  await page.reload();
  await page.getByText(t('welfare.waiting_amounts', { n: 2 })).waitFor();
  await journey.counts('a page closed without network loses nothing', page.getByText(t('welfare.on_device')), 2);

  // The answer to the first is lost on the way: it is sent again, and counts once.
  let lost = 0;
  await page.route(`**${path}/amounts`, async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await context.setOffline(false);
  await page.getByText(t('welfare.waiting_amounts', { n: 2 })).waitFor({ state: 'detached' });
  const sent = await list();
  const units = (member) => sent.items.find((item) => item.member_id === member.member_id).units;
  journey.expect('each amount is in the list once', units(first) === Math.max(1, first.due_units) && units(second) === Math.max(1, second.due_units));
  journey.expect('an answer that was lost was asked for again', lost >= 3);
  await page.waitForFunction((sum) => document.querySelector('dl .main dd')?.textContent.replace(/[^\d.]/g, '') === sum, String(sent.entered_satang / 100));
  await journey.look(page, 'round-sent');
  await context.close();
}

/** A saving day where there is no line: what is typed stays, what is entered waits, sealed, and goes into the books once. */
async function sheet_without_network() {
  const context = await journey.browser.newContext({ viewport: { width: sizes.phone[0], height: sizes.phone[1] } });
  await context.addInitScript((language) => localStorage.setItem('chaeson.language', language), journey.language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await journey.sign_in(page, 'wan', password);
  await page.goto(`${journey.address}/savings`);
  await page.getByRole('link', { name: 'กลุ่มสัจจะออมทรัพย์บ้านริมน้ำ' }).or(page.getByRole('link', { name: 'Ban Rim Nam truth-savings group' })).first().click();
  await button(page, 'savings.open_day').click();
  await button(dialog(page), 'savings.open_day').click();
  await page.waitForURL(/\/savings\/days\/[0-9a-f-]{36}/);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await button(page, 'savings.fill').waitFor();
  const path = `/api/v1${new URL(page.url()).pathname}`;
  const day = async () => (await page.request.get(journey.address + path)).json();
  const before = await day();
  const saving = page.locator('input[data-column=saving]');

  await context.setOffline(true);
  await saving.nth(1).fill('100');
  const enter = page.getByRole('button', { name: t('savings.enter', { sum: '' }).trim(), exact: false });
  await saving.nth(2).fill('150');
  await enter.click();
  await page.getByText(t('savings.waiting_receipts', { n: 1 }), { exact: false }).waitFor();
  const emptied = () => [...document.querySelectorAll('input[data-column=saving]')].slice(1, 3).every((input) => input.value === '');
  journey.expect('the sheet is empty again', await page.waitForFunction(emptied).then(() => true, () => false));
  journey.expect('nobody closes a day of which a sheet is not sent', (await button(page, 'savings.close_day').count()) === 0);
  await journey.look(page, 'sheet-offline');
  await page.reload();
  await page.getByText(t('savings.waiting_receipts', { n: 1 }), { exact: false }).waitFor();
  await journey.counts('two members stand as taken on this device', page.getByText(t('savings.on_device'), { exact: true }), 2);

  let lost = 0;
  await page.route(`**${path}/receipts`, async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await context.setOffline(false);
  await page.getByText(t('savings.waiting_receipts', { n: 1 }), { exact: false }).waitFor({ state: 'detached' });
  const after = await day();
  journey.expect('what was taken is in the books once', after.receipts_satang - before.receipts_satang === 25_000);
  journey.expect('the lost answer was asked for again', lost >= 2);
  await journey.look(page, 'sheet-sent');
  await context.close();
}

async function budget(page) {
  await page.goto(`${journey.address}/savings`);
  await page.getByRole('table').getByRole('link', { name: journey.language === 'th' ? 'กลุ่มสัจจะออมทรัพย์บ้านริมน้ำ' : 'Ban Rim Nam' }).first().click();
  await page.getByRole('tab', { name: t('savings.tab.days') }).waitFor();
  const group = page.url();
  await page.getByRole('link', { name: t('savings.books'), exact: true }).click();
  await page.getByRole('tab', { name: t('funds.tab.budget'), exact: true }).click();
  await page.getByRole('region', { name: t('funds.statement_kind.budget') }).waitFor();
  await journey.look(page, 'budget');
  if (await button(page, 'funds.set_budget').count()) {
    await button(page, 'funds.set_budget').click();
    await dialog(page).getByLabel(/^4100/).fill('6000');
    await journey.look(page, 'budget-set');
    await save(page);
    await page.getByRole('cell', { name: '6,000', exact: false }).first().waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'funds.as_pdf').click()]);
    await file.saveAs(join(journey.screenshots, 'budget.pdf'));
  }
  return group;
}

async function welfare_and_promise(page, group) {
  await page.goto(`${group}?tab=welfare`);
  await page.getByRole('table').waitFor();
  await journey.look(page, 'savings-welfare');
  if (await button(page, 'savings.pay_welfare').count()) {
    await button(page, 'savings.pay_welfare').click();
    await field(dialog(page), 'savings.field.member_id').selectOption({ index: 3 });
    await field(dialog(page), 'savings.field.reason').fill(`เจ็บป่วย ${journey.language}`);
    await field(dialog(page), 'savings.field.amount_satang').fill('10');
    await journey.look(page, 'pay-welfare');
    await save(page);
    await page.getByText(`เจ็บป่วย ${journey.language}`).waitFor();
  }
  await page.goto(`${group}?tab=rules`);
  await page.getByRole('table').waitFor();
  await journey.look(page, 'rules');
  await page.goto(`${group}?tab=members`);
  await page.getByRole('table').getByRole('link').first().click();
  await button(page, 'savings.passbook').waitFor();
  if (await button(page, 'savings.change_promise').count()) {
    await button(page, 'savings.change_promise').click();
    await field(dialog(page), 'savings.field.monthly_satang').fill('250');
    await journey.look(page, 'promise');
    await save(page);
    await page.getByText('250', { exact: false }).first().waitFor();
  }
}

async function draft(page) {
  await page.goto(`${journey.address}/grants`);
  await page.getByRole('link', { name: 'ซ่อมบ้านผู้สูงอายุที่อยู่ลำพัง' }).last().click();
  await page.getByRole('link', { name: t('grants.go_on_writing'), exact: true }).click();
  await field(page, 'grants.field.project').waitFor();
  journey.expect('a draft goes on where it was left', (await page.getByLabel(t('grants.target'), { exact: false }).first().inputValue()) === 'ผู้สูงอายุ');
  await field(page, 'grants.field.field').fill('ที่อยู่อาศัย');
  await journey.look(page, 'draft');
  await button(page, 'grants.keep_draft').click();
  await page.getByRole('link', { name: t('grants.go_on_writing'), exact: true }).waitFor();
}

async function life(page) {
  await page.goto(`${journey.address}/welfare`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.by_village') }).waitFor();
  await page.goto(`${page.url()}/outlook`);
  await button(page, 'welfare.life.bring').click();
  const rows = Array.from({ length: 101 }, (_, age) => `${age},${Math.min(1, 0.001 * 1.07 ** Math.max(0, age - 15)).toFixed(6)},${Math.min(1, 0.0005 * 1.075 ** Math.max(0, age - 15)).toFixed(6)}`);
  await dialog(page).locator('input[type=file]').setInputFiles({ name: 'life.csv', mimeType: 'text/csv', buffer: Buffer.from(`อายุ,ชาย,หญิง\n${rows.join('\n')}\n`) });
  await field(dialog(page), 'welfare.life.source').fill('สำนักงานสถิติแห่งชาติ 2564');
  await journey.look(page, 'life-bring');
  await save(page);
  await page.getByText(t('welfare.outlook.official', { source: 'สำนักงานสถิติแห่งชาติ 2564' })).waitFor();
  await journey.look(page, 'outlook');
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'welfare.outlook.pdf').click()]);
  await file.saveAs(join(journey.screenshots, 'outlook.pdf'));
}

async function signs(page) {
  await page.goto(`${journey.address}/welfare`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.by_village') }).waitFor();
  await page.goto(`${page.url()}/signs`);
  await page.getByText(t('welfare.signs_says')).waitFor();
  await journey.appears('an auditor sees that the records agree', page.getByText(t('welfare.no_signs'), { exact: true }));
  await journey.look(page, 'signs');
}

/** What an auditor sees where there is something to look at: each sign is explained, leads to its record, and accuses nobody. */
async function signs_seen(page) {
  await page.goto(`${journey.address}/welfare`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.by_village') }).waitFor();
  await page.goto(`${page.url()}/signs`);
  for (const kind of ['nobody_behind', 'same_payee', 'cash_difference']) {
    await journey.appears(`the sign ${kind} is told`, page.getByRole('heading', { name: t(`welfare.sign_kind.${kind}`), exact: false }));
    await journey.appears(`the sign ${kind} is explained`, page.getByText(t(`welfare.sign_says.${kind}`), { exact: true }));
  }
  await journey.look(page, 'signs-seen');
  const payee = page.locator('section').filter({ has: page.getByRole('heading', { name: t('welfare.sign_kind.same_payee'), exact: false }) });
  await payee.getByRole('link').first().click();
  await journey.appears('a sign leads to its claim', page.getByRole('heading', { name: t('welfare.by_the_rule') }));
  journey.expect('an auditor changes nothing', (await page.getByRole('button', { name: t('welfare.act.approve') }).count()) === 0);
}

journey.flags = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
journey.demo();
await journey.start();
await journey.whole(async () => {
  await round_without_network();
  await sheet_without_network();
  for (const [size, language] of [[sizes.laptop, 'en'], [sizes.phone, 'th']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'wan', password);
    const group = await budget(page);
    await welfare_and_promise(page, group);
    await draft(page);
    await page.context().close();
  }
  const page = await journey.page(...sizes.laptop);
  await journey.sign_in(page, 'somjit', password);
  await life(page);
  await page.context().close();
  const auditor = await journey.page(...sizes.laptop);
  await journey.sign_in(auditor, 'trachu', password);
  await signs(auditor);
  for (const size of [sizes.laptop, sizes.phone])
    for (const language of ['th', 'en']) {
      journey.language = language;
      const of_sing_buri = await journey.page(...size);
      await journey.sign_in(of_sing_buri, 'kanit', password);
      await signs_seen(of_sing_buri);
      await of_sing_buri.context().close();
    }
});
