// A committee's month: the saving day by keyboard, cash short by twenty baht and explained, a loan asked, granted and paid
// out, the passbook, statements, the books closed; the same pages on a phone in English.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('savings');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const button = (page, key, values) => page.getByRole('button', { name: t(key, values), exact: true });

async function group(page) {
  await page.goto(`${journey.address}/savings`);
  await page.getByRole('table').getByRole('row').nth(2).waitFor();
  await journey.look(page, 'groups');
  await page.getByRole('link', { name: journey.language === 'th' ? 'กลุ่มสัจจะออมทรัพย์บ้านริมน้ำ' : 'Ban Rim Nam truth-savings group' }).first().click();
  await page.getByRole('tab', { name: t('savings.tab.days') }).waitFor();
  await page.getByRole('table').getByRole('row').nth(2).waitFor();
  await journey.look(page, 'group');
}

async function saving_day(page) {
  await button(page, 'savings.open_day').click();
  await dialog(page).getByRole('button', { name: t('savings.open_day') }).click();
  await page.waitForURL(/savings\/days\//);
  await button(page, 'savings.fill').waitFor();
  await journey.look(page, 'sheet-empty');
  await button(page, 'savings.fill').click();
  const saving = page.locator('input[data-column=saving]');
  await saving.first().focus();
  await page.keyboard.press('Enter');
  journey.expect('Enter goes to the next member', await saving.nth(1).evaluate((field) => field === document.activeElement));
  await journey.look(page, 'sheet-filled');
  await page.getByRole('button', { name: t('savings.enter', { sum: '' }).trim(), exact: false }).click();
  await page.waitForFunction(() => /[1-9]/.test(document.querySelector('tfoot td:last-child').textContent));
  await page.waitForFunction(() => [...document.querySelectorAll('input[data-column]')].every((one) => one.value === ''));
  const expected = Number((await page.locator('dl .main dd').first().innerText()).replace(/[^\d.]/g, ''));
  await page.getByLabel(t('savings.pieces_of', { value: '1' }), { exact: true }).fill(String(Math.floor(expected) - 20));
  const satang = Math.round((expected % 1) * 100);
  if (satang >= 50) await page.getByLabel(t('savings.pieces_of', { value: '0.50' }), { exact: true }).fill('1');
  await button(page, 'savings.close_day').click();
  await page.getByText(t('savings.field.explained'), { exact: false }).first().waitFor();
  await journey.counts('a shortage is not closed over in silence', page.getByRole('button', { name: t('savings.close_day') }), 1);
  await journey.look(page, 'short');
  await page.getByLabel(t('savings.field.explained'), { exact: false }).fill('ทอนเงินผิด');
  await button(page, 'savings.close_day').click();
  await page.getByText(t('savings.day_state.closed'), { exact: true }).first().waitFor();
  await journey.look(page, 'day-closed');
}

async function loan(page) {
  await page.goBack();
  await button(page, 'savings.ask_loan').click();
  const box = dialog(page);
  await box.getByLabel(t('savings.field.member_id'), { exact: false }).selectOption({ index: 2 });
  await box.getByLabel(t('savings.guarantor', { n: 1 }), { exact: false }).selectOption({ index: 7 });
  await box.getByLabel(t('savings.field.purpose'), { exact: false }).fill('ค่าเทอมลูก');
  await box.getByLabel(t('savings.field.amount_satang'), { exact: false }).fill('9000');
  await journey.look(page, 'ask-loan');
  await box.getByRole('button', { name: t('savings.ask_loan') }).click();
  await page.waitForURL(/savings\/loans\//);
  await button(page, 'savings.grant').click();
  await dialog(page).getByLabel(t('savings.field.votes_for'), { exact: false }).fill('9');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await button(page, 'savings.pay_out').click();
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await page.getByText(t('savings.loan_state.running'), { exact: false }).first().waitFor();
  await journey.look(page, 'loan');
}

async function parts(page) {
  await group(page);
  for (const tab of ['members', 'loans', 'arrears', 'profit', 'rules']) {
    await page.getByRole('tab', { name: t(`savings.tab.${tab}`), exact: true }).click();
    await page.getByRole('table').first().waitFor();
    await journey.look(page, tab);
  }
  await page.getByRole('tab', { name: t('savings.tab.members'), exact: true }).click();
  await page.locator('tbody a').first().click();
  await button(page, 'savings.passbook').waitFor();
  await journey.look(page, 'member');
}

async function books(page) {
  await group(page);
  await page.getByRole('link', { name: t('savings.books'), exact: true }).click();
  await page.getByRole('tab', { name: t('funds.tab.statements') }).click();
  for (const kind of ['income_expense', 'balance_sheet', 'cash_book']) {
    await page.getByLabel(t('funds.statement_of'), { exact: true }).selectOption(kind);
    await page.getByRole('heading', { name: t(`funds.statement_kind.${kind}`), exact: false }).waitFor();
    const line = page.locator('tbody tr').filter({ hasText: /\d/ }).first();
    // On a phone a line is a block, and an amount stands beside the name of its column.
    const phone = page.viewportSize().width < 700;
    journey.expect(`a line of ${kind} stands in one row of the table, or is a block on a phone`, (await line.evaluate((row) => getComputedStyle(row).display)) === (phone ? 'flex' : 'table-row'));
    await journey.look(page, kind.replace('_', '-'));
  }
  await page.getByRole('tab', { name: t('funds.tab.bank') }).click();
  await page.getByText(t('funds.by_books'), { exact: false }).first().waitFor();
  await journey.look(page, 'bank');
  await page.goto(`${journey.address}/grants`);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await journey.look(page, 'grants');
  await page.locator('tbody a').first().click();
  await page.getByText(t('grants.instalments'), { exact: true }).first().waitFor();
  await journey.look(page, 'grant');
  await page.goto(`${journey.address}/grants/new`);
  await page.getByLabel(t('grants.field.project'), { exact: true }).waitFor();
  await journey.look(page, 'grant-new');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'wan', password);
    await group(page);
    if (language === 'th') {
      await saving_day(page);
      await loan(page);
    }
    await parts(page);
    await books(page);
    await page.context().close();
  }
});
