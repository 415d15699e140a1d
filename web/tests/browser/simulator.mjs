// The simulator on the pages: a plan moves under the finger, areas open down to the village, two plans are compared, a
// benefit has its cost, households are listed with reasons, and a round is approved by a second person.
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('simulator');
const { t } = journey;
const password = 'chaeson-demo-2565';
const figure = (page, name) => page.locator(`[data-figure=${name}]`).innerText();
const cutoff = (page) => page.getByRole('slider', { name: t('sim.cutoff') });

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

journey.run('demo');
await journey.start();
await journey.whole(async () => {
  for (const [size, language] of [[sizes.laptop, 'th'], [sizes.phone, 'en']]) {
    journey.language = language;
    const page = await journey.page(...size);
    await journey.sign_in(page, 'prasit', password);
    await open(page);
    await slide(page);
    await down_to_the_village(page);
    await compare(page);
    await round(page, `round-${language}`);
    await page.context().close();
  }
});
