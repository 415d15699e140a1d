// The desk at its daily work, with the keyboard where there is one: a case found by name and its facts corrected, a
// colleague's newer version beside one's own, a house placed on the map, help handed out against a signature.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('desk');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog_of = (page) => page.locator('dialog[open]').last();

async function call(page, method, path, data, headers = {}) {
  const answer = await page.request.fetch(`${journey.address}/api/v1${path}`, { method, data, headers: { 'Idempotency-Key': crypto.randomUUID(), Purpose: 'assistance', ...headers } });
  return answer.json();
}

async function save(page) {
  const dialog = dialog_of(page);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}

async function open_case(page, name) {
  const body = {
    channel: 'walk_in', reporter: { kind: 'self', anonymous: false, name, phone: '' }, clients: [{ person_id: '', about: name }], household_id: '', area_code: '521304',
    main_problem: 'HOU05', request: 'หลังคารั่ว', urgency: 'normal', risks: [],
  };
  return (await call(page, 'POST', '/casework/cases', body)).id;
}

async function act(page, name) {
  const button = page.getByRole('button', { name: t(`casework.act.${name}`), exact: true });
  if (!(await button.isVisible())) await page.locator('.acts summary').click();
  await button.click();
  await dialog_of(page).waitFor();
}

async function find_by_name(page, name, id) {
  await page.goto(`${journey.address}/cases`);
  await page.getByRole('searchbox', { name: t('casework.search') }).fill(name);
  await page.waitForURL(/q=/);
  await page.locator(`tbody a[href="/cases/${id}"]`).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  journey.expect('a name finds the one case', true);
  await journey.look(page, 'cases-by-name');
  await page.locator('tbody a').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/cases/${id}$`));
}

async function choose(page, box, words) {
  await box.fill(words);
  await page.locator('[role=option][aria-selected=true]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
}

async function correct(page, id) {
  await page.locator('main').getByText('หลังคารั่ว').waitFor();
  await act(page, 'correction');
  const dialog = dialog_of(page);
  await choose(page, dialog.getByRole('combobox', { name: t('casework.client_in_register') }).first(), 'ใจแก้ว');
  const known = await dialog.getByRole('combobox', { name: t('casework.client_in_register') }).first().inputValue();
  await choose(page, dialog.getByRole('combobox', { name: t('casework.field.other_problems') }), journey.language === 'th' ? 'หนี้นอกระบบ' : 'loan-shark');
  await journey.look(page, 'case-correction');

  // A colleague was faster: the two versions stand side by side, and both remain.
  const now = await call(page, 'GET', `/casework/cases/${id}`);
  await call(page, 'PUT', `/casework/cases/${id}`, { area_code: '521304', household_id: '', clients: now.clients.map(({ person_id, about }) => ({ person_id, about })), main_problem: 'HOU02', other_problems: [] }, { 'If-Match': `"${now.version}"` });
  await dialog.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: t('conflict.title') }).waitFor();
  await journey.look(page, 'case-correction-conflict');
  await page.getByRole('button', { name: t('conflict.go_on') }).click();
  await save(page);
  const after = await call(page, 'GET', `/casework/cases/${id}`);
  journey.expect('mine and theirs are both in', after.clients[0].person_id !== '' && after.main_problem === 'HOU02' && after.other_problems[0] === 'INC14');
  journey.expect('the household came with the person', after.household_id !== '');
  await page.getByRole('heading', { level: 1, name: known }).waitFor();
  return after.household_id;
}

async function set_pin(page, household) {
  await page.goto(`${journey.address}/households/${household}`);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: t('registry.set_pin') }).click();
  const dialog = dialog_of(page);
  await dialog.locator('.leaflet-container path.land').waitFor();
  await dialog.getByLabel(t('registry.field.latitude')).fill('18.8012');
  await dialog.getByLabel(t('registry.field.longitude')).fill('99.5104');
  const pin = dialog.locator('.leaflet-marker-icon.pin');
  await pin.waitFor();
  await pin.focus();
  await page.keyboard.press('ArrowUp');
  const moved = await dialog.getByLabel(t('registry.field.latitude')).inputValue();
  journey.expect('the arrow key moves the pin north', Number(moved) > 18.8012 && Number(moved) < 18.81);
  const box = await dialog.locator('.leaflet-container').boundingBox();
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.5);
  const east = await dialog.getByLabel(t('registry.field.longitude')).inputValue();
  journey.expect('a press sets the pin where it was pressed', Number(east) > 99.5104 && Number(east) < 99.6);
  await journey.look(page, 'household-pin');
  journey.expect(`the map asked nobody else: ${asked.filter((url) => !url.startsWith(journey.address)).join(' ')}`, asked.every((url) => url.startsWith(journey.address) || url.startsWith('data:')));
  await save(page);
  const { pin: kept } = await call(page, 'GET', `/registry/households/${household}`);
  journey.expect('the pin is kept as it was drawn', kept.source === 'drawn' && Math.abs(kept.longitude - Number(east)) < 1e-5);
}

async function sign(page, id) {
  await call(page, 'POST', `/casework/cases/${id}/triage`, { urgency: 'normal', risks: [], secrecy: 'ordinary', in_charge: journey.staff });
  await page.goto(`${journey.address}/cases/${id}`);
  await act(page, 'aid');
  const dialog = dialog_of(page);
  await dialog.getByLabel(t('casework.field.item')).fill('ถุงยังชีพ');
  const paper = dialog.locator('canvas');
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (let at = 1; at <= 20; at++) await page.mouse.move(box.x + 40 + at * 9, box.y + 60 + Math.sin(at) * 25);
  await page.mouse.up();
  await dialog.getByText(t('ui.signed'), { exact: true }).waitFor();
  await journey.look(page, 'aid-signature');
  await save(page);
  await page.goto(`${journey.address}/cases/${id}?tab=plan`);
  await page.getByRole('img', { name: /.+/ }).locator('visible=true').first().waitFor();
  const { items } = await call(page, 'GET', `/casework/cases/${id}/aid`);
  journey.expect('the signature is kept with the aid', items[0].acknowledgement === 'signature' && items[0].mark_image.startsWith('iVBORw0KGgo'));
  await journey.look(page, 'case-plan-signed');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language, name] of [[sizes.laptop, 'th', 'ลุงปั๋น หลังวัด'], [sizes.phone, 'en', 'ป้าคำ ท้ายบ้าน']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'som', password);
    journey.staff = (await call(page, 'GET', '/staff/session')).staff.id;
    const id = await open_case(page, name);
    await find_by_name(page, name.split(' ')[1], id);
    const household = await correct(page, id);
    await set_pin(page, household);
    await sign(page, id);
    await page.context().close();
  }
});
