// The simulator on the pages: a plan moves under the finger, areas open down to the village, two plans are compared, a
// benefit has its cost, households are listed with reasons, and a round is approved by a second person.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey, root, sizes } from './harness.mjs';

const journey = new Journey('simulator');
const { t } = journey;
const password = 'chaeson-demo-2565';
const figure = (page, name) => page.locator(`[data-figure=${name}]`).innerText();
const cutoff = (page) => page.getByRole('slider', { name: t('sim.cutoff') });

/** Real outlines where somebody has them beside the project; squares for the demo's areas elsewhere. */
function bring_boundaries() {
  const real = join(root, '../shared/data/boundaries');
  const files = existsSync(real) ? ['provinces.topojson', 'districts.topojson', 'subdistricts.geojson.gz'].map((name) => join(real, name)) : [squares()];
  for (const file of files) {
    try {
      journey.run('import', 'areas', file);
    } catch (told) {
      journey.expect(`outlines are taken in but for a few: ${told.stdout}`, /outlines: [1-9]/.test(told.stdout));
    }
  }
}

function squares() {
  const at = (code, lon, lat, size) => ({
    type: 'Feature', properties: { code },
    geometry: { type: 'Polygon', coordinates: [[[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]] },
  });
  const features = [at('52', 99, 18, 1), ...Array.from({ length: 13 }, (_, n) => at(`52${String(n + 1).padStart(2, '0')}`, 99 + (n % 4) * 0.25, 18 + Math.floor(n / 4) * 0.25, 0.25))];
  features.push(...Array.from({ length: 5 }, (_, n) => at(`52130${n + 1}`, 99 + n * 0.05, 18.75, 0.05)));
  const path = join(journey.place, 'squares.geojson');
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

const shapes = (page) => page.locator('.map path.area');

/** The map has the areas, colours with the slider, opens by keys and has its table one key away. */
async function look_at_the_map(page) {
  await shapes(page).first().waitFor();
  await shapes(page).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.map path.area')?.dataset.area.length === 4);
  await page.locator('[aria-busy=false] [data-figure=people]').waitFor();
  journey.expect('the map opens by a key', /area=52/.test(page.url()));
  journey.expect('every area says its figures', (await shapes(page).evaluateAll((all) => all.every((one) => one.getAttribute('aria-label')?.includes(':')))));
  const first = await shapes(page).first().getAttribute('data-area');
  await shapes(page).first().focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
  journey.expect('arrow keys go from area to area', (await page.evaluate(() => document.activeElement.getAttribute('data-area'))) !== null && first !== null);
  journey.expect('the legend is there', await page.getByRole('list', { name: t('sim.legend') }).isVisible());
  await page.evaluate(() => document.activeElement.blur());
  await journey.look(page, 'simulator-map', { full: false });
  // On a phone the map lies below the sliders.
  const section = page.locator('section[aria-labelledby=areas]');
  await section.scrollIntoViewIfNeeded();
  await section.screenshot({ path: join(journey.screenshots, `simulator-map-alone-${page.viewportSize().width}.png`) });
  const box = await page.locator('.map').boundingBox();
  journey.expect('the map is wide enough and not higher than the screen', box.width >= 250 && box.height < page.viewportSize().height);
  await page.keyboard.press('t');
  await page.getByRole('table').first().waitFor();
  journey.expect('the table is one key away', await page.getByRole('columnheader', { name: 'M0' }).isVisible());
  await page.keyboard.press('t');
  await shapes(page).first().waitFor();
}

/** A finger on the slider: answers come one after another and the last one shown is that of the last place. */
async function follow_the_finger(page) {
  const moved = await page.evaluate(async (label) => {
    const slider = [...document.querySelectorAll('input[type=range]')].find((one) => one.labels[0]?.textContent === label);
    const figure = document.querySelector('[data-figure=h]');
    const fills = () => [...document.querySelectorAll('.map path.area')].map((one) => one.style.fill).join();
    let redrawn = 0;
    new MutationObserver(() => redrawn++).observe(figure, { characterData: true, subtree: true, childList: true });
    const before = fills();
    let coloured = false;
    // Counted where the page asks: what the browser reports outside comes later than the answer.
    let [on_the_way, most, answered] = [0, 0, 0];
    const plain_fetch = window.fetch;
    window.fetch = async (...asked) => {
      if (!String(asked[0].url ?? asked[0]).includes('/simulator/results')) return plain_fetch(...asked);
      most = Math.max(most, ++on_the_way);
      return plain_fetch(...asked).then((answer) => (answered++, answer)).finally(() => on_the_way--);
    };
    const began = performance.now();
    for (let step = 0; step < 120; step++) {
      slider.value = String(10 + (step % 60));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      coloured ||= fills() !== before;
    }
    window.fetch = plain_fetch;
    return { redrawn, coloured, most, answered, ms: performance.now() - began };
  }, t('sim.cutoff'));
  await page.locator('[aria-busy=false] [data-figure=people]').waitFor();
  console.log(`${moved.redrawn} changes of the incidence and ${moved.answered} answers in ${Math.round(moved.ms)} ms, 120 frames`);
  journey.expect(`one question at a time, not ${moved.most}`, moved.most === 1);
  journey.expect('several answers were shown while the slider moved', moved.answered > 3);
  journey.expect('the map was coloured anew', moved.coloured);
  journey.expect('the slider stands where it was left', (await cutoff(page).inputValue()) === '69');
}

async function open(page) {
  await page.goto(`${journey.address}/targeting/simulator`);
  await page.locator('[data-figure=people]').waitFor();
}

/** Changes something and waits for the answer to it. */
async function change(page, act) {
  const answered = page.waitForResponse((response) => response.url().includes('/simulator/results'));
  await act();
  await answered;
  await page.locator('[aria-busy=false] [data-figure=people]').waitFor();
}

/** Waits until the incidence is above, or below, what it was. */
const incidence = (page, than, old) =>
  page.waitForFunction(([above, was]) => {
    const now = parseFloat(document.querySelector('[data-figure=h]').textContent);
    return above ? now > was : now < was;
  }, [than === 'above', old]);

async function slide(page) {
  await change(page, () => page.getByLabel(t('sim.preset')).selectOption('alkire_foster'));
  const before = parseFloat(await figure(page, 'h'));
  await change(page, () => cutoff(page).fill('20'));
  await incidence(page, 'above', before);
  journey.expect('more people are in under a lower cut-off', true);
  const lower = parseFloat(await figure(page, 'h'));
  await cutoff(page).focus();
  for (let i = 0; i < 21; i++) await page.keyboard.press('ArrowRight');
  await incidence(page, 'below', lower);
  journey.expect('the arrow keys move the cut-off', (await cutoff(page).inputValue()) === '41');
  await cutoff(page).fill('20');
  await incidence(page, 'above', before);
  await journey.look(page, 'simulator');
}

async function down_to_the_village(page) {
  const places = page.getByRole('list', { name: t('sim.areas') }).getByRole('button');
  for (const level of ['district', 'tambon', 'village']) {
    await places.first().click();
    journey.expect(`the ${level} is in the address`, /area=\d+/.test(page.url()));
    await page.locator('[aria-busy=false] [data-figure=people]').waitFor();
  }
  await journey.look(page, 'simulator-villages');
  await page.goto(`${journey.address}/targeting/simulator`);
  await page.locator('[data-figure=people]').waitFor();
}

async function compare(page) {
  await page.getByLabel(t('sim.preset')).selectOption('alkire_foster');
  await page.getByRole('button', { name: t('sim.set_aside') }).click();
  await cutoff(page).fill('20');
  await page.getByRole('heading', { name: t('sim.compare') }).waitFor();
  await page.getByRole('row', { name: new RegExp(t('sim.everybody')) }).waitFor();
  await page.getByLabel(t('sim.amount')).fill('1000');
  await page.waitForFunction(() => /\d/.test(document.querySelector('[data-figure=cost]')?.textContent ?? ''));
  await page.getByRole('button', { name: t('sim.show_list') }).click();
  await page.getByRole('heading', { name: t('sim.selected_households') }).waitFor();
  await journey.look(page, 'simulator-compared');
}

/** The head of the centre saves, and the province approves. */
async function round(page, name) {
  const centre = await journey.page(...sizes.laptop);
  await journey.sign_in(centre, 'kamnan', password);
  await open(centre);
  await centre.getByRole('button', { name: t('sim.save_round') }).click();
  await centre.getByLabel(t('sim.round_name')).fill(name);
  await centre.locator('dialog[open]').getByRole('button', { name: t('ui.save') }).click();
  await centre.waitForURL(/targeting\/rounds/);
  await centre.getByText(name).first().waitFor();
  await centre.getByText(t('sim.second_person')).first().waitFor();
  await centre.context().close();
  await page.goto(`${journey.address}/targeting/rounds`);
  await page.getByText(name).first().waitFor();
  await page.getByRole('button', { name: t('sim.approve') }).first().click();
  await page.getByText(t('targeting.round_state.approved')).first().waitFor();
  await journey.look(page, 'rounds');
}

journey.demo();
bring_boundaries();
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'prasit', password);
    await open(page);
    await slide(page);
    await look_at_the_map(page);
    await follow_the_finger(page);
    await down_to_the_village(page);
    await compare(page);
    await round(page, `round-${language}`);
    await page.context().close();
  }
});
