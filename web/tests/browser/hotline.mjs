// The call screen of 1300 by keyboard alone while somebody talks: at most eight fields, at most 60 seconds, the number read
// out, the call back promised; then the queue and the promise kept.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('hotline');
const { t } = journey;
const password = 'chaeson-demo-2565';
const most_fields = 8;
const most_ms = 60_000;

async function call(page, words) {
  await page.goto(`${journey.address}/hotline`);
  await page.locator('textarea').waitFor();
  await journey.look(page, 'call');
  const fields = await page.locator('[data-field]').count();
  const controls = await page.evaluate(() =>
    [...document.querySelectorAll('main form input, main form select, main form textarea')].filter((one) => one.tabIndex >= 0 && one.offsetParent).length);
  journey.expect(`the call screen has ${fields} fields in ${controls} stops of the Tab key`, fields <= most_fields && controls <= most_fields);
  // From here on nothing but keys, as a person types: the first field has the focus already.
  const keys = page.keyboard;
  const began = Date.now();
  await keys.type(words.said, { delay: 15 });
  await keys.press('Tab');
  await keys.type(words.problem, { delay: 15 });
  await page.locator('[role=option][aria-selected=true]').first().waitFor();
  await keys.press('Enter');
  await keys.press('Tab');
  for (let i = 0; i < words.risk_steps; i++) await keys.press('ArrowDown');
  await keys.press('Space');
  await keys.press('Tab');
  await keys.type(words.about, { delay: 15 });
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.press('ArrowDown'); // the caller is a relative
  await keys.press('Tab');
  await keys.type(words.name, { delay: 15 });
  await keys.press('Tab');
  await keys.type('0812345678', { delay: 15 });
  await journey.look(page, 'call-typed');
  await keys.press('Control+Enter');
  await page.getByRole('heading', { name: t('casework.call.read_out') }).waitFor();
  const took = Date.now() - began;
  journey.expect(`a call takes ${took} ms by keyboard`, took <= most_ms);
  journey.expect('the number is read out', /\d{6}/.test(await page.locator('.ticket').innerText()));
  await journey.look(page, 'read-out');
  await keys.press('Tab');
  await keys.press('Enter'); // next call
  await page.locator('textarea').waitFor();
  journey.expect('the next call begins in the first field', await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
}

async function after(page, about) {
  await page.goto(`${journey.address}/call-backs`);
  await page.getByRole('heading', { name: about }).waitFor();
  await journey.look(page, 'call-backs');
  await page.locator('section.card', { hasText: about }).getByRole('button', { name: t('casework.call_back_done') }).click();
  await page.locator('dialog[open]').waitFor();
  await journey.look(page, 'call-back');
  await page.locator('dialog[open]').getByRole('button', { name: t('ui.save') }).click();
  await page.getByRole('heading', { name: about }).waitFor({ state: 'detached' });
  await page.goto(`${journey.address}/waiting`);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await journey.look(page, 'waiting', { full: false });
}

/** Who watches the queue sees the next urgent call without touching anything. */
async function live(watcher, caller) {
  await watcher.goto(`${journey.address}/waiting`);
  await watcher.getByRole('table').getByRole('row').nth(1).waitFor();
  const made = await caller.evaluate(async () => {
    const answer = await fetch('/api/v1/casework/calls', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ kind: 'new_problem', words: 'น้ำท่วม', main_problem: 'DIS01', risks: ['drugs'], about: 'บ้านริมคลองสด', caller: 'good_citizen' }),
    });
    return (await answer.json()).opened.number;
  });
  await journey.appears('the queue moves by itself', watcher.getByText(made).first());
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language, words] of [
    [sizes.laptop, 'th', { said: 'แม่เฒ่าอยู่คนเดียว ลุกไม่ได้สองวันแล้ว ไม่มีข้าวกิน', problem: 'ช่วยเหลือตนเอง', risk_steps: 8, about: 'ยายคำ บ้านทุ่งริมห้วย', name: 'หลานสาว' }],
    [sizes.phone, 'en', { said: 'The roof came down on an old couple last night.', problem: 'collapse', risk_steps: 8, about: 'Uncle Mi by the bridge', name: 'His niece' }],
  ]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'som', password);
    await call(page, words);
    await after(page, words.about);
    if (language === 'th') {
      const other = await journey.page();
      await journey.sign_in(other, 'nok', password);
      await live(other, page);
      await other.context().close();
    }
    await page.context().close();
  }
});
