// The nation on the simulator's page: a finger moves a slider in every frame, and what was shown is counted.
// node bench/simulator/browser.mjs ADDRESS USER PASSWORD [FRAMES]; prints one line in words. Called by bench_simulator.
import { sizes, Watch } from '../../web/tests/browser/harness.mjs';

const [address, user_name, password, frames = '300'] = process.argv.slice(2);
const watch = new Watch('simulator-nation');
const { t } = watch;

/** Moves the slider once a frame; counts answers, frames in which the figures shown had changed, and frames that came late. */
const moving = ([label, asked, from, to]) =>
  (async () => {
    const slider = [...document.querySelectorAll('input[type=range]')].find((one) => one.labels[0]?.textContent === label);
    const figure = document.querySelector('dl:has([data-figure=m0])');
    const fills = () => [...document.querySelectorAll('.map path.area')].map((one) => one.style.fill).join();
    let answered = 0, server_ms = 0;
    const plain_fetch = window.fetch;
    window.fetch = async (...what) => {
      const counts = String(what[0].url ?? what[0]).includes('/simulator/results');
      const began = performance.now();
      const answer = await plain_fetch(...what);
      if (counts) (answered += 1), (server_ms += performance.now() - began);
      return answer;
    };
    let shown = 0, coloured = 0, late = 0, before = figure.textContent, map_before = fills();
    const began = performance.now();
    let last = began;
    for (let frame = 0; frame < asked; frame++) {
      const swing = Math.abs(((frame / 60) % 2) - 1);  // to and fro in two seconds of a steady screen
      slider.value = String(Math.round(from + (to - from) * swing));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      const now = await new Promise(requestAnimationFrame);
      if (now - last > 25) late++;
      last = now;
      if (figure.textContent !== before) (shown++, (before = figure.textContent));
      const map = fills();
      if (map !== map_before) (coloured++, (map_before = map));
    }
    const seconds = (performance.now() - began) / 1000;
    window.fetch = plain_fetch;
    return { seconds, frames: asked, late, answered, shown, coloured, answer_ms: server_ms / Math.max(1, answered) };
  })();

async function measured(page, label, from, to) {
  const told = await page.evaluate(moving, [label, Number(frames), from, to]);
  await page.locator('[aria-busy=false] [data-figure=people]').waitFor();
  return told;
}

await watch.open_browser();
const page = await watch.page(...sizes.laptop);
await page.goto(`${address}/`);
await page.getByLabel(t('sign_in.user_name'), { exact: true }).fill(user_name);
await page.getByLabel(t('sign_in.password'), { exact: true }).fill(password);
await page.getByRole('button', { name: t('sign_in.go') }).click();
await page.locator('header summary').waitFor();
await page.goto(`${address}/targeting/simulator`);
await page.locator('[data-figure=people]').waitFor();
await page.locator('.map path.area').nth(70).waitFor();
await page.getByLabel(t('sim.preset')).selectOption('alkire_foster');
await page.getByRole('slider', { name: t('sim.cutoff') }).waitFor();
await page.locator('[aria-busy=false] [data-figure=people]').waitFor();
const cutoff = await measured(page, t('sim.cutoff'), 5, 65);
const weights = await measured(page, await page.locator('.plan .slider label').nth(1).innerText(), 5, 95);
await watch.browser.close();
const words = (name, told) => {
  const rate = (count) => (count / told.seconds).toFixed(1);
  return `${name}: ${rate(told.frames)} frames a second (${told.late} of ${told.frames} late), ${rate(told.answered)} answers a second of ${told.answer_ms.toFixed(1)} ms each, `
    + `the headline changed ${rate(told.shown)} times a second and the map's colours ${rate(told.coloured)} times`;
};
console.log(`In Chromium without a graphics card, a finger on the page of the nation. ${words('Cut-off', cutoff)}. ${words('Weight', weights)}.`);
