// A TPMAP-style list on the pages, from the faulty file to the corrected sheet: columns and preview, what would be
// refused and why, the import, the sheet to correct, the same list again, and taking everything back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('imports');
const { t } = journey;
const password = 'chaeson-demo-2565';
const heading = 'ลำดับ,รหัสประจำบ้าน,รหัสหมู่บ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,วันเกิด,บัตรสวัสดิการแห่งรัฐ,มิติสุขภาพ,มิติรายได้,ของแถม';

function citizen(number) {
  const body = `3${String(number).padStart(11, '0')}`;
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (13 - at), 0);
  return body + ((11 - (sum % 11)) % 10);
}

/** Twelve people in four houses; the id of the third, the birthday of the fifth and the village of the eighth are wrong. */
function rows(from, spoil) {
  const all = Array.from({ length: 12 }, (_, at) => [
    at + 1, `5213${String(from + Math.floor(at / 3)).padStart(7, '0')}`, '52130401', `${from + Math.floor(at / 3)}/9`, citizen(from * 1000 + at),
    `นาย${['คำปัน', 'สมชาย', 'บุญมี'][at % 3]} ทดสอบ${from}`, `9/5/25${String(10 + at)}`, 'มี', at % 2, (at + 1) % 2, '',
  ].map(String));
  if (spoil) {
    const wrong = all[2][4];
    all[2][4] = wrong.slice(0, 12) + ((Number(wrong[12]) + 1) % 10);
    all[4][6] = '31/2/2540';
    all[7][2] = '52130499';
  }
  return all;
}
const csv = (lines) => `\ufeff${[heading, ...lines.map((line) => line.join(','))].join('\r\n')}\r\n`;

function file(name, text) {
  const path = join(journey.place, name);
  writeFileSync(path, text);
  return path;
}

async function bring(page, path) {
  await page.goto(`${journey.address}/targeting/imports/new`);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: t('imports.look') }).click();
  await page.getByRole('heading', { level: 2, name: t('imports.columns') }).waitFor();
}

async function start(page) {
  await page.getByRole('button', { name: t('imports.start') }).click();
  await page.getByRole('heading', { level: 2, name: t('imports.ended_done') }).waitFor();
}

const count = (page, key) => page.locator('dt', { hasText: new RegExp(`^${t(`imports.count_${key}`)}$`) }).locator('xpath=../dd').innerText();

async function faulty_list(page, from) {
  await bring(page, file('list.csv', csv(rows(from, true))));
  await page.getByText(t('imports.would_refuse', { n: 3 })).waitFor();
  for (const code of ['words.citizen_id_check_digit', 'kit.date_impossible', 'targeting.row_village_unknown'])
    journey.expect(`the preview names ${code}`, (await page.locator('table').first().innerText()).includes(t(code, { code: '…' }).split('…')[0].trim()));
  await journey.look(page, 'import-columns');
  const extra = page.getByLabel('ของแถม');
  await extra.selectOption('ignored');
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  journey.expect('a column is given another meaning', (await extra.inputValue()) === 'ignored');
  await start(page);
  journey.expect('nine people are new', (await count(page, 'people_new')) === '9');
  journey.expect('three rows were refused', (await count(page, 'rows_refused')) === '3');
  await page.getByRole('heading', { level: 2, name: t('imports.refused_rows') }).waitFor();
  await journey.look(page, 'import-result');
  const [sheet] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('imports.download_csv') }).click()]);
  return readFileSync(await sheet.path(), 'utf8');
}

async function corrected_list(page, sheet, from) {
  const right = rows(from, false);
  const lines = sheet.trim().split(/\r?\n/);
  journey.expect('the sheet to correct holds the three rows and says why', lines.length === 4 && lines[1].length > right[2].join(',').length);
  const fixed = [right[2], right[4], right[7]].map((line) => line.join(','));
  await bring(page, file('corrected.csv', `${lines[0]}\r\n${fixed.join('\r\n')}\r\n`));
  await page.getByText(t('imports.none_faulty')).waitFor();
  await start(page);
  journey.expect('the corrected rows are in', (await count(page, 'people_new')) === '3' && (await count(page, 'rows_refused')) === '0');
}

async function again_and_back(page, from) {
  await bring(page, file('again.csv', csv(rows(from, false))));
  await start(page);
  journey.expect('a second run changes nothing', (await count(page, 'people_new')) === '0' && (await count(page, 'rows_unchanged')) === '12');
  await page.goto(`${journey.address}/targeting/imports`);
  await page.getByRole('link', { name: 'list.csv' }).first().click();
  await page.getByRole('button', { name: t('imports.undo') }).click();
  await journey.look(page, 'import-undo');
  await page.locator('dialog[open]').getByRole('button', { name: t('imports.undo') }).click();
  await page.getByRole('heading', { level: 2, name: t('imports.ended_undone') }).waitFor();
  journey.expect('what the list brought is withdrawn', (await count(page, 'people_withdrawn')) === '9');
  await journey.look(page, 'import-undone');
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  let from = 8001;
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'som', password);
    const sheet = await faulty_list(page, from);
    await corrected_list(page, sheet, from);
    await again_and_back(page, from);
    await page.context().close();
    from += 100;
  }
});
