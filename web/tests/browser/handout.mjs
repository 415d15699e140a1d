// Scenario C in a browser: 180 households of a mountain school, 171 bags, two phones with the network cut, somebody who
// collects for a neighbour, a shortage, a card scanned on both phones; figures that add up, signed; a report for givers in
// which nobody of the 180 is found by name or number; and the QR of the public page read by a second library.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('handout');
const { t } = journey;
const password = 'chaeson-demo-2565';
const households = 180, bags = 171;
const jsqr = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');
const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Bangkok' }).format(new Date());
const dialog = (page) => page.locator('dialog[open]');
const button = (where, key, values) => where.getByRole('button', { name: t(key, values), exact: true }).first();
const field = (where, key) => where.getByLabel(t(key), { exact: false }).first();

function citizen(n) {
  const body = `3${String(52_130_500_000 + n).padStart(11, '0')}`;
  return body + ((11 - ([...body].reduce((sum, digit, at) => sum + Number(digit) * (13 - at), 0) % 11)) % 10);
}
const canaries = Array.from({ length: households }, (_, i) => ({ name: `คานารี${i + 1}ก`, id: citizen(i + 1) }));

function bring_households(province) {
  const rows = canaries.map(({ name, id }, i) => `5213050${1001 + i},${i + 1}/9,${id},นาง${name} ปางต้นหนุน,9/5/${2480 + (i % 60)},หญิง,1,0,0,1,0`);
  const file = join(journey.place, 'families.csv');
  writeFileSync(file, `\ufeffรหัสประจำบ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,วันเกิด,เพศ,รายได้,สุขภาพ,การศึกษา,ความเป็นอยู่,การเข้าถึงบริการภาครัฐ\r\n${rows.join('\r\n')}\r\n`);
  journey.run('import', 'people', file, '--organisation', province, '--area', '521305', '--surveyed', '2565');
}

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

/** Goods, a place and the books: what the desks before this day have done on their own pages. */
async function prepare(page) {
  const item = async (name_th, name_en, kind, unit_th, unit_en, value_satang) => (await call(page, 'POST', '/stock/items', { name_th, name_en, kind, unit_th, unit_en, value_satang })).item.id;
  const bag = await item('ถุงยังชีพปางต้นหนุน', 'Relief bag', 'kit', 'ถุง', 'bags', 70_000);
  const blanket = await item('ผ้าห่มปางต้นหนุน', 'Blanket', 'bedding', 'ผืน', 'blankets', 20_000);
  const store = (await call(page, 'POST', '/stock/stores', { name: 'โรงเรียนบ้านปางต้นหนุน (จุดแจก)', kind: 'event', area_code: '521305' })).store.id;
  const fund = (await call(page, 'POST', '/funds/funds', { kind: 'giving_fund', name_th: 'กองบุญปางต้นหนุน', opened_on: day })).id;
  return { bag, blanket, store, fund };
}

async function campaign(page, made) {
  await page.goto(`${journey.address}/giving/new`);
  await field(page, 'giving.field.title_th').fill('รวมใจสู่บ้านปางต้นหนุน');
  await field(page, 'giving.field.title_en').fill('Many hands for Ban Pang Ton Nun');
  await field(page, 'giving.field.place').fill('โรงเรียนบ้านปางต้นหนุน');
  await field(page, 'giving.households').fill(String(households));
  await page.getByLabel(t('giving.field.store_id')).selectOption(made.store);
  await page.getByLabel(t('giving.field.fund_id')).selectOption(made.fund);
  await field(page, 'giving.field.promptpay').fill('081-234-5678');
  await page.locator('fieldset').getByLabel(t('giving.gift_kind.goods')).selectOption(made.bag);
  await field(page, 'giving.wanted').fill(String(households));
  await field(page, 'giving.field.for_whom').fill('ครัวเรือนเปราะบาง');
  await journey.look(page, 'campaign-form');
  await button(page, 'ui.save').click();
  await page.waitForURL(/\/giving\/[0-9a-f-]{36}$/);
  await button(page, 'giving.publish').click();
  await page.getByRole('heading', { name: t('giving.give_money') }).waitFor();
  return page.url().split('/').pop();
}

async function partner_and_pledge(page, id) {
  await page.goto(`${journey.address}/giving/partners`);
  await button(page, 'giving.add_partner').click();
  await field(dialog(page), 'giving.field.name').fill('บริษัท ล้านนาเซรามิก จำกัด');
  await field(dialog(page), 'giving.field.phone').fill('0541112222');
  await button(dialog(page), 'ui.save').click();
  await page.getByRole('cell', { name: 'บริษัท ล้านนาเซรามิก จำกัด' }).or(page.getByText('บริษัท ล้านนาเซรามิก จำกัด')).first().waitFor();
  await journey.look(page, 'partners');
  await page.goto(`${journey.address}/giving/${id}?tab=pledges`);
  await button(page, 'giving.note_pledge').click();
  await dialog(page).getByLabel(t('giving.partner'), { exact: false }).selectOption({ label: 'บริษัท ล้านนาเซรามิก จำกัด' });
  await dialog(page).getByLabel(t('giving.gift_kind.goods'), { exact: false }).selectOption({ label: journey.language === 'en' ? 'Relief bag' : 'ถุงยังชีพปางต้นหนุน' });
  await field(dialog(page), 'giving.field.amount').fill(String(households));
  await button(dialog(page), 'giving.note_pledge').click();
  await dialog(page).waitFor({ state: 'detached' });
  // Less comes than was promised.
  await button(page, 'giving.receive').click();
  await field(dialog(page), 'giving.field.amount').fill(String(bags));
  await journey.look(page, 'receive-gift');
  await button(dialog(page), 'giving.receive').click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByText(t('giving.pledge_state.partly')).first().waitFor();
  await journey.look(page, 'pledges');
}

/** On an empty page: the program's own pages let no text become script. */
async function decoded(locator) {
  const bytes = (await locator.screenshot()).toString('base64');
  const reader = await journey.browser.newPage();
  const text = await reader.evaluate(
    async ([source, data]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const { data: pixels, width, height } = canvas.getImageData(0, 0, image.width, image.height);
      const holder = { exports: {} };
      new Function('module', 'exports', source)(holder, holder.exports);
      const read = holder.exports.default ?? holder.exports;
      return read(pixels, width, height)?.data ?? null;
    },
    [jsqr, bytes],
  );
  await reader.close();
  return text;
}

async function public_page(id) {
  const page = await journey.page(...sizes.phone);
  await page.goto(`${journey.address}/give`);
  await page.getByRole('link', { name: journey.language === 'en' ? 'Many hands for Ban Pang Ton Nun' : 'รวมใจสู่บ้านปางต้นหนุน' }).click();
  const qr = page.getByRole('img', { name: t('giving.qr_label') });
  await qr.waitFor();
  journey.expect('the QR for any amount is read by a second library', (await decoded(qr)) === '00020101021129370016A0000006770101110113006681234567853037645802TH6304823E');
  await field(page, 'giving.amount_hint').fill('100');
  await field(page, 'giving.amount_hint').blur();
  await page.getByText('6304F142').waitFor();
  journey.expect('and the one for 100 baht', (await decoded(qr)) === '00020101021229370016A0000006770101110113006681234567853037645406100.005802TH6304F142');
  await journey.look(page, 'public');
  await field(page, 'giving.what').selectOption({ index: 0 });
  await page.getByLabel(t('giving.field.amount'), { exact: false }).last().fill('5');
  await field(page, 'giving.field.name').fill('ร้านเมืองปานการค้า');
  await field(page, 'giving.field.phone').fill('081-987-6543');
  await button(page, 'giving.offer_send').click();
  await journey.appears('nobody is called who has not agreed', page.getByText(t('ui.needed')));
  await field(page, 'giving.field.may_call').check();
  await button(page, 'giving.offer_send').click();
  await page.getByText(/[0-9A-F]{8}/).first().waitFor();
  await journey.look(page, 'promised');
  await page.context().close();
}

/** The centre calls back: the promise becomes a pledge. */
async function call_back(page, id) {
  await page.goto(`${journey.address}/giving/${id}`);
  await page.getByRole('tab', { name: t('giving.offers') }).click();
  await button(page, 'giving.accept_offer').first().waitFor();
  await journey.look(page, 'offers');
  await button(page, 'giving.decline_offer').first().click();
  await field(dialog(page), 'giving.field.reason').fill('ครบแล้ว ขอบคุณ');
  await button(dialog(page), 'ui.save').click();
  await page.getByText(t('giving.offer_state.declined')).first().waitFor();
}

async function plan(page, id, made) {
  await page.goto(`${journey.address}/handout/new?campaign=${id}`);
  const area = field(page, 'handout.field.area_code');
  await area.waitFor();
  const planned = await call(page, 'POST', '/handout/days', { campaign_id: id, title: 'รวมใจสู่บ้านปางต้นหนุน', place: 'โรงเรียนบ้านปางต้นหนุน', area_code: '521305', on_day: day, item_id: made.bag, share: 1, instead_id: made.blanket, instead_share: 1, store_id: made.store });
  await journey.look(page, 'plan');
  await page.goto(`${journey.address}/handout/${planned.id}`);
  await button(page, 'handout.add_area').click();
  await button(dialog(page), 'ui.save').click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('dl').getByText(String(households)).first().waitFor();
  await journey.counts('the page says how many are missing', page.getByText(t('handout.short', { n: `${households - bags} ${journey.language === 'en' ? 'bags' : 'ถุง'}` })), 1);
  await journey.look(page, 'short');
  await button(page, 'handout.freeze').click();
  await page.locator('code').waitFor();
  journey.expect('the list stands under a hash', /^[0-9a-f]{64}$/.test(await page.locator('code').innerText()));
  return planned.id;
}

/** A browser that keeps the app on the device. */
async function with_worker() {
  const context = await journey.browser.newContext({ viewport: { width: sizes.phone[0], height: sizes.phone[1] } });
  await context.addInitScript((language) => localStorage.setItem('chaeson.language', language), journey.language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** A phone that is signed in, with the list on it. */
async function phone(who, name, day_id, installed = false) {
  const page = installed ? await with_worker() : await journey.page(...sizes.phone);
  await journey.sign_in(page, who, password);
  await page.goto(`${journey.address}/handout/${day_id}/give`);
  if (installed) {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
  }
  await page.getByText(t('handout.whole_list')).click();
  await field(page, 'handout.device').fill(name);
  await page.getByText(t('handout.whole_list')).click();
  return page;
}

async function tick(page, card, act) {
  await field(page, 'handout.card_or_number').fill(card);
  const home = page.locator('section.card');
  await act(home);
  await home.waitFor({ state: 'detached' });
}
const give = (what) => (home) => home.getByRole('button', { name: t('handout.give_share', { what }) }).click();
const give_instead = (what) => (home) => home.getByRole('button', { name: t('handout.give_instead', { what }) }).click();
const absent = (home) => button(home, 'handout.not_here').click();
async function by_proxy(home, what) {
  await button(home, 'handout.proxy_comes').click();
  await field(home, 'handout.field.proxy_name').fill('นายเพื่อนบ้าน ใจดี');
  await field(home, 'handout.field.proxy_reason').fill('เจ้าของบัตรป่วย');
  await journey.look(home.page(), 'proxy');
  await give(what)(home);
}

const english = () => journey.language === 'en';
const a_bag = () => (english() ? 'Relief bag 1 bags' : 'ถุงยังชีพปางต้นหนุน 1 ถุง');
const a_blanket = () => (english() ? 'Blanket 1 blankets' : 'ผ้าห่มปางต้นหนุน 1 ผืน');

async function mountain(day_id, cards, called) {
  const [one, two] = await Promise.all([phone('prasit', 'เครื่อง 1', day_id, true), phone('prasit', 'เครื่อง 2', day_id)]);
  await Promise.all([one.context().setOffline(true), two.context().setOffline(true)]);
  const first = async () => {
    for (let n = 1; n <= 90; n++) await tick(one, n % 2 ? `CH1:${cards[n]}` : `${n}`, give(a_bag()));
  };
  const second = async () => {
    await tick(two, '91', (home) => by_proxy(home, a_bag()));
    for (let n = 92; n <= bags - 1; n++) await tick(two, `${n}`, give(a_bag()));
    for (let n = bags; n <= 177; n++) await tick(two, `${n}`, give_instead(a_blanket()));
    for (let n = 178; n <= households; n++) await tick(two, `${n}`, absent);
    await tick(two, `CH1:${cards[5]}`, give(a_bag()));
  };
  await Promise.all([first(), second()]);
  await one.getByText(t('handout.waiting', { n: 90 })).waitFor();
  await two.getByText(t('handout.waiting', { n: 91 })).waitFor();
  await field(one, 'handout.card_or_number').fill('7');
  await journey.counts('a phone knows what it ticked itself', one.getByText(t('handout.ticked_here')), 1);
  await journey.appears('and says whom to call up', one.getByText(canaries.find(({ name }) => name === called[7])?.name ?? '–').first());
  await journey.look(one, 'no-signal');
  await one.reload();
  await one.getByText(t('handout.waiting', { n: 90 })).waitFor();
  await field(one, 'handout.card_or_number').fill('7');
  await journey.appears('a page closed and opened again without signal knows what it ticked', one.getByText(t('handout.ticked_here')));
  await journey.appears('what is shown then is called a copy', copy_mark(one));
  return [one, two];
}
const copy_mark = (page) => page.getByText(t('ui.offline_copy', { when: '|' }).split('|').map((words) => words.trim()).sort((a, b) => b.length - a.length)[0]);

async function home_again([one, two]) {
  for (const page of [one, two]) {
    await page.context().setOffline(false);
    await page.getByText(/./).first().waitFor();
    await page.locator('.figures span').waitFor({ state: 'detached', timeout: 60_000 });
  }
  journey.expect('with the line back, the mark of a copy goes by itself', await copy_mark(one).waitFor({ state: 'detached', timeout: 30_000 }).then(() => true, () => false));
  await two.getByText(t('handout.doubled_here', { which: '5' })).waitFor();
  await journey.look(two, 'doubled');
  await Promise.all([one.context().close(), two.context().close()]);
}

async function evening(page, day_id) {
  await page.goto(`${journey.address}/handout/${day_id}`);
  await page.getByRole('heading', { name: t('handout.to_settle') }).waitFor();
  await journey.look(page, 'to-settle');
  await button(page, 'handout.same_gift').click();
  await field(dialog(page), 'handout.field.reason').fill('สแกนซ้ำ ได้ถุงเดียว');
  await button(dialog(page), 'ui.save').click();
  await dialog(page).waitFor({ state: 'detached' });
  await button(page, 'handout.sign').click();
  await field(dialog(page), 'handout.field.words').fill('นับต่อหน้ากำนันและครูใหญ่');
  await button(dialog(page), 'handout.sign').click();
  await page.getByText('นับต่อหน้ากำนันและครูใหญ่').waitFor();
  const sheet = await call(page, 'GET', `/handout/days/${day_id}/reconciliation`);
  const of = (name) => sheet.lines.find((line) => line.item_en === name);
  journey.expect('every household is accounted for', sheet.given === 170 && sheet.given_instead === 7 && sheet.absent === 3 && sheet.still === 0 && sheet.households === households);
  const bag = of('Relief bag');
  journey.expect('promised 180, received 171 = 170 given + 1 left', bag.pledged === 180 && bag.received === 171 && bag.given === 170 && bag.left === 1 && bag.lost === 0 && bag.balanced);
  journey.expect('blankets add up too', of('Blanket').balanced && of('Blanket').given === 7);
  await journey.look(page, 'signed');
}

async function report(page, id) {
  await page.goto(`${journey.address}/giving/${id}/impact`);
  await page.getByRole('heading', { name: t('handout.report.title') }).waitFor();
  await journey.look(page, 'impact');
  const issued = await call(page, 'POST', `/handout/campaigns/${id}/reports`, { language: journey.language });
  const bytes = await page.evaluate(async (path) => [...new Uint8Array(await (await fetch(path)).arrayBuffer())], `/api/v1/handout/campaigns/${id}/reports/${issued.id}`);
  const file = join(journey.screenshots, 'impact.pdf');
  writeFileSync(file, Buffer.from(bytes));
  const told = [await page.locator('main').innerText(), JSON.stringify(await call(page, 'GET', `/handout/campaigns/${id}/impact`)), execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })].join('\n').normalize();
  journey.expect('the report says what it is about', told.includes('170') && told.includes('177'));
  const found = canaries.filter(({ name, id: number }) => told.includes(name) || told.includes(number));
  journey.expect(`nobody of ${canaries.length} is in the report: ${found.map((one) => one.name)}`, found.length === 0 && canaries.length === households);
}

journey.demo();
bring_households('lampang');
await journey.start();
await journey.whole(async () => {
  const page = await journey.page();
  await journey.sign_in(page, 'prasit', password);
  const made = await prepare(page);
  const id = await campaign(page, made);
  await partner_and_pledge(page, id);
  await call(page, 'POST', `/giving/campaigns/${id}/gifts`, { partner_id: '', kind: 'goods', item_id: made.blanket, amount: 20, value_satang: 400_000, received_on: day });
  await page.goto(`${journey.address}/giving/${id}`);
  await page.getByRole('heading', { name: t('giving.give_money') }).waitFor();
  await journey.look(page, 'campaign');
  await public_page(id);
  await call_back(page, id);
  const day_id = await plan(page, id, made);
  const { items } = await call(page, 'GET', `/handout/days/${day_id}/list`);
  const cards = Object.fromEntries(items.map((row) => [row.n, row.card]));
  // The list names whoever is called up, so that the scan of the report below looks for names that are there.
  const called = Object.fromEntries(items.map((row) => [row.n, canaries.find(({ name }) => row.head_name.includes(name))?.name]));
  journey.expect('every household on the list is called by a name', Object.values(called).every(Boolean));
  const phones = await mountain(day_id, cards, called);
  await home_again(phones);
  await evening(page, day_id);
  await report(page, id);
  journey.language = 'en';
  const other = await journey.page();
  await journey.sign_in(other, 'prasit', password);
  for (const [path, name] of [['/giving', 'campaigns'], [`/giving/${id}`, 'campaign'], [`/giving/${id}?tab=gifts`, 'gifts'], ['/handout', 'days'], [`/handout/${day_id}`, 'signed'], [`/giving/${id}/impact`, 'impact'], ['/stock', 'stock'], [`/stock/stores/${made.store}`, 'store'], [`/stock/items/${made.bag}`, 'item']]) {
    await other.goto(`${journey.address}${path}`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await other.waitForLoadState('networkidle');
    await journey.look(other, name);
  }
});
