// An administrator sets up SMS and tries it; somebody who agreed is told of their case by the worker, without a word of
// what it is about; what the gateway refuses is parked, seen and sent again. The gateway is a server of this test.
import { createServer } from 'node:http';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('messages');
const { t } = journey;
const password = 'chaeson-demo-2565';
const taken = [];
let answer = 200;
const gateway = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    taken.push({ key: request.headers['idempotency-key'], body: new URLSearchParams(body) });
    response.writeHead(answer).end('{}');
  });
});
await new Promise((done) => gateway.listen(0, '127.0.0.1', done));

async function call(page, method, path, data, headers = {}) {
  const reply = await page.request.fetch(`${journey.address}/api/v1${path}`, { method, data, headers: { 'Idempotency-Key': crypto.randomUUID(), Purpose: 'assistance', ...headers } });
  return reply.json();
}
const until = async (what, holds) => {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((done) => setTimeout(done, 100));
  journey.expect(what, holds());
};

async function set_up(page) {
  await page.goto(`${journey.address}/messages/channels`);
  await page.getByRole('tab', { name: t('messages.channel.sms') }).click();
  await page.getByLabel(t('messages.field.enabled'), { exact: true }).check();
  await page.getByLabel(t('messages.field.shared'), { exact: true }).check();
  await page.getByLabel(t('messages.field.url'), { exact: false }).fill(`http://127.0.0.1:${gateway.address().port}/sms`);
  await page.getByLabel(t('messages.field.fields'), { exact: false }).fill('to={to}\ntext={text}');
  await page.getByLabel(t('messages.field.secret'), { exact: false }).fill('canarytoken');
  await page.getByRole('button', { name: t('ui.save'), exact: true }).click();
  await page.getByText(t('messages.channel_saved')).first().waitFor();
  await page.getByLabel(t('messages.field.to'), { exact: false }).fill('081 234 5678');
  await page.getByRole('button', { name: t('messages.send_test') }).click();
  await page.getByText(t('messages.fate.taken'), { exact: false }).waitFor();
  journey.expect('the secret is not shown again', !(await page.content()).includes('canarytoken'));
  await journey.look(page, 'channel');
}

async function person_who_agreed(page) {
  const made = await call(page, 'POST', '/registry/people', {
    person: { title: 'นาง', first_name: 'บัวผัน', last_name: 'ยิ้มแย้ม', birth: '1960' }, phones: [{ value: '0898765432', whose: 'self' }],
  });
  await call(page, 'POST', `/registry/people/${made.id}/consents`, { purpose: 'contact_by_message', state: 'given', method: 'signature', language: 'th' });
  return made.id;
}

async function told(page) {
  const person = await person_who_agreed(page);
  await page.goto(`${journey.address}/people/${person}`);
  await page.getByText(t('messages.consented')).waitFor();
  await journey.look(page, 'person');
  answer = 400;
  const before = taken.length;
  const made = await call(page, 'POST', '/casework/cases', {
    channel: 'walk_in', reporter: { kind: 'self', anonymous: false, name: 'บัวผัน', phone: '' }, clients: [{ person_id: person, about: '' }], household_id: '', area_code: '521304',
    main_problem: 'INC02', request: 'ข้อความลับของคำขอ', urgency: 'normal', risks: [],
  });
  // In the hours of the night messages wait until the morning: then there is nothing more to see today.
  const [put] = (await call(page, 'GET', `/casework/cases/${made.id}/messages`)).items;
  await page.goto(`${journey.address}/cases/${made.id}`);
  await page.getByRole('tab', { name: t('casework.tab.messages') }).click();
  await page.getByText(t('messages.kind.request_taken')).waitFor();
  await journey.look(page, 'case-messages');
  if (put.next_at && new Date(put.next_at) > new Date(Date.now() + 60_000)) return false;
  await until('the worker sent it', () => taken.length > before);
  const { body } = taken.at(-1);
  journey.expect(`it says a number and nothing else: ${body}`, body.get('text').includes(made.number) && !body.get('text').includes('ลับ') && body.get('to') === '0898765432');
  return true;
}

// What an officer has to do: a task of one's own, the calendar's secret link, an absence, a caseload handed over and back.
const dialog = (page) => page.locator('dialog[open]').last();
async function tasks(page) {
  await page.goto(`${journey.address}/today`);
  await page.getByRole('link', { name: t('casework.all_tasks') }).click();
  await page.getByRole('button', { name: t('casework.set_task') }).click();
  await dialog(page).getByLabel(t('casework.field.what'), { exact: false }).fill('โทรนัดรถ');
  await dialog(page).getByRole('textbox', { name: t('casework.field.due_on') }).fill('31/12/2570');
  await dialog(page).getByRole('button', { name: t('ui.close'), exact: true }).click();
  await call(page, 'POST', '/casework/tasks', { what: 'โทรนัดรถ', due_on: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) });
  await page.reload();
  await page.getByText('โทรนัดรถ').first().waitFor();
  await page.getByRole('button', { name: t('casework.calendar_make') }).or(page.getByRole('button', { name: t('casework.calendar_anew') })).click();
  const address = await page.locator('.address').innerText();
  const feed = await (await fetch(address)).text();
  journey.expect('the feed is a calendar without names or words', feed.startsWith('BEGIN:VCALENDAR') && feed.includes('BEGIN:VEVENT') && !feed.includes('โทรนัดรถ'));
  await journey.look(page, 'tasks');
  await page.getByRole('button', { name: t('casework.calendar_end') }).click();
  await page.getByRole('button', { name: t('casework.calendar_make') }).waitFor();
  journey.expect('an ended link answers no more', (await fetch(address)).status === 404);
}

async function caseload(page) {
  await page.goto(`${journey.address}/caseload`);
  await page.getByRole('button', { name: t('casework.hand_over'), exact: true }).click();
  await dialog(page).getByLabel(t('casework.field.to_id'), { exact: false }).selectOption({ index: 1 });
  await dialog(page).getByLabel(t('casework.field.reason'), { exact: false }).fill('ไปอบรมหนึ่งเดือน');
  await journey.look(page, 'hand-over');
  await dialog(page).getByRole('button', { name: t('casework.hand_over'), exact: true }).click();
  await page.getByRole('button', { name: t('casework.give_back'), exact: true }).first().click();
  await journey.appears('a caseload goes over and comes back', page.getByText(t('casework.given_back'), { exact: true }).first());
  await journey.look(page, 'caseload');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    answer = 200;
    const admin = await journey.page(...size);
    await journey.sign_in(admin, 'admin', password);
    await set_up(admin);
    const officer = await journey.page(...size);
    await journey.sign_in(officer, 'nok', password);
    await told(officer);
    await admin.goto(`${journey.address}/messages`);
    await admin.getByText(t('messages.outbox_says')).waitFor();
    await journey.look(admin, 'outbox');
    await officer.goto(`${journey.address}/account`);
    await officer.getByRole('heading', { name: t('messages.mine') }).waitFor();
    await journey.look(officer, 'account');
    await tasks(officer);
    await caseload(officer);
    await admin.context().close();
    await officer.context().close();
  }
});
gateway.close();
