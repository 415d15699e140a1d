// Blankets are shared out: a plan is begun from a campaign and worked out, a family is told why, something is laid down by hand, another
// person approves and makes the list; then the map with its layers, its clusters by keys, and its table.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('matching');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const button = (where, key, values) => where.getByRole('button', { name: t(key, values), exact: true });
const family_rows = (page) => page.getByRole('table', { name: t('matching.families') }).locator('tbody tr');

async function plan(page) {
  await page.goto(`${journey.address}/giving`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: t('matching.plan_of_campaign') }).click();
  await page.waitForURL(/\/matching\/new/);
  const goods = page.getByRole('group', { name: t('matching.item_n', { n: 1 }) });
  await goods.waitFor();
  await goods.getByLabel(t('matching.field.whom'), { exact: false }).selectOption('everyone');
  await button(page, 'matching.add_item').click();
  const money = page.getByRole('group', { name: t('matching.item_n', { n: 2 }) });
  await money.getByLabel(t('matching.field.kind'), { exact: false }).selectOption('money');
  await money.getByLabel(t('matching.there_baht'), { exact: false }).fill('2,000');
  await money.getByLabel(t('matching.share_baht'), { exact: false }).fill('500');
  await money.getByLabel(t('matching.field.dimension'), { exact: false }).selectOption('income');
  await page.getByLabel(t('matching.field.ceiling_satang'), { exact: false }).fill('1,500');
  await journey.look(page, 'new');
  await button(page, 'matching.make').click();
  await button(page, 'matching.solve').click();
  await page.getByText(t('matching.waits_for_second')).waitFor();
  await family_rows(page).first().waitFor();
  await page.getByText('1,500', { exact: false }).first().waitFor();
  journey.expect('the plan is proven', await page.getByText(/0|1/).first().isVisible());
  await journey.look(page, 'run');
}

async function lay_down(page) {
  await page.goto(`${page.url()}?show=unserved`);
  await family_rows(page).first().getByRole('button').click();
  await dialog(page).getByText(t('matching.points'), { exact: true }).first().waitFor();
  await journey.look(page, 'why');
  await button(dialog(page), 'matching.lay_down').first().click();
  await dialog(page).getByLabel(t('matching.field.reason'), { exact: false }).fill('ไฟไหม้บ้านเมื่อคืน');
  await button(dialog(page), 'ui.save').click();
  await page.getByText(t('matching.stale')).waitFor();
  await button(page, 'matching.solve_again').click();
  await page.getByText(t('matching.waits_for_second')).waitFor();
  await page.goto(`${page.url().split('?')[0]}?show=laid`);
  await family_rows(page).first().waitFor();
  await journey.counts('the family laid down for is found', family_rows(page), 1);
  return page.url().split('?')[0];
}

async function approve(page, at) {
  await page.goto(at);
  await button(page, 'matching.approve').click();
  await button(dialog(page), 'matching.approve').click();
  await page.getByText(t('matching.state.approved'), { exact: true }).first().waitFor();
  await button(page, 'matching.make_lists').click();
  await dialog(page).getByLabel(t('matching.field.place'), { exact: false }).fill('โรงเรียนบ้านปางต้นหนุน');
  await button(dialog(page), 'ui.save').click();
  const list = page.getByRole('table', { name: t('matching.items') }).getByRole('link').first();
  await list.waitFor();
  await journey.look(page, 'released');
  await page.goto(`${journey.address}/matching/weights`);
  await page.getByRole('table').waitFor();
  await journey.look(page, 'weights');
  await page.goto(`${journey.address}/matching`);
  await page.getByRole('table').waitFor();
  await journey.look(page, 'runs');
}

async function map(page, name) {
  await page.goto(`${journey.address}/map`);
  await page.locator('.spot').first().waitFor();
  await journey.look(page, name);
  const cluster = page.locator('.spot.many').first();
  if (await cluster.count()) {
    const before = await cluster.getAttribute('aria-label');
    await cluster.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((was) => document.querySelector('.spot.many')?.getAttribute('aria-label') !== was || document.querySelector('.chosen a'), before);
  }
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: t('ui.as_table') }).click();
  await page.getByRole('table', { name: t('map.title') }).waitFor();
  const all = await page.getByRole('table', { name: t('map.title') }).locator('tbody tr').count();
  await page.getByLabel(t('map.layer.needs'), { exact: false }).uncheck();
  await page.waitForFunction((was) => document.querySelectorAll('table tbody tr').length < was, all);
  await journey.look(page, `${name}-table`);
  journey.expect('nothing is fetched from outside', asked.every((one) => one.startsWith(journey.address) || one.startsWith('data:') || one.startsWith('blob:')));
}

await journey.whole(async () => {
  journey.demo();
  await journey.start();
  const som = await journey.page();
  await journey.sign_in(som, 'som', password);
  await plan(som);
  const at = await lay_down(som);
  const kamnan = await journey.page();
  await journey.sign_in(kamnan, 'kamnan', password);
  await approve(kamnan, at);
  await map(som, 'map');
  journey.language = 'en';
  const phone = await journey.page(...sizes.phone);
  await journey.sign_in(phone, 'kamnan', password);
  await phone.goto(at);
  await family_rows(phone).first().waitFor();
  await journey.look(phone, 'run');
  await family_rows(phone).first().getByRole('button').click();
  await phone.getByRole('dialog').getByText(t('matching.points'), { exact: true }).first().waitFor();
  await journey.look(phone, 'why');
  await map(phone, 'map');
});
