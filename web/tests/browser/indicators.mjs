// Scenario E: an executive sees seven flagships from the country to the tambon, the province goes from a figure to its definition
// and its records, sets a target, and a new case reaches the open page by itself within two seconds.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('indicators');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const to = (path) => `${journey.address}${path}`;
const number_in = (text) => Number(text.replace(/[^0-9.]/g, ''));

async function country(page) {
  await page.goto(to('/results?period=2566'));
  await page.locator('[data-flagship="F7"]').waitFor();
  await journey.counts('seven flagships', page.locator('[data-flagship]'), 7);
  await journey.look(page, 'country');
  await page.goto(to('/results?area=52&period=2566'));
  await page.getByText(t('rs.map'), { exact: true }).first().waitFor();
  await page.locator('[data-flagship="F5"]').waitFor();
  await page.locator('[data-area="5213"]').first().waitFor();
  await journey.look(page, 'province');
}

// A country of tiles: each can be read and tapped, none is wider than the screen, and the list stands beside it.
async function tiles(page) {
  await page.goto(to('/results/cases_opened?period=2566'));
  await page.locator('.tiles [data-area="96"]').waitFor();
  const seen = await page.locator('.tiles [data-area]').evaluateAll((all) => all.map((one) => {
    const box = one.getBoundingClientRect();
    return { fits: one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= one.clientHeight + 1 && box.right <= innerWidth, tappable: box.width >= 44 && box.height >= 44, words: one.innerText.trim() };
  }));
  journey.expect(`77 provinces are tiles (${seen.length})`, seen.length === 77);
  journey.expect('each tile can be tapped', seen.every((one) => one.tappable));
  const clipped = seen.filter((one) => !one.fits || !one.words);
  journey.expect(`each tile can be read (${JSON.stringify(clipped)})`, clipped.length === 0);
  journey.expect('the list stands beside the tiles', (await page.locator('table tbody tr').count()) >= 77 || (await page.locator('[role=row]').count()) >= 77);
  await journey.look(page, 'tiles');
}

async function down_to_records(page) {
  await page.goto(to('/results/cases_opened?area=5213&period=2565'));
  await page.getByRole('heading', { name: t('rs.definition') }).waitFor();
  await page.locator('[data-area="521304"]').first().waitFor();
  await journey.look(page, 'indicator');
  await page.goto(to('/results/satisfied_share?area=52&period=2566'));
  await page.getByRole('heading', { name: t('rs.definition') }).waitFor();
  await journey.look(page, 'share');
  await page.goto(to('/results/cases_opened?area=521304&period=2565'));
  await page.getByRole('link', { name: t('rs.records') }).click();
  await page.locator('a[href^="/cases/"]').first().waitFor();
  await journey.look(page, 'records');
  await page.locator('a[href^="/cases/"]').first().click();
  await page.waitForURL('**/cases/*');
}

async function set_target(page, typed) {
  await page.goto(to('/results/online_share?area=52&period=2566'));
  await page.getByRole('button', { name: t('rs.set_target') }).click();
  await dialog(page).getByLabel(t('rs.target'), { exact: false }).fill(typed);
  await journey.look(page, 'target');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await page.getByText(`${typed}%`, { exact: false }).first().waitFor();
}

async function live(desk, watcher) {
  await watcher.goto(to('/results/cases_opened?area=521304'));
  const figure = watcher.locator('section.facts strong');
  await figure.waitFor();
  const before = number_in(await figure.innerText());
  const began = Date.now();
  await desk.evaluate(async () => {
    const body = { channel: 'walk_in', reporter: { kind: 'self', name: 'ทองดี' }, clients: [{ person_id: '', about: 'ทองดี' }], area_code: '521304', main_problem: 'INC02', request: 'รายได้ไม่พอ' };
    await fetch('/api/v1/casework/cases', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), Purpose: 'intake' }, body: JSON.stringify(body) });
  });
  await watcher.waitForFunction((least) => Number(document.querySelector('section.facts strong')?.textContent.replace(/[^0-9.]/g, '')) >= least, before + 1);
  console.log(`a new case was on the page after ${Date.now() - began} ms`);
}

async function published(page) {
  await page.goto(to('/results/published'));
  await page.locator('[data-table="cases_opened"]').waitFor();
  await journey.look(page, 'published');
}

async function brief(page) {
  await page.goto(to('/results?area=52&period=2566'));
  await page.locator('[data-flagship="F1"]').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('rs.brief') }).click()]);
  journey.expect(`the brief is a PDF: ${file.suggestedFilename()}`, file.suggestedFilename().endsWith('.pdf'));
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en'], [sizes.laptop, 'en'], [sizes.phone, 'th']]) {
    journey.language = language;
    const executive = await journey.page(...size);
    const province = await journey.page(...size);
    await journey.sign_in(executive, 'piya', password);
    await country(executive);
    await tiles(executive);
    await journey.sign_in(province, 'prasit', password);
    await down_to_records(province);
    if (language === 'th' && size === sizes.laptop) {
      await set_target(province, '25');
      const desk = await journey.page(...size);
      await journey.sign_in(desk, 'som', password);
      await live(desk, province);
      await brief(province);
      await desk.context().close();
    }
    await published(province);
    await executive.context().close();
    await province.context().close();
  }
});
