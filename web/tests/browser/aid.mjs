// A request from the first word to the receipt on the pages: the desk writes it down from a household, the social worker
// sends it back and signs, the memo is drafted, the province reads the warnings and approves, a third person pays; who
// had another part is not offered the step. With the PDF of the memo and of the receipt.
import { readFileSync } from 'node:fs';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('aid');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const button = (where, key) => where.getByRole('button', { name: t(key), exact: true });
const closed = (page) => dialog(page).waitFor({ state: 'detached' });

async function somebody(name, size = sizes.laptop) {
  const page = await journey.page(...size);
  await journey.sign_in(page, name, password);
  return page;
}

/** A photograph and a scan of the identity card, opened again; the scan was of somebody else and goes. */
async function attach(page) {
  const row = page.locator('.paper').filter({ hasText: t('benefits.paper.id_card') });
  await row.getByRole('button', { name: t('aid.attach') }).click();
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await dialog(page).locator('input[type=file]').setInputFiles([
    { name: 'card.png', mimeType: 'image/png', buffer: picture },
    { name: 'card.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.5 scanned') },
  ]);
  await journey.look(page, 'attach');
  await button(dialog(page), 'aid.attach').click();
  await closed(page);
  await row.getByText('PDF', { exact: false }).waitFor();
  await journey.counts('both files stand under their paper', row.getByRole('button', { name: t('aid.remove_file') }), 2);
  await journey.look(page, 'papers');
  const [shown] = await Promise.all([page.context().waitForEvent('page'), row.getByRole('button', { name: t('aid.picture') }).click()]);
  journey.expect('a photograph opens in a window of its own', shown.url().startsWith('blob:'));
  await shown.close();
  await row.getByRole('button', { name: t('aid.remove_file') }).nth(1).click();
  await row.getByText('PDF', { exact: false }).waitFor({ state: 'detached' });
}

async function write_down(page) {
  await page.goto(`${journey.address}/aid/requests`);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await journey.look(page, 'requests');
  await page.goto(`${journey.address}/households`);
  await page.getByRole('table').getByRole('row').nth(4).getByRole('link').first().click();
  await page.getByRole('heading', { name: t('aid.requests') }).waitFor();
  await page.getByRole('link', { name: t('aid.new'), exact: true }).waitFor();
  await journey.look(page, 'household');
  const person = page.locator('a[href^="/people/"]:not([href*="new"])').first();
  const id = (await person.getAttribute('href')).split('/').pop();
  await page.goto(`${journey.address}/aid/requests/new?person=${id}&benefit=LOW_INCOME_FAMILY`);
  await page.getByText(t('benefits.paper.id_card'), { exact: true }).waitFor();
  await page.getByLabel(t('aid.field.reason'), { exact: false }).first().fill('=หัวหน้าครอบครัวป่วยหนัก ขาดรายได้');
  for (const paper of ['aid_request_form', 'id_card', 'house_registration', 'photographs', 'bank_book']) await page.getByLabel(t(`benefits.paper.${paper}`), { exact: true }).check();
  await journey.look(page, 'new-request');
  await button(page, 'aid.save_draft').click();
  await page.waitForURL(/\/aid\/requests\/[0-9a-f-]{36}$/);
  await attach(page);
  await button(page, 'aid.step.submission').click();
  // Whoever has a request under way already is asked why this is another.
  const other = dialog(page).getByLabel(t('aid.field.alike_reason'), { exact: false });
  if (await other.count()) await other.fill('คนละเหตุ');
  await journey.look(page, 'submit');
  await button(dialog(page), 'aid.step.submission').click();
  await closed(page);
  await page.getByText(t('aid.state.submitted'), { exact: true }).first().waitFor();
  return page.url().split('/').pop();
}

async function send_back_and_sign(page, id) {
  await page.goto(`${journey.address}/aid/requests/${id}`);
  await button(page, 'aid.step.sending_back').click();
  await dialog(page).getByLabel(t('aid.field.reason'), { exact: true }).check();
  await dialog(page).getByLabel(t('aid.comment_on', { field: t('aid.field.reason') }), { exact: false }).fill('ระบุว่าหยุดงานตั้งแต่เมื่อใด');
  await journey.look(page, 'send-back');
  await button(dialog(page), 'aid.step.sending_back').click();
  await closed(page);
}
async function correct(page, id) {
  await page.goto(`${journey.address}/aid/requests/${id}`);
  await button(page, 'aid.step.correction').click();
  await dialog(page).getByText(t('aid.answer.unchanged'), { exact: true }).click();
  await journey.look(page, 'correct');
  await button(dialog(page), 'aid.hand_in_again').click();
  await closed(page);
}
async function sign(page, id) {
  await page.goto(`${journey.address}/aid/requests/${id}`);
  await button(page, 'aid.step.opinion').click();
  await dialog(page).getByLabel(t('aid.field.facts'), { exact: false }).fill('เยี่ยมบ้านแล้ว พบสภาพตามที่แจ้ง');
  await dialog(page).getByLabel(t('aid.field.opinion'), { exact: false }).fill('ควรให้ความช่วยเหลือ');
  await button(dialog(page), 'aid.step.opinion').click();
  await closed(page);
}

async function propose(page, id) {
  await page.goto(`${journey.address}/aid/requests/${id}`);
  await button(page, 'aid.act.memo').click();
  const proposal = dialog(page).getByLabel(t('aid.field.proposal'), { exact: false });
  await proposal.waitFor();
  journey.expect('the memo is drafted from the record', (await proposal.inputValue()).includes('3,000'));
  await journey.look(page, 'memo');
  await button(dialog(page), 'aid.save_memo').click();
  await closed(page);
  await button(page, 'aid.step.proposal').click();
  await button(dialog(page), 'aid.step.proposal').click();
  await closed(page);
  await page.getByText(t('aid.state.awaiting_decision'), { exact: true }).first().waitFor();
  journey.expect('who made it is not asked to approve it', (await button(page, 'aid.step.approval').count()) === 0);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'aid.paper_kind.memo').click()]);
  await file.saveAs(`${journey.screenshots}/memo.pdf`);
  journey.expect('the memo is a PDF', readFileSync(await file.path()).subarray(0, 5).toString() === '%PDF-');
  await page.goto(`${journey.address}/aid/requests/${id}?tab=memo`);
  await page.getByRole('heading', { name: t('aid.memo') }).waitFor();
  await journey.look(page, 'memo-tab');
}

async function approve(page, id) {
  await page.goto(`${journey.address}/aid/decisions`);
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href="/aid/requests/${id}"]`) });
  await line.waitFor();
  await journey.look(page, 'decisions');
  await page.goto(`${journey.address}/aid/requests/${id}?tab=check`);
  await page.getByRole('heading', { name: t('aid.ceilings') }).waitFor();
  await journey.look(page, 'check');
  await page.goto(`${journey.address}/aid/decisions`);
  await button(line, 'aid.step.approval').click();
  await dialog(page).getByText(t('aid.decided_by')).waitFor();
  await button(dialog(page), 'aid.step.approval').click();
  for (const box of await dialog(page).getByRole('checkbox', { name: t('aid.have_read', { warning: '' }).trim() }).all()) await box.check();
  const spite = dialog(page).getByLabel(t('aid.field.in_spite'), { exact: false });
  if (await spite.count()) await spite.fill('ตรวจสอบแล้ว จำเป็นต้องช่วย');
  await journey.look(page, 'approve');
  const split = dialog(page).getByLabel(t('aid.field.shares'), { exact: true });
  if (await split.count()) {
    await split.check();
    await journey.look(page, 'approve-split');
    await split.uncheck();
  }
  await button(dialog(page), 'aid.step.approval').click();
  await closed(page);
  await page.goto(`${journey.address}/aid/budget`);
  await page.getByRole('listitem').first().waitFor();
  await journey.look(page, 'budget');
}

async function pay(page, id) {
  await page.goto(`${journey.address}/aid/payments`);
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href="/aid/requests/${id}"]`) });
  await line.getByRole('checkbox').check();
  await journey.look(page, 'payments');
  await button(page, 'aid.prepare_chosen').click();
  await button(dialog(page), 'aid.step.preparation').click();
  await closed(page);
  await button(line, 'aid.step.payment').click();
  await dialog(page).getByLabel(t('aid.field.receiver_name'), { exact: false }).fill('ผู้รับเงิน ทดสอบ');
  const pad = dialog(page).locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + 70, { steps: 6 });
  await page.mouse.up();
  await dialog(page).locator('input[type=file]').setInputFiles({ name: 'slip.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.5 slip') });
  await journey.look(page, 'pay');
  await button(dialog(page), 'aid.record_payment').click();
  await closed(page);
  await page.goto(`${journey.address}/aid/requests/${id}?tab=payment`);
  await page.getByRole('heading', { name: t('aid.receipt'), exact: false }).waitFor();
  await journey.look(page, 'paid');
  await page.goto(`${journey.address}/aid/requests/${id}`);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'aid.paper_kind.receipt').click()]);
  await file.saveAs(`${journey.screenshots}/receipt.pdf`);
  journey.expect('the receipt is a PDF', readFileSync(await file.path()).subarray(0, 5).toString() === '%PDF-');
  await journey.look(page, 'request');
  await page.goto(`${journey.address}/aid/requests/${id}?tab=history`);
  await page.getByText(t('aid.step.payment'), { exact: true }).first().waitFor();
  await journey.look(page, 'history');
}

/** What was paid comes back, through the same three hands. */
async function refund(som, prasit, kamnan, id) {
  for (const [page, step, fill] of [[som, 'refund_request', 'aid.field.refund_reason'], [prasit, 'refund_agreement', 'aid.field.decision_reason'], [kamnan, 'refund_receipt', '']]) {
    await page.goto(`${journey.address}/aid/requests/${id}?tab=payment`);
    if (step === 'refund_request') await page.getByText(t('aid.more'), { exact: true }).click();
    await button(page, `aid.step.${step}`).click();
    if (fill) await dialog(page).getByLabel(t(fill), { exact: false }).fill('พบภายหลังว่าได้รับจากหน่วยงานอื่นแล้ว');
    await journey.look(page, step);
    await button(dialog(page), `aid.step.${step}`).click();
    await closed(page);
  }
  await kamnan.getByText(t('aid.refund_state.received'), { exact: true }).waitFor();
  await journey.look(kamnan, 'refunded');
  await kamnan.goto(`${journey.address}/aid/requests/${id}`);
  const [file] = await Promise.all([kamnan.waitForEvent('download'), button(kamnan, 'aid.paper_kind.refund').click()]);
  await file.saveAs(`${journey.screenshots}/refund.pdf`);
  journey.expect('the receipt of the refund is a PDF', readFileSync(await file.path()).subarray(0, 5).toString() === '%PDF-');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  const [som, nok, prasit, kamnan] = [await somebody('som'), await somebody('nok'), await somebody('prasit'), await somebody('kamnan')];
  const id = await write_down(som);
  await send_back_and_sign(nok, id);
  await correct(som, id);
  await sign(nok, id);
  await propose(som, id);
  await approve(prasit, id);
  await pay(kamnan, id);
  await refund(som, prasit, kamnan, id);
  // The same pages on a phone, in English.
  journey.language = 'en';
  const phone = await somebody('prasit', sizes.phone);
  for (const [path, name] of [['requests', 'requests'], ['decisions', 'decisions'], ['payments', 'payments'], [`requests/${id}`, 'request'], [`requests/${id}?tab=payment`, 'paid'], ['requests/new', 'new-request']]) {
    await phone.goto(`${journey.address}/aid/${path}`);
    await phone.locator('h1').waitFor();
    await phone.waitForLoadState('networkidle');
    await journey.look(phone, name);
  }
});
