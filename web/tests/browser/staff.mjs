// A day of an administrator, in Debian's Chromium against the real program on a fresh database: first password, own
// account with a second factor, members (add, conflict, reset), the journal and the health page, on a laptop and on a
// phone, in both languages.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('staff');
const { t } = journey;
const expect = (name, holds) => journey.expect(name, holds);
const look = (page, name) => journey.look(page, name);
const first_password = 'sky over the hill 65';
const own_password = 'น้ำใจไหลถึงดอย 2565';
const chae_son = () => (journey.language === 'th' ? 'ตำบลแจ้ซ้อน' : 'Tambon Chae Son');

function make_database() {
  const organisation = (id, kind, area, th, en, serves) =>
    journey.run('organisation', 'add', '--id', id, '--kind', kind, '--area', area, '--name-th', th, '--name-en', en, '--serves', serves);
  organisation('chaeson', 'centre', '521304', 'ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน', 'Chae Son Social Assistance Centre', '521304');
  organisation('lampang', 'provincial_office', '520101', 'สำนักงาน พมจ. ลำปาง', 'Lampang Provincial Office', '52');
  const user = (organisation_id, name, full, role) =>
    journey.run_with(`${first_password}\n`, 'user', 'add', '--organisation', organisation_id, '--user-name', name, '--name', full, '--role', role);
  user('lampang', 'malee', 'นางสาวมาลี ศรีสุข', 'administrator');
  user('lampang', 'kaew', 'นายแก้ว ตรวจดี', 'auditor');
  user('chaeson', 'som', 'นางสมศรี ใจงาม', 'desk_officer');
  user('chaeson', 'wichai', 'นายวิชัย มั่นคง', 'centre_head');
}

const open_browser = (size) => journey.page(...size);

async function sign_in(page, user_name, password) {
  await page.goto(journey.address);
  await page.getByLabel(t('sign_in.user_name'), { exact: true }).fill(user_name);
  await page.getByLabel(t('sign_in.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('sign_in.go') }).click();
}

async function choose_own_password(page, user_name) {
  await page.getByRole('heading', { name: t('password.title') }).waitFor();
  await page.getByLabel(t('password.old'), { exact: true }).fill(first_password);
  await page.getByLabel(t('password.new'), { exact: true }).fill(own_password);
  await page.getByLabel(t('password.again'), { exact: true }).fill(own_password);
  await page.getByRole('button', { name: t('password.change') }).click();
  await page.getByRole('heading', { name: t('home.hello', { name: user_name }) }).waitFor();
}

/** Six digits of RFC 6238, as the app on a phone makes them. */
function totp(secret, at = Date.now()) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac[19] & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// ---- the journey -----------------------------------------------------------------------------------------------------

async function account(page, other) {
  await page.locator('header summary').click();
  await page.getByRole('link', { name: t('account.title') }).click();
  await page.getByRole('heading', { level: 1, name: t('account.title') }).waitFor();
  await page.getByText(t('account.this_device')).waitFor();
  await look(page, 'account');

  await page.getByRole('button', { name: t('account.totp_start') }).click();
  await page.getByRole('img', { name: t('account.totp_qr') }).waitFor();
  await look(page, 'account-totp');
  const secret = (await page.locator('code').first().innerText()).replace(/\s/g, '');
  await page.getByLabel(t('account.totp_code')).fill('000000');
  await page.getByRole('button', { name: t('account.totp_confirm') }).click();
  await page.getByText(t('staff.totp_wrong')).first().waitFor();
  await page.getByLabel(t('account.totp_code')).fill(totp(secret));
  await page.getByRole('button', { name: t('account.totp_confirm') }).click();
  await page.getByText(t('account.totp_on_says')).waitFor();
  await page.reload();
  await page.getByText(t('account.totp_on_says')).waitFor();

  await page.getByRole('button', { name: t('account.totp_remove') }).click();
  const removal = page.locator('dialog[open]');
  await removal.getByLabel(t('sign_in.password'), { exact: true }).fill('not the password');
  await removal.getByRole('button', { name: t('account.totp_remove') }).click();
  await removal.getByText(t('staff.password_wrong')).waitFor();
  await look(page, 'account-totp-removal');
  await removal.getByLabel(t('sign_in.password'), { exact: true }).fill(own_password);
  await removal.getByRole('button', { name: t('account.totp_remove') }).click();
  await page.getByText(t('account.totp_off_says')).waitFor();

  // The other device is signed out from here, and notices.
  await page.getByRole('button', { name: /Chrome/ }).click();
  await page.getByText(t('account.only_here')).waitFor();
  const answer = await other.request.get(`${new URL(page.url()).origin}/api/v1/staff/session`);
  expect('the other device is signed out', answer.status() === 401);
}

async function add_volunteer(page, user_name) {
  await page.getByRole('link', { name: t('desk.administration') }).locator('visible=true').first().click();
  await page.getByRole('heading', { level: 1, name: t('member.list') }).waitFor();
  await page.locator('tbody tr').nth(3).waitFor();
  await look(page, 'members');

  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: t('member.add') }).waitFor();
  await page.getByRole('combobox', { name: t('admin.organisation') }).waitFor();
  await page.getByRole('button', { name: t('member.add') }).click();
  await page.getByText(t('member.role_needed')).waitFor();
  await look(page, 'new-member-faults');

  await page.getByRole('combobox', { name: t('admin.organisation') }).fill('chae');
  await page.getByRole('option').first().click();
  await page.getByLabel(t('member.name'), { exact: true }).fill('นางสาวดาว ใจดี');
  await page.getByLabel(t('member.user_name'), { exact: true }).fill(user_name);
  await page.getByRole('radio', { name: t('staff.role.volunteer') }).check();
  const areas = page.getByRole('combobox', { name: t('member.areas') });
  await areas.fill(journey.language === 'th' ? 'แจ้ซ้อน' : 'Chae Son');
  await page.locator('[role=option][aria-selected=true]').waitFor();
  await areas.press('Enter');
  await page.getByRole('list', { name: t('member.areas') }).getByText(chae_son()).waitFor();
  await look(page, 'new-member');
  await page.getByRole('button', { name: t('member.add') }).click();
  await page.getByRole('heading', { name: t('member.hand_over', { name: 'นางสาวดาว ใจดี' }) }).waitFor();
  await page.getByRole('button', { name: t('member.copy_both') }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect('the hand-over is copied', copied.includes(user_name) && /\w{4}-\w{4}-\w{4}-\w{4}/.test(copied));
  await look(page, 'hand-over');
  await page.getByRole('link', { name: t('member.handed_over') }).click();
}

async function change_member(page, user_name) {
  const search = page.getByRole('searchbox', { name: t('admin.search') });
  await search.fill(user_name);
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  await page.locator('tbody tr a').click();
  await page.getByRole('heading', { level: 2, name: t('member.rights') }).waitFor();
  await page.getByRole('list', { name: t('member.areas') }).getByText(chae_son()).waitFor();
  await look(page, 'member');

  // A colleague saves first; nothing is lost, the two are compared.
  const id = new URL(page.url()).pathname.split('/').pop();
  const theirs = { name: 'นางสาวดาว ใจงาม', role: 'volunteer', active: true, areas: ['521304', '521305'] };
  const saved = await page.request.put(`${new URL(page.url()).origin}/api/v1/staff/members/${id}`, {
    data: theirs,
    headers: { 'If-Match': '"1"', 'Idempotency-Key': crypto.randomUUID() },
  });
  expect('the colleague saves first', saved.status() === 200);
  await page.getByRole('radio', { name: t('staff.role.desk_officer') }).check();
  await page.getByRole('button', { name: t('ui.save') }).click();
  await page.getByRole('heading', { name: t('conflict.title') }).waitFor();
  await look(page, 'conflict');
  expect('what was left alone is theirs', await page.getByRole('radio', { name: theirs.name }).isChecked());
  await page.getByRole('button', { name: t('conflict.go_on') }).click();
  await page.getByRole('button', { name: t('ui.save') }).click();
  await page.getByRole('heading', { level: 1, name: theirs.name }).waitFor();
  const now = await (await page.request.get(`${new URL(page.url()).origin}/api/v1/staff/members/${id}`)).json();
  expect('the chosen name and the chosen role are saved', now.name === theirs.name && now.role === 'desk_officer' && now.version === 3);

  await page.getByRole('button', { name: t('member.reset') }).click();
  await look(page, 'reset');
  await page.locator('dialog[open]').getByRole('button', { name: t('member.reset') }).click();
  await page.locator('dialog[open] code.password').waitFor();
  await page.getByRole('button', { name: t('member.handed_over') }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function journal(page) {
  await page.getByRole('link', { name: t('member.done_to') }).click();
  await page.getByRole('heading', { level: 1, name: t('journal.title') }).waitFor();
  await page.getByText(t('staff.password_reset')).waitFor();
  await look(page, 'journal-of-member');
  await page.getByRole('button', { name: t('journal.only_lift', { what: t('journal.only_subject', { name: 'นางสาวดาว ใจงาม' }) }) }).click();
  await page.getByText(t('staff.organisation_added')).waitFor();
  await look(page, 'journal');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('ui.export_csv') }).click()]);
  const csv = readFileSync(await file.path(), 'utf8');
  expect('the journal is exported in words', csv.includes(t('staff.member_added')) && csv.includes('นางสาวมาลี ศรีสุข'));
  await page.getByLabel(t('journal.kind')).selectOption('readings');
  await page.getByText(t('journal.none')).waitFor();
  await look(page, 'journal-empty');
}

async function health(page) {
  await page.getByRole('link', { name: t('admin.health') }).click();
  await page.getByText(t('health.well')).waitFor();
  await look(page, 'health');
}

async function auditor(size) {
  const page = await open_browser(size);
  await sign_in(page, 'kaew', own_password);
  await page.getByRole('link', { name: t('desk.administration') }).locator('visible=true').first().click();
  await page.getByRole('heading', { level: 1, name: t('journal.title') }).waitFor();
  expect('an auditor is offered no members', (await page.getByRole('link', { name: t('admin.members') }).count()) === 0);
  await page.goto(`${journey.address}/administration/members`);
  await page.getByRole('heading', { name: t('not_found.title') }).waitFor();
  await page.context().close();
}

async function administrator(size, first) {
  const page = await open_browser(size);
  const name = 'นางสาวมาลี ศรีสุข';
  await sign_in(page, 'malee', first ? first_password : own_password);
  if (first) await choose_own_password(page, name);
  const other = await open_browser(size);
  await sign_in(other, 'malee', own_password);
  await other.getByRole('heading', { name: t('home.hello', { name }) }).waitFor();
  await account(page, other);
  await other.context().close();
  const user_name = `dao.${size[0]}.${journey.language}`;
  await add_volunteer(page, user_name);
  await change_member(page, user_name);
  await journal(page);
  await health(page);
  await page.locator('header summary').click();
  await page.getByRole('button', { name: t('shell.sign_out') }).click();
  await page.getByLabel(t('sign_in.user_name'), { exact: true }).waitFor();
  await page.context().close();
}

make_database();
await journey.start();
await journey.whole(async () => {
  const kaew = await open_browser(sizes.laptop);
  await sign_in(kaew, 'kaew', first_password);
  await choose_own_password(kaew, 'นายแก้ว ตรวจดี');
  await kaew.context().close();
  let first = true;
  for (const size of Object.values(sizes)) {
    for (const language of ['th', 'en']) {
      journey.language = language;
      await administrator(size, first);
      first = false;
      await auditor(size);
    }
  }
});
