// The pages of work in the field, in Thai and English, on a laptop and on a phone: what a volunteer sees before and after homes
// were taken along, a visit, a family that was found, and what the desk settles.
import { Journey, sizes } from './harness.mjs';

const watch = new Journey('fieldwork');
const { t } = watch;
const password = 'chaeson-demo-2565';

async function in_the_field(page) {
  await watch.sign_in(page, 'dao', password);
  await page.goto(`${watch.address}/today`);
  await page.getByRole('link', { name: t('field.take') }).click();
  const boxes = page.locator('main fieldset input[type=checkbox]');
  await boxes.first().waitFor();
  const count = Math.min(30, await boxes.count());
  for (let at = 0; at < count; at++) if (at % 5 !== 4) await boxes.nth(at).check();
  await watch.look(page, 'take');
  for (let at = 4; at < count; at += 5) await boxes.nth(at).check();
  await page.getByRole('button', { name: t('field.take_n', { n: count }) }).click();
  await page.locator('main ul a.card').nth(count - 1).waitFor();
  const houses = page.locator('main path.house');
  await houses.first().waitFor();
  await watch.appears('homes whose place is known are on the map', houses.nth(9));
  await watch.look(page, 'homes');
  await page.getByRole('button', { name: t('field.pin'), exact: true }).click();
  await page.locator('dialog[open]').waitFor();
  await watch.look(page, 'pin');
  await page.keyboard.press('Escape');
  await houses.last().click();
  await page.getByRole('heading', { name: t('field.visits') }).waitFor();
  await page.goBack();
  await page.locator('main ul a.card').filter({ hasText: t('field.in_conflict') }).first().click();
  await page.getByRole('heading', { name: t('field.visits') }).waitFor();
  await watch.look(page, 'home');
  await page.getByRole('link', { name: t('field.visit') }).click();
  await page.getByLabel(t('field.dimension.living')).waitFor();
  await watch.look(page, 'visit');
  await page.goto(`${watch.address}/field/found`);
  await page.getByLabel(t('field.first_name'), { exact: false }).first().waitFor();
  await watch.look(page, 'found');
  await page.goto(`${watch.address}/today`);
  await page.getByRole('heading', { name: t('desk.field') }).waitFor();
  await watch.look(page, 'today');
}

async function at_the_desk(page) {
  await watch.sign_in(page, 'kamnan', password);
  await page.goto(`${watch.address}/field/conflicts`);
  await page.getByRole('heading', { name: t('fieldwork.field.phone') }).waitFor();
  await watch.look(page, 'conflicts');
  await page.getByRole('tab', { name: t('field.tab_aside') }).click();
  await page.getByRole('button', { name: t('field.let_in') }).waitFor();
  await watch.look(page, 'aside');
  await page.goto(`${watch.address}/field/devices`);
  await page.locator('main li.card').first().waitFor();
  await watch.look(page, 'devices');
  await page.getByRole('button', { name: t('field.bring') }).click();
  await page.locator('dialog[open]').waitFor();
  await watch.look(page, 'bring');
}

async function day() {
  for (const language of ['th', 'en'])
    for (const [width, height] of Object.values(sizes)) {
      watch.language = language;
      for (const visit of [in_the_field, at_the_desk]) {
        const page = await watch.page(width, height);
        await visit(page);
        await page.context().close();
      }
    }
}

watch.demo();
await watch.start();
await watch.whole(day);
