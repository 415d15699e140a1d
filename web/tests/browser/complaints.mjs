// A complaint from the public page with the code of the request, its answer by the head, the appeal to the province; and five
// faces through a link that works once.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('complaints');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const post = (page, path, body) =>
  page.evaluate(async ([to, what]) => {
    const answer = await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), Purpose: 'intake' }, body: JSON.stringify(what) });
    return answer.json();
  }, [path, body]);

async function ask_for_help(page) {
  await page.goto(`${journey.address}/follow`);
  const notice = await page.evaluate(async () => (await (await fetch('/api/v1/portal/notice')).json()).current);
  return post(page, '/api/v1/portal/requests', {
    area_code: '521304', problem: 'INC02', words: 'ไม่มีข้าวกิน', reporter: 'self', name: 'ป้าแก้ว', phone: '0811112222', notice_version: notice,
  });
}

async function complain(page, number, code, words) {
  await page.goto(`${journey.address}/complain?number=${number}`);
  await page.getByLabel(t('complaints.field.code'), { exact: false }).fill(code);
  await page.getByText(t('complaints.field.category')).waitFor();
  await page.getByRole('radio').nth(1).check({ force: true });
  await page.getByLabel(t('complaints.field.words'), { exact: false }).fill(words);
  await journey.look(page, 'complain');
  await page.getByRole('button', { name: t('complaints.send') }).click();
  await page.getByRole('heading', { name: t('complaints.taken') }).waitFor();
  await journey.look(page, 'taken');
  const signs = await page.locator('.sign').allInnerTexts();
  return { number: signs[0], code: signs[1] };
}

async function answer(page, number) {
  await page.goto(`${journey.address}/complaints`);
  await page.getByText(number).first().waitFor();
  await journey.look(page, 'complaints');
  await page.getByText(number).first().click();
  await page.getByRole('button', { name: t('complaints.answer'), exact: true }).waitFor();
  await journey.look(page, 'complaint');
  await page.getByRole('button', { name: t('complaints.answer'), exact: true }).click();
  await dialog(page).getByText(t('complaints.outcome.partly_upheld')).click();
  await dialog(page).getByLabel(t('complaints.field.answer'), { exact: false }).fill('เราตรวจแล้ว ศูนย์ติดต่อกลับช้าจริง วันนี้มีผู้รับผิดชอบแล้ว');
  await journey.look(page, 'complaint-answer');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await page.getByText('เราตรวจแล้ว', { exact: false }).first().waitFor();
}

async function rate(page, desk, nth) {
  const closed = await desk.evaluate(async (n) => (await (await fetch('/api/v1/casework/cases?state=closed')).json()).items[n].id, nth);
  await desk.goto(`${journey.address}/cases/${closed}`);
  await desk.getByRole('button', { name: t('complaints.ask_score') }).click();
  await desk.locator('dialog[open] .link').waitFor();
  await journey.look(desk, 'ask-score');
  const link = await desk.locator('dialog[open] .link').innerText();
  await page.goto(link.replace(/^https?:\/\/[^/]+/, journey.address));
  await page.getByText(t('complaints.face.4'), { exact: true }).click();
  await journey.look(page, 'rate');
  await page.getByRole('button', { name: t('complaints.rate_send') }).click();
  await page.getByText(t('complaints.thanks')).waitFor();
  await page.reload();
  await page.getByText(t('complaints.face.4'), { exact: true }).click();
  await page.getByRole('button', { name: t('complaints.rate_send') }).click();
  await journey.appears('a link is used once', page.getByRole('alert').first());
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const citizen = await journey.page(...size);
    const desk = await journey.page(...size);
    await journey.sign_in(desk, 'kamnan', password);
    const asked = await ask_for_help(citizen);
    const complaint = await complain(citizen, asked.number, asked.tracking_code, 'รอมาสามวันแล้ว ไม่มีใครโทรกลับ');
    await answer(desk, complaint.number);
    await citizen.goto(`${journey.address}/complain?number=${complaint.number}`);
    await citizen.getByLabel(t('complaints.field.code'), { exact: false }).fill(complaint.code);
    await citizen.getByRole('button', { name: t('complaints.follow') }).click();
    await citizen.getByText('เราตรวจแล้ว', { exact: false }).waitFor();
    await citizen.getByRole('button', { name: t('complaints.appeal') }).click();
    await journey.look(citizen, 'appeal');
    await rate(citizen, desk, language === 'th' ? 0 : 1);
    await desk.goto(`${journey.address}/scores`);
    await desk.getByText(t('complaints.too_few')).first().waitFor();
    await journey.look(desk, 'scores');
    await citizen.context().close();
    await desk.context().close();
  }
});
