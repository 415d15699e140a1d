// Days in the field with the line really cut (R10): homes are taken along, visits written, the browser killed, two tabs, two
// people on one phone, a disk that is full, a clock that jumps, a new version of the app in the middle of sending, a phone
// that is lost, a queue carried to the desk as a file. After each, what the phone saved is at the centre, once, and nothing
// else is. Without arguments each kind of trouble comes once; `--runs=40 --seed=N` goes on with them by chance. What comes in a
// run is told by the seed and its number alone, so that `--from=14 --runs=28` is a part of them by itself.
//   node web/tests/browser/field.mjs [--from=0] [--runs=40] [--seed=N] [--only=KIND,KIND]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey, root } from './harness.mjs';
import { Line } from './line.mjs';
import { password, Phone } from './phone.mjs';

const asked = Object.fromEntries(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=')));
const seed = Number(asked.seed ?? 1);
const watch = new Journey('field');
const { t } = watch;
const line = new Line();
const pin = '291847';

let state = 0;
const begin_run = (run) => {
  state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 15), 0xc2b2ae35);
  state = (state ^ (state >>> 13)) >>> 0;
};
const chance = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), Math.floor((state / 4294967296) * n));

const rows = (sql) => execFileSync('sqlite3', [join(watch.place, 'chaeson.db'), sql], { encoding: 'utf8' }).split('\n').filter(Boolean);
let before;
/** Of what phones saved in vain, nothing: it lies aside, where a person looks at it. */
let aside = 0;

function centre_has_it_all(phone, name) {
  const there = rows('SELECT id FROM fieldwork_ops').filter((id) => !before.has(id));
  const lost = [...phone.saved].filter((id) => !there.includes(id));
  const doubled = there.filter((id) => !phone.saved.has(id));
  watch.expect(`${name}: ${phone.saved.size} saved, ${lost.length} of them lost, ${doubled.length} at the centre that nobody saved`, lost.length + doubled.length === 0);
  const apart = rows("SELECT id FROM fieldwork_ops WHERE verdict = 'quarantined'").filter((id) => !before.has(id)).length;
  watch.expect(`${name}: ${apart} lie aside and not ${aside}`, apart === aside);
  const half = rows('SELECT count(*) FROM fieldwork_files WHERE NOT whole')[0];
  watch.expect(`${name}: ${half} pictures are not whole`, half === '0');
}

// ---- what may go wrong ---------------------------------------------------------------------------

const trouble = {
  async killed(phone) {
    await phone.cut(true);
    await phone.visit(chance);
    await phone.again();
    await phone.badge_is(1, 'killed');
    await phone.visit(chance, { photo: true });
  },
  async killed_while_sending(phone) {
    await phone.cut(true);
    await phone.visit(chance);
    await phone.visit(chance);
    line.fate = 'lost';
    const arrived = line.arrival();
    await phone.cut(false);
    await arrived;
    await phone.again();
    line.fate = null;
  },
  async two_tabs(phone) {
    await phone.cut(true);
    const other = await phone.tab();
    await phone.visit(chance);
    await phone.visit(chance, { page: other });
    await phone.badge_is(2, 'two tabs', other);
    await phone.cut(false);
    await Promise.all([phone.homes(), phone.homes(other)]);
    await other.close();
  },
  async line_that_comes_and_goes(phone) {
    for (const photo of [false, true]) {
      await phone.cut(true);
      await phone.visit(chance, { photo });
      await phone.cut(false);
    }
  },
  async centre_that_fails(phone) {
    line.fate = [500, 400, 503, 404, 413][chance(5)];
    await phone.visit(chance);
    await phone.badge_is(1, `a centre that answers ${line.fate}`);
    line.fate = null;
  },
  async answer_lost(phone) {
    line.fate = 'lost';
    const arrived = line.arrival();
    await phone.visit(chance);
    await arrived;
    await phone.badge_is(1, 'an answer that was lost');
    line.fate = null;
  },
  async clock_that_jumps(phone) {
    await phone.cut(true);
    const days = [-3650, 5][chance(2)];
    await phone.context.addInitScript((ms) => {
      const Clock = Date;
      if (Clock.jumped) return;
      globalThis.Date = class extends Clock {
        static jumped = true;
        static now = () => Clock.now() + ms;
        constructor(...given) {
          super(...(given.length ? given : [Clock.now() + ms]));
        }
      };
    }, days * 86_400_000);
    await phone.visit(chance);
    await phone.again(); // and the clock is right again
    await phone.badge_is(1, `a clock that was ${days} days off`);
  },
  async disk_full(phone) {
    await phone.cut(true);
    await phone.again(); // a browser asks how much room there is when it first writes, and then not for a while
    const session = await phone.context.newCDPSession(phone.page);
    const quota = (size) => session.send('Storage.overrideQuotaForOrigin', { origin: line.address, ...(size === null ? {} : { quotaSize: size }) });
    await quota(1);
    await phone.open_visit(phone.page, chance);
    await phone.fill_visit(phone.page, 'เครื่องเต็ม');
    await phone.save();
    await watch.appears('a disk that is full is said, and nothing says "saved"', phone.page.getByText(t('failure.no_room')));
    watch.expect('what was typed is still in the form', (await phone.page.getByLabel(t('field.dimension.living')).inputValue()) === 'หลังคารั่ว');
    await phone.note_saved(0);
    await quota(null);
    await phone.save();
    await phone.visits_shown();
    await phone.note_saved(1);
  },
  async new_version_of_the_app(phone) {
    await phone.cut(true);
    await phone.visit(chance);
    let go;
    line.held = new Promise((done) => (go = done));
    await phone.cut(false);
    await phone.homes(); // its words are on the way now, and held
    line.versions++;
    await phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    const now = phone.page.getByRole('button', { name: t('shell.update_now') });
    await watch.appears('the new version is offered', now);
    await Promise.all([phone.page.waitForEvent('load'), now.click()]);
    line.held = null;
    go();
    await phone.page.locator('#on-phone').waitFor();
    await phone.cut(true);
    await phone.visit(chance); // all pages are there still
  },
  async two_people(phone) {
    await phone.cut(true);
    await phone.visit(chance);
    line.fate = 503;
    await phone.cut(false);
    await phone.homes();
    await phone.sign_out();
    await phone.sign_in(phone.page, 'som');
    await phone.page.goto(`${line.address}/field/homes`);
    await watch.appears('another person sees nothing of the queue', phone.standing().getByText(t('field.all_sent')));
    await phone.sign_out();
    line.fate = null;
    await phone.sign_in();
  },
  async locked_with_a_pin(phone) {
    await phone.homes();
    await phone.page.getByRole('button', { name: t('field.pin'), exact: true }).click();
    for (const label of [t('field.pin_digits', { n: 6 }), t('field.pin_again')]) await phone.page.getByLabel(label, { exact: false }).fill(pin);
    await phone.page.locator('dialog[open]').getByRole('button', { name: t('ui.save') }).click();
    await phone.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await phone.cut(true);
    await phone.visit(chance);
    await phone.page.locator('header summary').click();
    await phone.page.getByRole('button', { name: t('lock.now') }).click();
    await phone.unlock(phone.page, '000000');
    await watch.appears('a wrong PIN does not open', phone.page.getByText(t('lock.wrong_pin')));
    watch.expect('behind the lock nothing is shown', !(await phone.page.locator('main').first().isVisible()));
    await phone.again();
    await phone.page.goto(`${line.address}/field/homes`);
    await phone.unlock(phone.page, pin);
    await watch.appears('the PIN opens without a signal, and the queue is there', phone.standing().getByText(t('field.not_sent', { n: 1 })));
  },
  async carried_as_a_file(phone) {
    await phone.cut(true);
    await phone.visit(chance);
    await phone.visit(chance);
    await phone.homes();
    await phone.page.getByRole('button', { name: t('field.export') }).click();
    await phone.page.getByLabel(t('field.export_password'), { exact: false }).fill('ปากต่อปาก 9');
    await phone.page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => ((globalThis.carried = blob.text()), make.call(URL, blob));
    });
    await phone.page.getByRole('button', { name: t('field.export_go') }).click();
    await phone.page.locator('dialog[open]').waitFor({ state: 'detached' });
    const file = Buffer.from(await phone.page.evaluate(() => globalThis.carried));
    watch.expect('the file shows nothing of what is in it', !/visit|เยี่ยม/.test(file.toString()));
    const head = await at_the_desk();
    await head.goto(`${watch.address}/field/devices`);
    await head.getByRole('button', { name: t('field.bring') }).click();
    await head.locator('dialog[open] input[type=file]').setInputFiles({ name: 'queue.chaeson', mimeType: 'application/octet-stream', buffer: file });
    const opens = head.getByLabel(t('field.export_password'), { exact: false });
    await opens.fill('another one');
    await head.getByRole('button', { name: t('field.bring_go') }).click();
    await watch.appears('another password does not open it', head.getByText(t('field.bring_wrong')));
    await opens.fill('ปากต่อปาก 9');
    await head.getByRole('button', { name: t('field.bring_go') }).click();
    await head.locator('dialog[open] .notice.done').waitFor();
    await head.context().close();
    const here = rows('SELECT id FROM fieldwork_ops');
    watch.expect('all of it came to the centre while the phone had no signal', [...phone.saved].every((id) => here.includes(id)));
  },
  async lost_and_revoked(phone) {
    await phone.homes();
    await phone.cut(true);
    await phone.visit(chance);
    aside++;
    const head = await at_the_desk();
    await head.goto(`${watch.address}/field/devices`);
    const card = head.locator('main li.card', { has: head.getByRole('button', { name: t('field.revoke') }) }).filter({ hasText: phone.name });
    await card.getByRole('button', { name: t('field.revoke') }).click();
    await head.getByLabel(t('field.reason'), { exact: false }).fill('หายที่ตลาด');
    await head.locator('dialog[open]').getByRole('button', { name: t('field.revoke') }).click();
    await head.locator('dialog[open]').waitFor({ state: 'detached' });
    await head.context().close();
    await phone.cut(false);
    await phone.homes();
    await watch.appears('a revoked phone forgets its homes', phone.page.getByText(t('field.empty')));
    await watch.appears('and says what lies aside', phone.standing().getByText(t('field.aside', { n: aside }), { exact: true }));
    centre_has_it_all(phone, 'a lost phone');
    await phone.take_along(30); // found again, it begins anew
  },
};

async function at_the_desk() {
  const head = await watch.page();
  await watch.sign_in(head, 'kamnan', password);
  return head;
}

// ---- the days ------------------------------------------------------------------------------------

const files = [...new Set([...readFileSync(join(root, 'web/dist/sw.js'), 'utf8').matchAll(/\/assets\/[^"'`,]+/g)].map(([path]) => path))];
const all_kept = (page) =>
  page.evaluate(async (paths) => {
    const missing = async () => {
      const kept = new Set();
      for (const name of (await caches.keys()).filter((one) => one.startsWith('shell-'))) for (const one of await (await caches.open(name)).keys()) kept.add(new URL(one.url).pathname);
      return paths.filter((path) => !kept.has(path));
    };
    while ((await missing()).length) await new Promise((done) => setTimeout(done, 100));
  }, files);

async function new_phone(name, user) {
  const phone = new Phone(watch, line, mkdtempSync(join(watch.place, `${name}-`)), user);
  phone.name = name;
  await phone.on();
  return phone;
}

async function days() {
  const phone = await new_phone('phone', 'dao');
  try {
    await phone.homes();
    phone.name = await phone_name(phone);
    await phone.take_along(30);
    await all_kept(phone.page);
    const kinds = asked.only?.split(',') ?? Object.keys(trouble);
    const runs = Number(asked.runs ?? kinds.length);
    const from = Number(asked.from ?? 0);
    console.log(`seed ${seed}, runs ${from} to ${runs - 1}`);
    for (let run = from; run < runs; run++) {
      begin_run(run);
      const kind = kinds[run < kinds.length ? run : chance(kinds.length)];
      const began = Date.now();
      await trouble[kind](phone);
      await phone.cut(false);
      await phone.all_sent(`run ${run}, ${kind}`);
      centre_has_it_all(phone, `run ${run}, ${kind}`);
      console.log(`run ${run}, ${kind}: ${((Date.now() - began) / 1000).toFixed(1)} s, ${phone.saved.size} saved so far, ${watch.faults.length} faults`);
    }
  } catch (failure) {
    await phone.page.screenshot({ path: join(watch.screenshots, 'stopped-phone.png'), fullPage: true }).catch(() => undefined);
    throw failure;
  } finally {
    await phone.off();
  }
}

/** Under which name the desk lists it. */
async function phone_name(phone) {
  await phone.page.goto(`${line.address}/field/take`);
  return phone.page.getByLabel(t('field.device_name'), { exact: false }).inputValue();
}

watch.demo();
await watch.start();
await line.open(watch.address);
before = new Set(rows('SELECT id FROM fieldwork_ops'));
await watch.whole(days);
line.close();
