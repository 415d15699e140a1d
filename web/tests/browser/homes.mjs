// A house from its household's page: survey, bill of quantities, money, photographs, proposal; the committee by another hand; and a
// house under construction whose milestone is photographed and done, its payment by a third hand, its papers.
import { fileURLToPath } from 'node:url';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('homes');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const field = (page, name) => dialog(page).getByLabel(t(`housing.field.${name}`), { exact: false }).first();
const save = async (page) => {
  await dialog(page).locator('button[type=submit]').click();
  await dialog(page).waitFor({ state: 'detached' });
};
const press = (page, key) => page.getByRole('button', { name: t(key), exact: true }).first().click();
const fetched = (page, path) => page.evaluate(async (to) => (await fetch(to, { headers: { Purpose: 'assistance' } })).json(), path);
const picture = fileURLToPath(new URL('../../../centre/housing/tests/house.png', import.meta.url));

async function survey(page) {
  const houses = await fetched(page, '/api/v1/targeting/households?poor=yes&limit=20');
  await page.goto(`${journey.address}/households/${houses.items[0].household_id}`);
  await press(page, 'hs.survey');
  await field(page, 'problem').fill('หลังคารั่วทั้งหลัง เสาผุ');
  await field(page, 'wish').fill('หลังคาที่ไม่รั่ว');
  await journey.look(page, 'survey');
  await dialog(page).locator('button[type=submit]').click();
  await page.getByRole('heading', { name: t('hs.survey_card') }).waitFor();
}

async function cost(page) {
  await press(page, 'hs.boq');
  await field(page, 'price_code').selectOption('ROOF_METAL');
  await field(page, 'quantity').fill('40');
  await journey.look(page, 'boq');
  await save(page);
  await press(page, 'hs.funding');
  await dialog(page).getByLabel('อบต. เทศบาล อบจ.', { exact: false }).fill('7200');
  await journey.look(page, 'funding');
  await save(page);
  await press(page, 'hs.add_photographs');
  await dialog(page).locator('input[type=file]').setInputFiles(picture);
  await journey.look(page, 'photograph');
  await save(page);
  await page.locator('section li img').first().waitFor();
  await press(page, 'hs.propose');
  await page.getByText(t('housing.state.proposed'), { exact: true }).first().waitFor();
  await journey.look(page, 'proposed');
  return page.url();
}

async function decide(page, address) {
  await page.goto(address);
  await press(page, 'hs.decide');
  await field(page, 'committee').fill('กำนันคำ\nครูศรี\nหมออนามัย');
  await field(page, 'votes_for').fill('3');
  await journey.look(page, 'decision');
  await save(page);
  await page.getByText(t('housing.state.approved'), { exact: true }).first().waitFor();
}

async function work(page) {
  const building = await fetched(page, '/api/v1/housing/projects?state=building');
  await page.goto(`${journey.address}/housing/${building.items[0].id}`);
  await press(page, 'hs.photograph_milestone');
  await dialog(page).locator('input[type=file]').setInputFiles(picture);
  await save(page);
  await press(page, 'hs.finish');
  await journey.look(page, 'milestone');
  await save(page);
  await page.getByText(t('hs.photographs_n', { n: 1 }), { exact: false }).nth(1).waitFor();
  const download = page.waitForEvent('download');
  await press(page, 'housing.paper_kind.boq');
  journey.expect('the bill of quantities is a PDF', (await download).suggestedFilename().endsWith('.pdf'));
  const sheet = page.waitForEvent('download');
  await press(page, 'hs.sheet');
  journey.expect('the bill of quantities is a sheet', (await sheet).suggestedFilename().endsWith('.xlsx'));
  await journey.look(page, 'building');
  return page.url();
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const page = await journey.page(...sizes.laptop);
  await journey.sign_in(page, 'som', password);
  await survey(page);
  const address = await cost(page);
  const head = await journey.page(...sizes.laptop);
  await journey.sign_in(head, 'prasit', password);
  await decide(head, address);
  const building = await work(page);
  await page.goto(`${journey.address}/housing`);
  await page.getByRole('table').waitFor();
  await journey.look(page, 'list');
  journey.language = 'en';
  const phone = await journey.page(...sizes.phone);
  await journey.sign_in(phone, 'som', password);
  await phone.goto(`${journey.address}/housing`);
  await phone.getByRole('table').waitFor();
  await journey.look(phone, 'list');
  await phone.goto(building);
  await phone.getByRole('heading', { name: t('hs.work') }).waitFor();
  await journey.look(phone, 'house');
});
