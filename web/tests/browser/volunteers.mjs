// A volunteer from proposal to thanks: an officer proposes, two chairs check, a course, a card, work, hours, thanks; on a
// laptop in Thai and on a phone in English.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('volunteers');
const { t } = journey;
const password = 'chaeson-demo-2565';

async function call(page, method, path, data, headers = {}) {
  const answer = await page.request.fetch(`${journey.address}/api/v1/network${path}`, { method, data, headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers } });
  journey.expect(`${method} ${path}: ${answer.status()}`, answer.ok());
  return answer.json();
}
const go = (page, path) => page.goto(`${journey.address}/network/volunteers${path}`);
const dialog = (page) => page.locator('dialog[open]');
const save = (page) => dialog(page).getByRole('button', { name: t('ui.save') }).click();

async function chairs() {
  const page = await journey.page();
  await journey.sign_in(page, 'prasit', password);
  const chair = (level, area_code, name) => ({ area_code, name, level, chair: true, serves_already: true, card_number: `ลป ${level}`, card_expires_on: '2035-01-31' });
  await call(page, 'POST', '/volunteers', chair('tambon', '521304', 'บุญมา ประธานตำบล'));
  await call(page, 'POST', '/volunteers', chair('district', '5213', 'บุญส่ง ประธานอำเภอ'));
  return page;
}

async function proposed(page, name) {
  await go(page, '/new');
  await page.getByLabel(t('net.person'), { exact: true }).fill(name);
  const area = page.getByRole('combobox', { name: t('net.looks_after') });
  await area.fill('แจ้ซ้อน');
  await page.getByRole('option').filter({ hasText: journey.language === 'en' ? 'Chae Son' : 'แจ้ซ้อน' }).first().click();
  await page.getByLabel(t('net.pledged_on'), { exact: false }).first().fill('1/6/2565');
  await journey.look(page, 'new-volunteer');
  await page.getByRole('button', { name: t('ui.save') }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return new URL(page.url()).pathname.split('/').pop();
}

async function checked(page, id, chair) {
  await go(page, `/${id}?tab=way_in`);
  await page.getByRole('button', { name: t('net.check_record') }).click();
  const who = dialog(page).getByRole('combobox');
  await who.fill(chair);
  await page.getByRole('option', { name: chair }).click();
  await journey.look(page, `check-${chair.endsWith('ตำบล') ? 'tambon' : 'district'}`);
  await save(page);
  await page.getByText(t('net.check_passed')).first().waitFor();
}

async function taught(page, name) {
  await go(page, '/courses');
  await page.getByRole('button', { name: t('net.course_add') }).first().click();
  await dialog(page).getByLabel(t('net.course'), { exact: true }).fill(`หลักสูตร ${name}`);
  await dialog(page).getByLabel(t('net.course_hours'), { exact: true }).fill('12');
  await dialog(page).getByLabel(t('net.skill'), { exact: false }).selectOption('elder_care');
  await dialog(page).getByLabel(name).check();
  await journey.look(page, 'new-course');
  await save(page);
  await page.getByText(`หลักสูตร ${name}`).first().waitFor();
  await journey.look(page, 'courses');
}

async function carded(page, id) {
  await go(page, `/${id}?tab=card`);
  await page.getByRole('button', { name: t('net.card_issue') }).click();
  await dialog(page).getByLabel(t('net.card_number'), { exact: true }).fill('ลป 0900/2565');
  await save(page);
  await page.getByRole('cell', { name: 'ลป 0900/2565' }).waitFor();
  await journey.look(page, 'card');
}

async function works(page, id) {
  await go(page, `/${id}`);
  await page.getByRole('button', { name: t('net.assign'), exact: true }).click();
  await dialog(page).getByLabel(t('net.task'), { exact: true }).fill('เยี่ยมผู้สูงอายุสัปดาห์ละครั้ง');
  await save(page);
  await page.getByText('เยี่ยมผู้สูงอายุสัปดาห์ละครั้ง').waitFor();
  await page.getByRole('button', { name: t('net.turn_add') }).click();
  await dialog(page).getByLabel(t('net.task'), { exact: true }).fill('ช่วยงานวันเปิดศูนย์');
  await dialog(page).getByLabel(t('net.hours_served')).fill('1.5');
  await save(page);
  await page.getByText(t('net.hours_n', { n: '1.5' })).first().waitFor();
  await journey.look(page, 'work');
}

async function thanked(page, id) {
  await go(page, `/${id}?tab=awards`);
  await page.getByRole('button', { name: t('net.award_give') }).first().click();
  await dialog(page).getByLabel(t('net.award_giver')).fill('นายก อบต.แจ้ซ้อน');
  await save(page);
  await page.getByText('นายก อบต.แจ้ซ้อน').waitFor();
  await journey.look(page, 'awards');
}

async function lists(page, name) {
  await go(page, '/rota');
  await page.getByText(name).first().waitFor();
  await journey.look(page, 'rota');
  await go(page, '/suitable?area=521304&skill=elder_care');
  await page.getByText(name).first().waitFor();
  await journey.look(page, 'suitable');
  await go(page, '');
  await page.getByText(name).first().waitFor();
  await journey.look(page, 'volunteers');
}

/** The households to visit, on the screen and on paper. */
async function round(page) {
  await page.goto(`${journey.address}/tasks`);
  await page.getByRole('link', { name: t('casework.round'), exact: true }).click();
  await page.getByLabel(t('casework.round_whose')).selectOption('all');
  await page.getByText(t('casework.round_crow')).waitFor();
  await journey.appears('there are stops', page.locator('main ol > li').nth(1));
  await journey.look(page, 'round');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await journey.look(page, 'round-on-paper');
  await page.emulateMedia({ media: null });
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const province = await chairs();
  for (const [size, language, name] of [[sizes.laptop, 'th', 'คำหล้า ตั้งใจ'], [sizes.phone, 'en', 'สมพร ใจอาสา']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'kamnan', password);
    const id = await proposed(page, name);
    await go(page, '/checks');
    await page.getByRole('heading', { name }).waitFor();
    await journey.look(page, 'checks');
    await checked(page, id, 'บุญมา ประธานตำบล');
    const [district] = (await call(province, 'GET', `/volunteers?q=${encodeURIComponent('ประธานอำเภอ')}`)).items;
    await call(province, 'POST', `/volunteers/${id}/checks`, { chair_id: district.id, passed: true });
    await taught(page, name);
    await carded(page, id);
    await works(page, id);
    await thanked(page, id);
    await lists(page, name);
    await round(page);
    await page.context().close();
  }
});
