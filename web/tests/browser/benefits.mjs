// Benefits on the pages: a household's entitlements with why not, a question answered, help noted; the catalogue and one
// benefit; a rule changed in blocks with whom it reaches, a mistake shown at its block, a new rate that begins on its day.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('benefits');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const panel = (page) => page.getByRole('region', { name: t('ben.entitlements') });

async function household(page) {
  await page.goto(`${journey.address}/households`);
  await page.locator('a[href^="/households/"]:not([href$="new"])').first().click();
  await panel(page).getByRole('article').first().waitFor();
  await panel(page).locator('details.answer').first().waitFor({ state: 'attached' });
  await journey.look(page, 'household');
  const folded = panel(page).locator('article > details:not(.answer)').first();
  await folded.locator('summary').first().click();
  await folded.locator('details.answer summary').first().click();
  await journey.appears('every answer tells its clauses', folded.locator('details.answer[open] li').first());
  await journey.look(page, 'why');
  const before = await panel(page).locator('.ask li').count();
  journey.expect('questions are asked', before > 0);
  await panel(page).locator('.ask li').first().getByRole('button', { name: t('ben.no'), exact: true }).click();
  await panel(page).locator('details > summary', { hasText: /\d/ }).first().waitFor();
}

async function help(page) {
  await panel(page).getByRole('button', { name: t('ben.note_help') }).click();
  await dialog(page).getByLabel(t('ben.from'), { exact: false }).first().selectOption('temple');
  await dialog(page).getByLabel(t('ben.giver'), { exact: false }).fill('วัดบ้านทุ่ง');
  await dialog(page).getByLabel(t('ben.value'), { exact: false }).fill('350');
  await journey.look(page, 'note-help');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await panel(page).getByText('วัดบ้านทุ่ง').first().waitFor();
  await panel(page).getByRole('button', { name: t('ben.state_fact') }).click();
  await dialog(page).getByLabel(t('ben.fact'), { exact: false }).selectOption('main_earner_lost');
  await dialog(page).getByLabel(t('ben.holds'), { exact: false }).selectOption('yes');
  await journey.look(page, 'state-fact');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function catalogue(page) {
  await page.goto(`${journey.address}/benefits`);
  await page.getByRole('table').getByRole('row').nth(5).waitFor();
  await page.getByText(t('ben.reach_says', { n: '' }).slice(0, 8), { exact: false }).first().waitFor();
  await journey.look(page, 'catalogue');
  await page.goto(`${journey.address}/benefits/ELD_HARDSHIP`);
  await page.getByText('ELD_HARDSHIP_OLD').waitFor();
  await journey.look(page, 'benefit');
}

async function editor(page, rate, day) {
  await page.goto(`${journey.address}/benefits/ELD_HARDSHIP/new`);
  await page.getByRole('heading', { name: t('ben.would_reach') }).waitFor();
  const reached = page.locator('section .big');
  await reached.waitFor();
  const before = await reached.innerText();
  const age = page.getByRole('group', { name: t('ben.condition') }).filter({ has: page.locator('option:checked', { hasText: t('benefits.age_unit.years') }) }).first();
  const number = age.getByLabel(t('ben.number'), { exact: false });
  await number.fill('');
  await journey.appears('a faulty condition is told at its place', age.getByText(t('benefits.number_needed')));
  await journey.look(page, 'fault');
  await number.fill('80');
  await page.waitForFunction((old) => document.querySelector('section .big') && document.querySelector('section .big').textContent !== old, before);
  await page.getByRole('button', { name: t('ben.add_block') }).first().click();
  await page.getByLabel(t('ben.rate_code'), { exact: false }).fill(rate);
  await page.getByLabel(t('ben.valid_from'), { exact: false }).first().fill(day);
  await page.keyboard.press('Tab');
  await journey.look(page, 'editor');
  await page.getByRole('button', { name: t('ui.save') }).click();
  await page.waitForURL(/\/benefits\/ELD_HARDSHIP$/);
  await page.getByText(rate).waitFor();
  await journey.look(page, 'new-rate');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language, rate, day] of [[sizes.laptop, 'th', 'ELD_HARDSHIP_A', '1/10/2575'], [sizes.phone, 'en', 'ELD_HARDSHIP_B', '1/10/2576']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'som', password);
    await household(page);
    await help(page);
    await page.context().close();
    const office = await journey.page(...size);
    await journey.sign_in(office, 'prasit', password);
    await catalogue(office);
    await editor(office, rate, day);
    await office.context().close();
  }
});
