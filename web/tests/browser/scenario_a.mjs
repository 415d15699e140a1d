// Scenario A on the pages: a request walks in, is triaged, visited with a hand-out, judged, referred (refused, then
// accepted), helped, closed and opened again; somebody asks on the public page and follows the request.
import { Journey } from './harness.mjs';

const journey = new Journey('scenario-a');
const { t } = journey;
const password = 'chaeson-demo-2565';
const main_button = (page, key) => page.getByRole('button', { name: t(key), exact: true });
const save = (page) => page.locator('dialog[open] button[type=submit]');

async function act(page, name, fill) {
  await main_button(page, `casework.act.${name}`).first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  await fill(dialog);
  await save(page).click();
  await dialog.waitFor({ state: 'detached' });
}

async function state_is(page, state) {
  const words = t(`casework.state.${state}`);
  await page.locator('main').getByText(words, { exact: true }).first().waitFor();
  journey.expect(`the case is ${state}`, true);
}

async function open_case(page) {
  await page.goto(`${journey.address}/today`);
  await page.getByRole('heading', { level: 1, name: t('casework.today') }).waitFor();
  await journey.look(page, 'today');
  await page.goto(`${journey.address}/cases/new`);
  await page.getByLabel(t('casework.field.request')).fill('หลังคารั่ว เสาผุ กลัวบ้านพังหน้าฝน');
  const problem = page.getByRole('combobox', { name: t('casework.field.main_problem') });
  await problem.fill('ทรุดโทรม');
  await page.getByRole('option').first().click();
  await page.getByLabel(t('casework.field.about'), { exact: false }).first().fill('ลุงคำปัน ใจแก้ว บ้านเลขที่ 7 หมู่ 4');
  await page.getByLabel(t('casework.reporter_name')).fill('คำปัน ใจแก้ว');
  await journey.look(page, 'new-request');
  await main_button(page, 'casework.open').click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await state_is(page, 'received');
  return page.url();
}

async function visit(dialog) {
  await dialog.getByLabel(t('casework.field.purpose')).fill('สอบข้อเท็จจริงและมอบถุงยังชีพ');
  await dialog.getByLabel(t('casework.observed_in', { dimension: t('casework.dimension.living') })).fill('เสาผุสองต้น');
  await dialog.getByLabel(t('casework.gave_something')).check();
  await dialog.getByLabel(t('casework.field.item'), { exact: false }).first().fill('ถุงยังชีพ');
  await journey.look(dialog.page(), 'visit');
}

async function refer(dialog, agency) {
  await dialog.getByRole('radio').first().waitFor();
  const more = dialog.locator('fieldset > button');
  if (await more.count()) await more.click();
  await dialog.locator('label', { hasText: agency }).first().click();
  await dialog.getByLabel(t('casework.field.need'), { exact: false }).first().fill('ขอให้ช่วยเหลือตามหน้าที่');
}

async function answer(user, words, button) {
  const page = await journey.page();
  await journey.sign_in(page, user, password);
  await page.goto(`${journey.address}/referrals`);
  await page.locator('main a[href^="/referrals/"]').first().click();
  await page.waitForURL(/\/referrals\/[0-9a-f-]+$/);
  await journey.look(page, `referral-${button}`);
  await main_button(page, `casework.answer_with.${button}`).first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('textarea').first().fill(words);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
}

async function public_page() {
  const page = await journey.page(360, 740);
  await page.goto(`${journey.address}/help`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await journey.look(page, 'ask-for-help');
  await page.goto(`${journey.address}/follow`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await journey.look(page, 'follow');
  await page.goto(`${journey.address}/services`);
  await page.getByText(t('portal.find_first_says')).waitFor();
  const place = page.getByRole('combobox', { name: t('portal.place') });
  await place.fill('แจ้ซ้อน');
  await page.locator('[role=option][aria-selected=true]').waitFor();
  await place.press('Enter');
  await page.getByRole('heading', { name: 'ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน' }).waitFor();
  await page.locator('h3').nth(1).waitFor();
  await journey.look(page, 'find-help');
  await page.getByRole('searchbox', { name: t('portal.find_words') }).fill('กายอุปกรณ์');
  await page.waitForFunction(() => document.querySelectorAll('main h3').length === 1);
  journey.expect('a word finds the service', true);
  await page.goto(`${journey.address}/news`);
  await page.getByRole('heading', { name: 'รับสมัครอาสาสมัครเยี่ยมบ้าน' }).waitFor();
  await journey.look(page, 'news');
  await page.context().close();
}

async function write_news(page) {
  await page.goto(`${journey.address}/network/news`);
  await page.getByRole('button', { name: t('portal.news_write') }).first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel(t('portal.field.title')).fill('รับสมัครอาสาสมัครเยี่ยมบ้าน');
  await dialog.getByLabel(t('portal.field.words')).fill('สมัครได้ที่ศูนย์ทุกวันศุกร์ เวลา 9.00-12.00 น.');
  await journey.look(page, 'news-form');
  await save(page).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(t('portal.news_is.shown')).first().waitFor();
  await journey.look(page, 'own-news');
}

async function household(page) {
  await page.goto(`${journey.address}/households`);
  await page.locator('main a[href^="/households/"]:not([href$="/new"])').first().click();
  await page.waitForURL(/\/households\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await journey.look(page, 'household');
}

async function day() {
  const desk = await journey.page();
  await journey.sign_in(desk, 'som', password);
  const url = await open_case(desk);
  await act(desk, 'triage', () => journey.look(desk, 'triage'));
  await state_is(desk, 'assessing');
  await act(desk, 'visit', visit);
  await journey.look(desk, 'case');

  const social = await journey.page();
  await journey.sign_in(social, 'nok', password);
  await social.goto(url);
  await act(social, 'opinion', async (dialog) => {
    await dialog.locator('textarea').nth(0).fill('อยู่คนเดียว บ้านทรุดโทรม รายได้เบี้ยยังชีพ');
    await dialog.locator('textarea').nth(1).fill('ควรช่วยเหลือซ่อมบ้าน');
  });
  await state_is(social, 'planning');

  await desk.reload();
  await act(desk, 'referral', (dialog) => refer(dialog, 'โรงพยาบาลส่งเสริมสุขภาพตำบลแจ้ซ้อน'));
  await state_is(desk, 'referred');
  await answer('anamai', 'ไม่อยู่ในหน้าที่', 'refusal');
  await desk.reload();
  await state_is(desk, 'planning');
  await act(desk, 'referral', (dialog) => refer(dialog, 'บ้านพักเด็กและครอบครัวจังหวัดลำปาง'));
  await answer('baan', 'รับไว้ดูแลแล้ว', 'acceptance');

  await social.reload();
  await state_is(social, 'referred');
  await act(social, 'closure', async (dialog) => {
    await dialog.locator('select').first().selectOption({ index: 1 }).catch(() => dialog.getByRole('radio').first().check());
    await dialog.locator('textarea').first().fill('ครอบครัวพอใจ');
  });
  await state_is(social, 'closed');
  await journey.look(social, 'case-closed');
  await act(social, 'reopening', (dialog) => dialog.locator('textarea').first().fill('พายุพัดหลังคาเสียหายอีกครั้ง'));
  await social.waitForURL((now) => now.href !== url && /\/cases\//.test(now.href));
  journey.expect('the case was opened again as a new episode', true);
  await household(desk);
  await write_news(desk);
  await public_page();
  const phone = await journey.page(360, 740);
  await journey.sign_in(phone, 'som', password);
  for (const [path, name] of [['/today', 'today'], [new URL(url).pathname, 'case'], ['/cases/new', 'new-request']]) {
    await phone.goto(journey.address + path);
    await phone.waitForLoadState('networkidle');
    await journey.look(phone, name);
  }
}

journey.demo();
await journey.start();
await journey.whole(day);
