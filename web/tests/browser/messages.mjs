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
  await page.getByLabel(t('messages.field.fields'), { exact: true }).fill('to={to}\ntext={text}');
  await page.getByLabel(t('messages.field.secret'), { exact: true }).fill('canarytoken');
  await page.getByRole('button', { name: t('ui.save'), exact: true }).click();
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

journey.run('demo');
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
    await admin.context().close();
    await officer.context().close();
  }
});
gateway.close();
