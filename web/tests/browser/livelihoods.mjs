// Scenario E in a browser: a programme of five departments and a marketplace, somebody enrolled, advised, lent seed capital; a shop
// opened, its statement looked at, its columns mended, taken in once; income noted; the programme's results; who suits an opening and
// why; and the demo's year of figures, in both languages, on a laptop and a phone.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('livelihoods');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const button = (where, key, values) => where.getByRole('button', { name: t(key, values), exact: true }).first();
const link = (where, key) => where.getByRole('link', { name: t(key), exact: true }).first();
const field = (where, key) => where.getByLabel(t(`livelihoods.field.${key}`), { exact: false }).first();
const saved = (page) => dialog(page).waitFor({ state: 'detached' });
const save = async (page) => {
  await button(dialog(page), 'ui.save').click();
  await saved(page);
};
const departments = ['กรมกิจการเด็กและเยาวชน', 'กรมกิจการผู้สูงอายุ', 'กรมกิจการสตรีและสถาบันครอบครัว', 'กรมพัฒนาสังคมและสวัสดิการ', 'กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ'];
const day = (back) => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Bangkok' }).format(new Date(Date.now() - back * 86_400_000));
const typed_day = (iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${Number(iso.slice(0, 4)) + 543}`;

async function write_programme(page) {
  await page.goto(`${journey.address}/livelihoods`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await journey.look(page, 'programmes');
  await link(page, 'lh.new_programme').click();
  await field(page, 'title_th').fill('ตลาดออนไลน์ชุมชน');
  await field(page, 'title_en').fill('Community marketplace');
  const memoranda = field(page, 'memorandum_id');
  await memoranda.locator('option').nth(1).waitFor({ state: 'attached' });
  await memoranda.selectOption({ index: 1 });
  await field(page, 'starts_on').fill(typed_day(day(120)));
  await field(page, 'ends_on').fill(typed_day(day(-300)));
  for (let n = 0; n < 4; n++) await button(page, 'lh.add_partner').click();
  const names = page.locator('fieldset').getByLabel(new RegExp(`^${t('livelihoods.field.name_th')}(\\s|\\(|$)`));
  for (const [at, name] of departments.entries()) await names.nth(at === 0 ? 0 : at + 1).fill(name);
  await names.nth(1).fill('ลาซาด้า');
  await journey.look(page, 'programme-form');
  await button(page, 'ui.save').click();
  await page.waitForURL(/\/livelihoods\/programmes\/[0-9a-f-]{36}$/);
  await button(page, 'lh.open_programme').click();
  await button(page, 'lh.enrol').waitFor();
  await journey.counts('five departments and a marketplace', page.locator('section[aria-labelledby=partners] li'), 6);
  await journey.counts('the memorandum is a link', page.locator('section[aria-labelledby=partners] a[href^="/network/memoranda/"]'), 1);
  await add_course(page);
  return page.url().split('/').pop();
}

/** The coming training of the demo is the course; sessions and hours come from there. */
async function add_course(page) {
  await button(page, 'lh.course_add').click();
  const events = dialog(page).getByLabel(t('lh.course'), { exact: false }).first();
  await events.selectOption({ label: (await events.locator('option').allInnerTexts()).find((one) => /สำหรับครอบครัว|for families/.test(one)) });
  await journey.look(page, 'course-form');
  await save(page);
  await page.locator('section[aria-labelledby=courses] a[href^="/events/"]').waitFor();
  journey.expect('the course has its hours', (await page.locator('section[aria-labelledby=courses]').innerText()).includes(t('lh.course_figures', { sessions: '1', hours: '7', listed: '0', completed: '0', certificates: '0' })));
}

/** Whoever is enrolled comes on the course's list, once. */
async function fill_list(page, programme) {
  await page.goto(`${journey.address}/livelihoods/programmes/${programme}`);
  const figures = (listed) => page.getByText(t('lh.course_figures', { sessions: '1', hours: '7', listed, completed: '0', certificates: '0' }), { exact: false });
  await figures('0').waitFor();
  await button(page, 'lh.course_fill').click();
  await figures('1').waitFor();
  await button(page, 'lh.course_fill').click();
  await page.getByText(t('lh.course_filled')).first().waitFor();
  await figures('1').waitFor();
  await journey.look(page, 'programme-with-course');
}

async function enrol(page, programme, who) {
  await page.goto(`${journey.address}/livelihoods/programmes/${programme}`);
  await button(page, 'lh.enrol').click();
  await field(dialog(page), 'person_id').fill(who.slice(0, 14));
  await dialog(page).getByRole('option').first().click();
  await field(dialog(page), 'enrolled_on').fill(typed_day(day(100)));
  await dialog(page).getByLabel(t('lh.income_before'), { exact: false }).fill('3000');
  await journey.look(page, 'enrol');
  await button(dialog(page), 'ui.save').click();
  await page.waitForURL(/\/livelihoods\/enrolments\//);
  await page.getByRole('heading', { name: t('lh.income_month') }).waitFor();
}

async function support(page) {
  await button(page, 'lh.add_mentor').click();
  await field(dialog(page), 'name').fill('คุณวิภา');
  await save(page);
  await page.getByText('คุณวิภา').waitFor();
  await button(page, 'lh.write_note').click();
  await field(dialog(page), 'words').fill('ถ่ายรูปและตั้งราคา');
  await save(page);
  await page.getByText('ถ่ายรูปและตั้งราคา').waitFor();
  await button(page, 'lh.give_capital').click();
  await field(dialog(page), 'what').fill('ทุนซื้อเส้นด้าย');
  await field(dialog(page), 'amount_satang').fill('3000');
  await field(dialog(page), 'repayable').check();
  await field(dialog(page), 'due_on').fill(typed_day(day(-200)));
  await save(page);
  await button(page, 'lh.repay').click();
  await field(dialog(page), 'amount_satang').fill('5000');
  await button(dialog(page), 'ui.save').click();
  await dialog(page).getByText(t('livelihoods.more_than_left')).waitFor();
  await field(dialog(page), 'amount_satang').fill('500');
  await save(page);
  await page.getByText(t('lh.left', { amount: '2,500' }), { exact: false }).or(page.getByText('2,500', { exact: false })).first().waitFor();
}

function statement() {
  const rows = [['เลขที่', 'เมื่อ', 'ชื่อสินค้า', 'ได้เงิน', 'สถานะ'], ['A1', day(40), 'ผ้าทอ', '450.00', 'สำเร็จ'], ['A2', day(30), 'ผ้าทอ', '900.00', 'สำเร็จ'], ['A3', day(20), 'ผ้าทอ', '450.00', 'ยกเลิก'], ['A4', 'เมื่อวาน', 'ผ้าทอ', '450.00', 'สำเร็จ']];
  return Buffer.from(`\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
}

async function shop(page) {
  await button(page, 'lh.open_shop').click();
  await field(dialog(page), 'marketplace').fill('Lazada');
  await field(dialog(page), 'name').fill('ผ้าทอทดสอบ');
  await field(dialog(page), 'opened_on').fill(typed_day(day(90)));
  await button(dialog(page), 'ui.save').click();
  await page.waitForURL(/\/livelihoods\/shops\/[0-9a-f-]{36}$/);
  const address = page.url();
  for (const again of [false, true]) {
    await page.goto(`${address}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'may.csv', mimeType: 'text/csv', buffer: statement() });
    await page.getByRole('heading', { name: t('lh.rows', { n: 4 }) }).waitFor();
    if (!again) {
      journey.expect('headings nobody knows are asked for', await button(page, 'lh.take_in').isDisabled());
      await page.getByLabel('เลขที่', { exact: true }).selectOption('order_no');
      await page.getByText(t('lh.choose_columns', { columns: [t('livelihoods.meaning.sold_on'), t('livelihoods.meaning.amount')].join(', ') })).waitFor();
      await page.getByLabel('เมื่อ', { exact: true }).selectOption('sold_on');
      await page.getByText(t('lh.choose_columns', { columns: t('livelihoods.meaning.amount') })).waitFor();
      await page.getByLabel('ได้เงิน', { exact: true }).selectOption('amount');
      await page.getByText(t('lh.would', { added: 3, changed: 0, known: 0, cancelled: 1 })).waitFor();
      await page.getByText(t('livelihoods.row_day_unreadable')).waitFor();
      await journey.look(page, 'import');
    } else {
      await page.getByText(t('lh.remembered')).waitFor();
      await page.getByText(t('lh.would', { added: 0, changed: 0, known: 3, cancelled: 1 })).waitFor();
    }
    await button(page, 'lh.take_in').click();
    await page.waitForURL(address);
    await page.getByRole('heading', { name: t('lh.by_month') }).waitFor();
  }
  journey.expect('two orders were sold, once', (await page.locator('.figure').nth(1).innerText()).startsWith('2'));
  await journey.look(page, 'shop');
}

async function income(page) {
  await page.locator('.back').click();
  const row = page.locator('li').filter({ hasText: t('lh.after_months', { n: 3 }) });
  await button(row, 'lh.note_income').click();
  await field(dialog(page), 'income_satang_month').fill('4500');
  await save(page);
  await row.getByText('+1,500', { exact: false }).or(row.getByText('1,500', { exact: false })).first().waitFor();
  await journey.look(page, 'participant');
}

async function opening(page) {
  await page.goto(`${journey.address}/livelihoods/openings`);
  await journey.look(page, 'openings');
  await button(page, 'lh.new_opening').click();
  await field(dialog(page), 'title').fill('ช่างทอผ้าทดสอบ');
  await field(dialog(page), 'employer').fill('กลุ่มแม่บ้าน');
  await dialog(page).getByRole('button', { name: journey.language === 'en' ? 'Weaving' : 'ทอผ้า', exact: true }).click();
  await journey.look(page, 'opening-form');
  await button(dialog(page), 'ui.save').click();
  await page.waitForURL(/\/livelihoods\/openings\/[0-9a-f-]{36}$/);
  await page.locator('.score').first().waitFor();
  const scores = (await page.locator('.score').allInnerTexts()).map((one) => Number(one.match(/\d+/)?.[0]));
  journey.expect('the best comes first', scores.every((score, at) => at === 0 || score <= scores[at - 1]) && scores[0] >= 70);
  await button(page, 'lh.place').click();
  await page.getByText(t('lh.is_full')).waitFor();
  await journey.look(page, 'opening');
}

/** The demo's programme: a year of shops and incomes. */
async function year(page, name) {
  await page.goto(`${journey.address}/livelihoods`);
  await page.getByRole('link', { name: journey.language === 'en' ? 'Opportunity, work and income on an online marketplace' : 'สร้างโอกาส สร้างอาชีพ สร้างรายได้ บนตลาดออนไลน์' }).or(page.getByText(journey.language === 'en' ? 'Opportunity, work and income' : 'สร้างโอกาส สร้างอาชีพ')).first().click();
  await page.getByRole('heading', { name: t('lh.income'), exact: true }).waitFor();
  await page.locator('.bar').first().waitFor();
  await journey.look(page, `${name}-year`);
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const page = await journey.page();
  await journey.sign_in(page, 'prasit', password);
  const programme = await write_programme(page);
  await year(page, 'programme');
  const desk = await journey.page();
  await journey.sign_in(desk, 'som', password);
  // Somebody of the village who is in no programme yet.
  const home = await desk.evaluate(async () => {
    const get = async (path) => (await fetch(path, { headers: { Purpose: 'assistance' } })).json();
    const houses = (await get('/api/v1/registry/households?limit=40')).items;
    for (const house of houses.reverse()) {
      const { items, people } = await get(`/api/v1/livelihoods/households/${house.id}`);
      const fit = people?.find((one) => !one.skills.length);
      if (fit && !items.length) return { id: house.id, name: fit.person_name };
    }
    return null;
  });
  await enrol(desk, programme, home.name);
  await support(desk);
  await shop(desk);
  await income(desk);
  await opening(desk);
  await desk.goto(`${journey.address}/livelihoods/people`);
  await journey.look(desk, 'people');
  await desk.goto(`${journey.address}/livelihoods/participants`);
  await journey.counts('one part of the desk is where we are', desk.locator('main nav a[aria-current]'), 1);
  await journey.look(desk, 'participants');
  await fill_list(desk, programme);
  await desk.goto(`${journey.address}/livelihoods/programmes/${programme}`);
  await desk.locator('section[aria-labelledby=partners] li').first().waitFor();
  journey.expect('a memorandum out of reach is a name and no link', (await desk.locator('section[aria-labelledby=partners] a').count()) === 0);
  await desk.goto(`${journey.address}/households/${home.id}`);
  await desk.getByRole('heading', { name: t('desk.livelihoods') }).waitFor();
  await journey.look(desk, 'household');
  journey.language = 'en';
  const phone = await journey.page(...sizes.phone);
  await journey.sign_in(phone, 'som', password);
  await year(phone, 'phone');
  await phone.goto(`${journey.address}/livelihoods/participants`);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  await phone.locator('tbody a').first().click();
  await phone.getByRole('heading', { name: t('lh.income_month') }).waitFor();
  await journey.look(phone, 'phone-participant');
});
