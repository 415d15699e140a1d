// From request to receipt on paper: the pages print a case's papers, each file is rendered to a picture and read again
// (fonts embedded, the number in it), and anybody verifies it by its code and by the file itself.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('papers');
const { t } = journey;
const public_address = 'https://chaeson.example.org';
const password = 'chaeson-demo-2565';
const tool = (name, ...args) => execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

async function call(page, method, path, data, headers = {}) {
  const answer = await page.request.fetch(`${journey.address}/api/v1${path}`, { method, data, headers: { 'Idempotency-Key': crypto.randomUUID(), Purpose: 'assistance', ...headers } });
  return answer.json();
}

/** A case with a little of everything, taken as far as its receipt. */
async function case_with_everything(page) {
  const me = (await call(page, 'GET', '/staff/session')).staff.id;
  const person = (await call(page, 'GET', '/registry/search?q=ใจ&limit=20')).items.find((hit) => hit.kind === 'person' && hit.household_id);
  const base = '/casework/cases';
  const made = await call(page, 'POST', base, {
    channel: 'walk_in', reporter: { kind: 'self', anonymous: false, name: person.name, phone: '0812345678' }, clients: [{ person_id: person.id, about: '' }], household_id: '',
    area_code: '521304', main_problem: 'INC02', other_problems: ['HOU05'], request: 'อยู่กับหลานสองคน ฝนตกหนักหลังคารั่ว ข้าวสารใกล้หมด ขอถุงยังชีพและช่วยซ่อมหลังคา', urgency: 'urgent', risks: [],
  });
  const one = `${base}/${made.id}`;
  await call(page, 'POST', `${one}/triage`, { urgency: 'urgent', risks: [], secrecy: 'ordinary', in_charge: me });
  await call(page, 'POST', `${one}/visits`, {
    held_at: new Date(Date.now() - 3_600_000).toISOString(), visitors: 'นก และ อพม. ดาว', place: 'home', purpose: 'ดูความเป็นอยู่และสภาพบ้าน', seen: 'ผู้ขอและหลานสองคน',
    observations: [{ dimension: 'living', words: 'หลังคาสังกะสีผุ รั่วสามจุด ฝาบ้านไม้ไผ่' }, { dimension: 'income', words: 'รับจ้างรายวัน วันละ 200 บาท เดือนละไม่เกินสิบวัน' }], risks: [], next_on: null, given: [],
  });
  await call(page, 'POST', `${one}/opinions`, { facts: 'ผู้ขออายุมาก รายได้ไม่แน่นอน เลี้ยงหลานกำพร้าสองคน บ้านชำรุด ไม่มีที่ดินทำกิน', opinion: 'เห็นควรช่วยถุงยังชีพทันที และส่งต่อซ่อมบ้าน' });
  await call(page, 'POST', `${one}/actions`, { dimension: 'living', what: 'ซ่อมหลังคา', owner_kind: 'staff', owner_id: me, owner_name: '', due_on: '2030-01-15' });
  await call(page, 'POST', `${one}/aid`, {
    kind: 'goods', item: 'ถุงยังชีพ', unit: 'ถุง', quantity: 2, value_satang: 140_050, giver: 'อบต.แจ้ซ้อน', receiver_person_id: person.id, receiver_name: person.name, acknowledgement: 'signature',
    given_on: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), place: 'ที่ทำการศูนย์',
  });
  const [agency] = (await call(page, 'GET', `${one}/agencies`)).items;
  await call(page, 'POST', `${one}/referrals`, { agency_org_id: agency.org_id, letter_number: '', urgency: 'urgent', need: 'ขอซ่อมหลังคาบ้านผู้สูงอายุที่เลี้ยงหลานสองคน', shared: ['clients', 'contact', 'problems', 'request', 'facts', 'opinion', 'aid'] });
  return made;
}

/** What a press of this button gives: the file, looked at by poppler as a reader would. */
async function printed(page, button, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const file = join(journey.screenshots, `${name}-${journey.language}.pdf`);
  copyFileSync(await download.path(), file);
  tool('pdftoppm', '-r', '80', '-png', file, file.replace('.pdf', ''));
  const fonts = tool('pdffonts', file).split('\n').slice(2).filter(Boolean);
  journey.expect(`${name}: fonts are embedded: ${fonts}`, fonts.length > 0 && fonts.every((line) => /Laksaman/.test(line) && /yes yes yes/.test(line)));
  return { file, text: tool('pdftotext', '-raw', file, '-') };
}

const jsqr = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');
/** What the QR on the first page of this file says to a reader that is not ours. */
async function read_qr(page, file) {
  const picture = file.replace('.pdf', '-qr');
  tool('pdftoppm', '-r', '200', '-f', '1', '-l', '1', '-singlefile', '-png', file, picture);
  const bytes = readFileSync(`${picture}.png`).toString('base64');
  return page.evaluate(
    async ([source, data]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const { data: pixels, width, height } = canvas.getImageData(0, 0, image.width, image.height);
      const holder = { exports: {} };
      new Function('module', 'exports', source)(holder, holder.exports);
      const read = holder.exports.default ?? holder.exports;
      return read(pixels, width, height)?.data ?? null;
    },
    [jsqr, bytes],
  );
}

async function papers(page, made) {
  await page.goto(`${journey.address}/cases/${made.id}`);
  await page.getByRole('tab', { name: t('casework.tab.papers') }).click();
  await page.getByText(t('casework.no_papers')).waitFor();
  await page.getByLabel(t('casework.paper_language')).selectOption(journey.language);
  const button = (kind) => page.getByRole('button', { name: t(`casework.paper_kind.${kind}`), exact: true });
  for (const kind of ['request', 'fact_finding', 'summary']) {
    const { text } = await printed(page, button(kind), kind);
    journey.expect(`${kind} holds the number of its case`, text.includes(made.number));
    await page.getByRole('button', { name: t('casework.paper_open') }).nth(['request', 'fact_finding', 'summary'].indexOf(kind)).waitFor();
  }
  await journey.look(page, 'case-papers');
  const blank = await printed(page, page.locator('section', { hasText: t('casework.blank_forms') }).getByRole('link', { name: t('casework.paper_kind.request') }), 'blank-request');
  journey.expect('the blank form names nobody', !blank.text.includes(made.number));
}

async function beside_their_parts(page, made) {
  for (const [tab, kind] of [['plan', 'receipt'], ['visits', 'visit_record'], ['referrals', 'referral_letter']]) {
    await page.getByRole('tab', { name: t(`casework.tab.${tab}`) }).click();
    const { text } = await printed(page, page.getByRole('button', { name: t(`casework.paper_kind.${kind}`), exact: true }).first(), kind);
    journey.expect(`${kind} holds the number of its case`, text.includes(made.number));
    if (kind === 'receipt') journey.expect('the sum stands in words', text.includes('หนึ่งพันสี่ร้อยบาทห้าสิบสตางค์'));
  }
}

async function verified(made, officer) {
  const [paper] = (await call(officer, 'GET', `/casework/cases/${made.id}/papers`)).items.filter((one) => one.kind === 'referral_letter');
  const file = join(journey.screenshots, `referral_letter-${journey.language}.pdf`);
  // Read on a page without our policy for scripts, as a phone would.
  const blank = await officer.context().browser().newPage();
  const led_to = await read_qr(blank, file);
  journey.expect(`the QR leads to the whole address of this paper: ${led_to}`, led_to === `${public_address}/verify/${paper.code}`);
  await blank.close();
  const page = await journey.page(...(officer.viewportSize().width < 500 ? sizes.phone : sizes.laptop));
  await page.goto(`${journey.address}/verify`);
  await page.getByLabel(t('papers.code'), { exact: false }).fill(paper.code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: t('papers.verify_button') }).click();
  await page.getByRole('heading', { name: t('papers.verdict.genuine') }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(t('papers.same')).waitFor();
  journey.expect('the verification names nobody', !(await page.locator('main').innerText()).includes(made.number));
  await journey.look(page, 'verified');
  const forged = join(journey.screenshots, 'forged.pdf');
  writeFileSync(forged, '%PDF-1.5 forged');
  await page.locator('input[type=file]').setInputFiles(forged);
  await page.getByText(t('papers.not_same')).waitFor();
  await page.goto(`${journey.address}/verify/AAAA-BBBB-CCCC`);
  await page.getByRole('heading', { name: t('papers.verdict.unknown') }).waitFor();
  await journey.look(page, 'not-found');
  await page.context().close();
}

async function register(page) {
  await page.goto(`${journey.address}/papers`);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await journey.look(page, 'register');
  await page.goto(`${journey.address}/papers/office`);
  await page.getByText(t('papers.office_says')).waitFor();
  await journey.look(page, 'office');
}

journey.demo();
await journey.start('--public-address', public_address);
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'nok', password);
    const made = await case_with_everything(page);
    await papers(page, made);
    await beside_their_parts(page, made);
    await verified(made, page);
    await register(page);
    await page.context().close();
  }
});
