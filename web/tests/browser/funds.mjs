// Relief purses on the pages: a purse is opened, money comes in, more than there is cannot leave, a mistake is corrected,
// the trial balance is equal on both sides, and the books are closed.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('funds');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');

async function record(page, act, baht, memo, more = async () => {}) {
  await page.getByRole('button', { name: t(`funds.${act}`), exact: true }).click();
  await dialog(page).waitFor();
  await more(dialog(page));
  await dialog(page).getByLabel(t('funds.amount'), { exact: false }).fill(baht);
  await dialog(page).getByLabel(t('funds.field.memo'), { exact: false }).fill(memo);
  await dialog(page).getByRole('button', { name: t('funds.record') }).click();
}

async function purse(page, kind) {
  await page.goto(`${journey.address}/funds`);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await journey.look(page, 'funds');
  await page.goto(`${journey.address}/funds/new`);
  await page.getByLabel(t('funds.field.purse_kind'), { exact: false }).selectOption(kind);
  journey.expect('the kind gives the name', (await page.getByLabel(t('funds.field.name_th'), { exact: false }).inputValue()) !== '');
  await journey.look(page, 'new-purse');
  await page.getByRole('button', { name: t('funds.open') }).click();
  await page.waitForURL(/\/funds\/[0-9a-f-]{36}/);
  await page.getByText(t('funds.no_transfers')).waitFor();
}

async function entries(page) {
  await record(page, 'receive', '5000', 'งวดแรก');
  await page.getByText('RV-', { exact: false }).first().waitFor();
  const pay = (box) => box.getByLabel(t('funds.field.debit_code'), { exact: false }).selectOption('5100')
    .then(() => box.getByLabel(t('funds.field.credit_code'), { exact: false }).selectOption('1100'))
    .then(() => box.getByLabel(t('funds.field.series'), { exact: false }).selectOption('payment'));
  await record(page, 'other', '5000.01', 'เกิน', pay);
  await dialog(page).getByRole('alert').waitFor();
  journey.expect('a payment above the balance is refused', (await dialog(page).getByRole('alert').innerText()).includes('0.01'));
  await journey.look(page, 'not-enough');
  await dialog(page).getByLabel(t('funds.amount'), { exact: false }).fill('1200');
  await dialog(page).getByRole('button', { name: t('funds.record') }).click();
  await page.getByText('PV-', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: t('funds.correct'), exact: true }).first().click();
  await dialog(page).getByLabel(t('funds.field.reason'), { exact: false }).fill('ผิดคน');
  await journey.look(page, 'correct');
  await dialog(page).getByRole('button', { name: t('funds.correct'), exact: true }).click();
  await page.getByText('CV-', { exact: false }).first().waitFor();
  await journey.appears('what is left is shown anew', page.locator('dl .main dd', { hasText: '5,000' }));
  await journey.look(page, 'fund');
}

async function books(page) {
  await page.getByRole('tab', { name: t('funds.tab.accounts') }).click();
  await page.getByText(`1100 ${'th' === journey.language ? 'เงินในบัญชี' : 'Money at hand'}`).waitFor();
  await journey.look(page, 'accounts');
  await page.getByRole('tab', { name: t('funds.tab.trial') }).click();
  const sums = page.locator('tbody tr').last().locator('td').filter({ hasNotText: t('funds.sum') });
  await sums.first().waitFor();
  const [debit, credit] = await sums.allInnerTexts();
  journey.expect(`both sides are equal (${debit}, ${credit})`, debit === credit && debit.includes('5,000'));
  await journey.look(page, 'trial');
  await page.getByRole('button', { name: t('funds.close'), exact: true }).click();
  await dialog(page).waitFor();
  await journey.look(page, 'close');
  await dialog(page).getByRole('button', { name: t('ui.close'), exact: true }).click();
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language, kind] of [[sizes.laptop, 'th', 'CHILD'], [sizes.phone, 'en', 'DISABLED']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'prasit', password);
    await purse(page, kind);
    await entries(page);
    await books(page);
    await page.context().close();
  }
});
