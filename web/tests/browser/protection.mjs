// A closed file: its tab of protection, rules for calling wherever one would call, somebody kept away, the glass broken in need
// and signed for, and the report of who looked.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('protection');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');

async function closed_file(page) {
  await page.goto(`${journey.address}/today`);
  await page.getByText(t('casework.closed_file')).first().waitFor();
  await journey.look(page, 'today-neutral');
  const found = await page.evaluate(async () => (await (await fetch('/api/v1/casework/queue?limit=200')).json()).items.concat((await (await fetch('/api/v1/casework/cases')).json()).items).find((one) => one.secrecy === 'sealed'));
  await page.goto(`${journey.address}/cases/${found.id}?tab=protection`);
  await page.getByRole('heading', { name: t('casework.blocks') }).waitFor();
  await journey.look(page, 'protection-tab');
  await page.goto(`${journey.address}/cases/${found.id}`);
  await journey.appears('the rules of safe contact stand on the case', page.getByText(t('casework.safe.never'), { exact: true }).first());
  await journey.look(page, 'case-safe-contact');
  return found;
}

async function keep_away(page, file) {
  await page.goto(`${journey.address}/cases/${file.id}?tab=protection`);
  await page.getByRole('button', { name: t('casework.block_place') }).click();
  await dialog(page).getByLabel(t('casework.block_who'), { exact: false }).selectOption({ index: 1 });
  await journey.look(page, 'keep-away');
  await dialog(page).getByRole('button', { name: t('ui.close'), exact: true }).click();
  await page.getByRole('button', { name: t('casework.seal.seal') }).click();
  await dialog(page).waitFor();
  await journey.look(page, 'seal');
  await dialog(page).getByRole('button', { name: t('ui.close'), exact: true }).click();
}

async function break_glass(page, file) {
  await page.goto(`${journey.address}/cases/${file.id}`);
  await page.getByText(t('casework.case_unknown')).first().waitFor();
  await page.goto(`${journey.address}/protection`);
  await page.getByRole('button', { name: t('casework.glass.break') }).click();
  await dialog(page).getByLabel(t('casework.number'), { exact: false }).fill(file.number);
  await dialog(page).getByText(t('casework.glass_why.child_in_danger')).click();
  await dialog(page).getByLabel(t('casework.glass.words'), { exact: false }).fill('เด็กมาหาที่บ้านกำนัน ร้องไห้ ไม่กล้ากลับ');
  await journey.look(page, 'break-glass');
  await dialog(page).getByRole('button', { name: t('casework.glass.break') }).click();
  await page.getByRole('link', { name: file.number }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await journey.look(page, 'through-glass');
}

async function sign(page) {
  await page.goto(`${journey.address}/today`);
  await page.getByText(t('casework.told_kind.glass_broken')).first().waitFor();
  await journey.look(page, 'told');
  await page.goto(`${journey.address}/protection`);
  await page.getByRole('button', { name: t('casework.glass.review') }).first().click();
  await dialog(page).getByText(t('casework.verdict.justified'), { exact: true }).click();
  await dialog(page).getByLabel(t('casework.field.words'), { exact: false }).fill('จำเป็นจริง โทรตรวจสอบแล้ว');
  await journey.look(page, 'review');
  await dialog(page).getByRole('button', { name: t('casework.glass.sign') }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await journey.look(page, 'protection');
}

async function who_looked(page) {
  const person = await page.evaluate(async () => (await (await fetch('/api/v1/registry/search?q=ใจ&limit=5')).json()).items.find((one) => one.kind === 'person').id);
  await page.goto(`${journey.address}/people/${person}`);
  await page.getByRole('link', { name: t('casework.accesses') }).first().click();
  await page.getByRole('heading', { name: t('casework.accesses') }).waitFor();
  // The reading of a moment ago is written down soon; a person would look again.
  for (let turn = 0; turn < 20 && !(await page.getByText(t('casework.accesses_of.person')).count()); turn++) {
    await page.reload();
    await page.getByRole('heading', { name: t('casework.accesses') }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  await journey.appears('the report names who looked', page.getByText(t('casework.accesses_of.person')).first());
  await journey.look(page, 'accesses');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const team = await journey.page(...size);
    await journey.sign_in(team, 'nok', password);
    const head = await journey.page(...size);
    await journey.sign_in(head, 'kamnan', password);
    const file = await closed_file(team);
    await keep_away(team, file);
    if (language === 'th') {
      await break_glass(head, file);
      await sign(team);
    }
    await who_looked(team);
    await team.context().close();
    await head.context().close();
  }
});
