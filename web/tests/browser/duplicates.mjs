// Somebody is registered twice: "this may be ..." while typing, the pair side by side, one person by the keyboard, two
// again, and a number that two people claim.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('duplicates');
const { t } = journey;
const password = 'chaeson-demo-2565';

async function call(page, method, path, data) {
  const answer = await page.request.fetch(`${journey.address}/api/v1${path}`, { method, data, headers: { 'Idempotency-Key': crypto.randomUUID(), Purpose: 'assistance' } });
  return answer.json();
}

async function register(page, first, last, number) {
  const house = await call(page, 'POST', '/registry/households', { address: { area_code: '52130402', house_no: number } });
  const made = await call(page, 'POST', '/registry/people', {
    person: { title: 'นาง', first_name: first, last_name: last, gender: 'female', birth: journey.language === 'th' ? '1950-05-09' : '1962-03-17' },
    phones: [{ value: '0812345678' }],
    household: { household_id: house.id, role: 'head' },
  });
  return { house: house.id, person: made.id };
}

async function type_in_again(page, house, first, last) {
  await page.goto(`${journey.address}/people/new?household=${house}`);
  await page.getByLabel(t('registry.field.first_name'), { exact: true }).fill(first);
  await page.getByLabel(t('registry.field.last_name'), { exact: true }).fill(last);
  await page.getByLabel(t('registry.field.gender'), { exact: true }).selectOption('female');
  const birth = page.getByLabel(t('registry.field.birth'));
  await birth.fill(journey.language === 'th' ? '9/5/2493' : '17/3/1962');
  await birth.blur();
  await page.getByRole('heading', { name: t('duplicates.maybe'), exact: true }).waitFor();
  await page.getByText(t('duplicates.maybe_why')).first().click();
  await journey.look(page, 'maybe');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(new RegExp(`/households/${house}$`));
}

async function merge(page, first) {
  await page.goto(`${journey.address}/duplicates`);
  await page.getByLabel(t('duplicates.by_name')).fill(first);
  await page.waitForURL(/q=/);
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  await page.locator('[data-band=nearly_sure]').click();
  await page.waitForURL(/band=nearly_sure/);
  await page.locator('[data-band=nearly_sure][aria-pressed=true]').waitFor();
  await page.waitForFunction(() => /\b1\b/.test(document.querySelector('[data-band=nearly_sure] .number')?.textContent ?? ''));
  await journey.look(page, 'pairs');
  await page.locator('tbody a').first().click();
  await page.getByRole('heading', { name: t('duplicates.why'), exact: true }).waitFor();
  await journey.look(page, 'pair');
  await page.locator('h1').click();
  await page.keyboard.press('s');
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel(t('duplicates.reason')).fill('บัตรใบเดียวกัน');
  await journey.look(page, 'merge');
  await dialog.locator('button[type=submit]').click();
  await page.waitForURL(/\/people\//);
  await page.getByRole('heading', { name: t('duplicates.tied'), exact: true }).waitFor();
  await journey.look(page, 'one-person');
}

async function separate(page) {
  await page.getByRole('link', { name: t('duplicates.merger'), exact: true }).click();
  await page.getByLabel(t('duplicates.separate_reason')).fill('พี่น้องกัน');
  await journey.look(page, 'merger');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { name: t('duplicates.separate'), exact: true }).waitFor({ state: 'detached' });
  await journey.look(page, 'separated');
}

async function watch(page, number) {
  const claim = (first) => call(page, 'POST', '/registry/people', { person: { first_name: first, last_name: 'ทดลอง' }, identities: [{ kind: 'national', value: number }] });
  await claim('คำแปง');
  journey.expect('a taken number is refused', (await claim('คำปัน')).status === 409);
  await page.goto(`${journey.address}/watch-list`);
  await page.getByText('คำปัน ทดลอง').waitFor();
  await journey.look(page, 'watch-list');
  await page.getByRole('button', { name: t('duplicates.settle') }).first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel(t('duplicates.settle_reason')).fill('ตรวจบัตรแล้ว');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const rounds = [
    [sizes.laptop, 'th', ['บัวผัน', 'บัวพัน', 'ปันทะ'], '991/1', '3520000000019'],
    [sizes.phone, 'en', ['แก้วมา', 'แก้วม่า', 'ทองสุข'], '992/1', '3520000000027'],
  ];
  for (const [size, language, [first, again, last], number, id] of rounds) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'som', password);
    const { house } = await register(page, first, last, number);
    await type_in_again(page, house, again, last);
    await merge(page, first);
    await separate(page);
    await watch(page, id);
    await page.context().close();
  }
});
