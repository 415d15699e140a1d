// A family's plan from its household's page: baseline, goal, action from the menu, progress, the printed book; then the list of
// the poor against what is so: a visit, today's meeting with its quorum and votes, minutes, and an objection that is answered.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('logbook');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const field = (page, name) => dialog(page).getByLabel(t(`logbook.field.${name}`), { exact: false }).and(page.locator('input, textarea, select'));
const save = (page, name = t('ui.save')) => dialog(page).getByRole('button', { name, exact: true }).click();
const fetched = (page, path) => page.evaluate(async (to) => (await fetch(to, { headers: { Purpose: 'follow_up' } })).json(), path);
const thai_day = (days) => {
  const day = new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000);
  return `${String(day.getUTCDate()).padStart(2, '0')}/${String(day.getUTCMonth() + 1).padStart(2, '0')}/${day.getUTCFullYear() + 543}`;
};

async function open_book(page) {
  const books = await fetched(page, '/api/v1/logbook/books?limit=200');
  const houses = await fetched(page, '/api/v1/targeting/households?poor=yes&limit=100');
  const house = houses.items.find((one) => !books.items.some((book) => book.household_id === one.household_id));
  await page.goto(`${journey.address}/households/${house.household_id}`);
  await page.getByRole('button', { name: t('lb.start') }).click();
  await field(page, 'attitude').fill('อยากมีรายได้ของตัวเอง');
  await field(page, 'way_out').fill('รวมกลุ่มทอผ้ากับเพื่อนบ้าน');
  await journey.look(page, 'start');
  await save(page, t('lb.start'));
  await page.getByRole('heading', { name: t('lb.dimensions') }).waitFor();
}

async function plan(page) {
  await page.getByRole('button', { name: t('lb.add_goal') }).first().click();
  await field(page, 'problem').fill('ไม่มีรายได้ประจำ');
  await field(page, 'aim').fill('มีรายได้เดือนละ 3,000 บาท');
  await field(page, 'target_on').fill(thai_day(120));
  await journey.look(page, 'goal');
  await save(page);
  await page.getByRole('heading', { name: 'มีรายได้เดือนละ 3,000 บาท' }).waitFor();
  await page.getByRole('button', { name: t('lb.add_action') }).click();
  await field(page, 'what').fill('พาไปสมัครกลุ่มทอผ้า');
  await field(page, 'due_on').fill(thai_day(5));
  await journey.look(page, 'action');
  await save(page);
  await page.getByText('พาไปสมัครกลุ่มทอผ้า').first().waitFor();
  await page.getByRole('button', { name: t('lb.note'), exact: true }).click();
  await field(page, 'words').fill('สมัครแล้ว เริ่มวันจันทร์');
  await save(page);
  await page.getByText('สมัครแล้ว เริ่มวันจันทร์', { exact: false }).waitFor();
  await journey.look(page, 'book-new');
}

async function print(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('lb.print') }).click();
  journey.expect('the logbook is a PDF', (await download).suggestedFilename().endsWith('.pdf'));
  await page.getByText(t('logbook.paper_kind.logbook'), { exact: false }).first().waitFor();
}

async function lists(page, phone) {
  for (const [one, language] of [[page, 'th'], [phone, 'en']]) {
    journey.language = language;
    await one.goto(`${journey.address}/logbook/books`);
    await one.getByRole('table').waitFor();
    await journey.look(one, 'books');
    await one.goto(`${journey.address}/today`);
    await one.getByRole('heading', { name: t('lb.due_soon') }).waitFor();
    await journey.look(one, 'today');
    const books = await fetched(one, '/api/v1/logbook/books?stage=sufficient');
    await one.goto(`${journey.address}/logbook/books/${books.items[0].id}`);
    await one.getByRole('heading', { name: t('lb.dimensions') }).waitFor();
    await journey.look(one, 'book');
  }
  journey.language = 'th';
}

async function verify(page, phone) {
  await page.goto(`${journey.address}/logbook/verifications`);
  await page.getByRole('table').waitFor();
  await journey.look(page, 'verifications');
  await page.locator('tbody a').first().click();
  await page.getByRole('table').waitFor();
  await journey.look(page, 'verification');
  const address = page.url();
  await page.goto(`${address}?work=to_visit`);
  await page.locator('tbody button').first().click();
  await journey.look(page, 'entry');
  await dialog(page).getByRole('button', { name: t('lb.note_visit') }).click();
  await dialog(page).getByRole('combobox').first().waitFor();
  for (const select of await dialog(page).locator('select').all()) await select.selectOption('not_deprived');
  await journey.look(page, 'visit');
  await save(page);
  await dialog(page).waitFor({ state: 'detached' });
  await phone.goto(`${address}?work=for_meeting`);
  await phone.getByRole('table').waitFor();
  journey.language = 'en';
  await journey.look(phone, 'verification');
  journey.language = 'th';
}

async function meet(page, phone) {
  const all = await fetched(page, '/api/v1/logbook/meetings?state=convened');
  await page.goto(`${journey.address}/logbook/meetings/${all.items[0].id}`);
  await page.getByRole('heading', { name: t('lb.agenda') }).waitFor();
  await journey.look(page, 'meeting');
  journey.expect('the meeting cannot be closed without a quorum', await page.getByRole('button', { name: t('lb.close_meeting') }).isDisabled());
  await page.getByRole('button', { name: t('lb.attendance') }).click();
  await dialog(page).getByLabel(t('lb.attendance_households'), { exact: false }).fill(Array.from({ length: 21 }, (_, at) => `ผู้แทนบ้าน ${at + 1}, ${at + 1}`).join('\n'));
  await journey.look(page, 'attendance');
  await save(page);
  await page.getByText(t('lb.quorate'), { exact: true }).waitFor();
  for (;;) {
    const view = await fetched(page, `/api/v1/logbook/meetings/${all.items[0].id}`);
    const item = view.agenda.find((one) => !one.decided && ['listed_not_poor', 'poor_not_listed'].includes(one.entry.standing));
    if (!item) break;
    await page.locator('.item', { hasText: item.entry.address }).filter({ hasText: t(`logbook.standing.${item.entry.standing}`) }).getByRole('button', { name: t('lb.decide'), exact: true }).first().click();
    await dialog(page).getByText(t(item.entry.listed ? 'logbook.decided.remove' : 'logbook.decided.add')).click();
    await field(page, 'votes_for').first().fill('18');
    await field(page, 'votes_against').fill('2');
    await field(page, 'reason').fill('ที่ประชุมเห็นตรงกัน');
    await journey.look(page, 'decision');
    await save(page);
    await dialog(page).waitFor({ state: 'detached' });
  }
  await page.reload();
  await page.getByRole('button', { name: t('lb.close_meeting') }).click();
  await save(page);
  await page.getByRole('heading', { name: t('lb.objections') }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('lb.minutes') }).click();
  journey.expect('the minutes are a PDF', (await download).suggestedFilename().endsWith('.pdf'));
  await journey.look(page, 'meeting-closed');
  journey.language = 'en';
  await phone.goto(page.url());
  await phone.getByRole('heading', { name: t('lb.agenda') }).waitFor();
  await journey.look(phone, 'meeting-closed');
  journey.language = 'th';
}

async function object(page) {
  const closed = await fetched(page, '/api/v1/logbook/meetings?state=closed');
  for (const one of closed.items) {
    const view = await fetched(page, `/api/v1/logbook/meetings/${one.id}`);
    if (!view.objections.some((objection) => objection.state === 'raised')) continue;
    await page.goto(`${journey.address}/logbook/meetings/${one.id}`);
    await page.getByRole('button', { name: t('lb.answer'), exact: true }).click();
    await dialog(page).locator('select').selectOption('not_upheld');
    await field(page, 'answer').fill('ตรวจสอบแล้ว ร้านยังเปิดอยู่ มติเดิมคงไว้');
    await save(page);
    await page.getByText('มติเดิมคงไว้', { exact: false }).waitFor();
    await journey.look(page, 'objection-answered');
    return;
  }
  journey.expect('there is an objection to answer', false);
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const page = await journey.page(...sizes.laptop);
  await journey.sign_in(page, 'som', password);
  await open_book(page);
  await plan(page);
  await print(page);
  journey.language = 'en';
  const phone = await journey.page(...sizes.phone);
  await journey.sign_in(phone, 'som', password);
  journey.language = 'th';
  await lists(page, phone);
  await verify(page, phone);
  await meet(page, phone);
  const head = await journey.page(...sizes.laptop);
  await journey.sign_in(head, 'kamnan', password);
  await object(head);
});
