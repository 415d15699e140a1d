// A referral: the best agency first and why, the letter as it will be seen, a link for an agency without an account, its answer
// on a phone, and the outcome on the household's page.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('referrals');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');

async function refer(page) {
  const row = await page.evaluate(async () => (await (await fetch('/api/v1/casework/cases?state=assessing')).json()).items.find((one) => one.secrecy === 'ordinary'));
  await page.goto(`${journey.address}/cases/${row.id}`);
  await page.getByRole('button', { name: t('casework.act.referral') }).first().click();
  await dialog(page).getByRole('radio').first().waitFor();
  journey.expect('the first agency says why', (await dialog(page).locator('.why').first().innerText()).length > 3);
  const more = dialog(page).locator('fieldset > button');
  if (await more.count()) await more.click();
  await dialog(page).locator('label', { hasText: journey.language === 'th' ? 'จัดหางาน' : 'employment' }).click();
  await dialog(page).getByLabel(t('casework.field.need'), { exact: false }).fill('หางานใกล้บ้านให้ลูกชาย');
  await dialog(page).getByLabel(t('casework.shared.request'), { exact: false }).check();
  await dialog(page).locator('.preview').getByText(t('casework.shared.request')).waitFor();
  await journey.look(page, 'refer');
  await dialog(page).getByRole('button', { name: t('casework.send') }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.goto(`${journey.address}/cases/${row.id}?tab=referrals`);
  await page.getByRole('button', { name: t('casework.link_make') }).first().click();
  await dialog(page).locator('.link').waitFor();
  await journey.look(page, 'letter-link');
  return { id: row.id, link: (await dialog(page).locator('.link').innerText()).replace(/^https?:\/\/[^/]+/, journey.address) };
}

async function answer(page, link) {
  await page.goto(link);
  await page.getByText('หางานใกล้บ้านให้ลูกชาย').waitFor();
  await journey.look(page, 'letter');
  for (const [act, words] of [['acceptance', ''], ['completion', 'ได้งานแล้ว เริ่มจันทร์หน้า']]) {
    await page.getByRole('button', { name: t(`casework.answer_with.${act}`) }).click();
    await dialog(page).getByLabel(t('casework.letter_answerer'), { exact: false }).fill('สมชาย จัดหางาน');
    if (words) await dialog(page).getByLabel(t('casework.field.words'), { exact: false }).fill(words);
    if (words) await journey.look(page, 'letter-answer');
    await dialog(page).getByRole('button', { name: t('ui.save') }).click();
    await dialog(page).waitFor({ state: 'detached' });
  }
  await page.getByText(t('casework.letter_thanks')).waitFor();
  await journey.look(page, 'letter-answered');
}

async function history(page, id) {
  const house = await page.evaluate(async (one) => (await (await fetch(`/api/v1/casework/cases/${one}`, { headers: { Purpose: 'follow_up' } })).json()).household_id, id);
  await page.goto(`${journey.address}/households/${house}`);
  await journey.appears('the outcome stands on the page of the household', page.getByText('ได้งานแล้ว').first());
  await journey.look(page, 'household-referrals');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const desk = await journey.page(...size);
    await journey.sign_in(desk, 'som', password);
    const { id, link } = await refer(desk);
    const agency = await journey.page(...sizes.phone);
    await answer(agency, link);
    await history(desk, id);
    await agency.context().close();
    await desk.context().close();
  }
});
