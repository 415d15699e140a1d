// The ten-year outlook on the page: a fund with members is looked at, a slider is moved and the picture follows, a repair is tried,
// the table stands behind the picture.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('outlook');
const { t } = journey;
const password = 'chaeson-demo-2565';

function asked(page, method, path, body) {
  return page.evaluate(async ([how, to, what]) => {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), Purpose: 'intake' };
    const answer = await fetch(`/api/v1/welfare${to}`, { method: how, headers, body: what && JSON.stringify(what) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${to}: ${text}`);
    return JSON.parse(text);
  }, [method, path, body]);
}

const today = new Date().toISOString().slice(0, 10);

async function fund_of(page) {
  const fund = await asked(page, 'POST', '/funds', { name_th: 'กองทุนสวัสดิการตำบลแจ้ซ้อน', name_en: 'Chae Son welfare fund', area_code: '521304', started_on: '2018-01-01', local_name: 'อบต.แจ้ซ้อน', villages: 9 });
  const { items } = await asked(page, 'GET', '/templates');
  const rule = await asked(page, 'POST', `/funds/${fund.id}/rules`, { effective_from: '2018-01-01', note: '', book: { ...items[0].book, keep_satang: 0 } });
  const chair = await asked(page, 'POST', `/funds/${fund.id}/committee`, { name: 'สมจิตร ใจงาม', position: 'chair', term_from: '2018-01-01', term_to: '2035-12-31' });
  const meeting = await asked(page, 'POST', `/funds/${fund.id}/meetings`, { kind: 'committee', held_on: today, place: 'ศาลา', agenda: ['ระเบียบ'] });
  await asked(page, 'POST', `/meetings/${meeting.id}/minutes`, { officers_present: [chair.id], minutes: 'รับรอง', motions: [{ kind: 'rule_book', subject: 'รับรองระเบียบ', about: rule.id, votes_for: 1, votes_against: 0, abstained: 0 }] });
  await asked(page, 'POST', `/rules/${rule.id}/adoption`, { meeting_id: meeting.id });
  for (let n = 0; n < 40; ++n)
    await asked(page, 'POST', `/funds/${fund.id}/members`, { name: `นายสมาชิก ที่${n}`, area_code: '52130401', kind: 'general', joined_on: n % 2 ? today : '2018-02-01', plan: 'yearly', beneficiary: 'บุตร' });
  return fund.id;
}

async function look_ahead(page, fund) {
  await page.goto(`${journey.address}/welfare/${fund}/outlook`);
  await page.getByRole('img', { name: t('welfare.outlook.picture') }).waitFor();
  await page.locator('section[aria-labelledby=repairs]:not([aria-busy=true])').waitFor();
  await journey.look(page, 'outlook');
  const path = () => page.locator('polyline.middle').getAttribute('points');
  const before = await path();
  await page.locator('#benefits_ppm').focus();
  for (let n = 0; n < 4; ++n) await page.keyboard.press('ArrowRight');
  await page.waitForFunction((old) => document.querySelector('polyline.middle').getAttribute('points') !== old, before);
  journey.expect('the picture follows the slider', (await path()) !== before);
  await page.locator('section[aria-labelledby=repairs]:not([aria-busy=true])').waitFor();
  await journey.look(page, 'moved');
  await page.locator('h1').click();
  await page.keyboard.press('t');
  await page.getByRole('columnheader', { name: t('welfare.outlook.p50'), exact: true }).waitFor();
  await journey.look(page, 'table');
  await page.getByRole('button', { name: t('welfare.outlook.reset') }).click();
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  let fund = '';
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'kamnan', password);
    fund ||= await fund_of(page);
    await look_ahead(page, fund);
    await page.context().close();
  }
});
