// A committee's month on the pages: collection day with 20 baht missing, two claims of which one is refused, a voucher of two
// hands, a matching round, a meeting with a vote, and the signs that an auditor sees.
import { readFileSync } from 'node:fs';
import { Journey, sizes } from './harness.mjs';

const journey = new Journey('welfare');
const { t } = journey;
const password = 'chaeson-demo-2565';
const dialog = (page) => page.locator('dialog[open]');
const press = (page, key, values) => page.getByRole('button', { name: t(key, values), exact: true }).first().click();
const field = (where, key, values) => where.getByLabel(t(key, values), { exact: false }).first();

const closed = (page) => dialog(page).waitFor({ state: 'detached' });

/** A press of this button gives a PDF. */
async function printed(page, kind) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, `welfare.paper_kind.${kind}`)]);
  await file.saveAs(`${journey.screenshots}/${kind}.pdf`);
  journey.expect(`${kind} is a PDF`, readFileSync(await file.path()).subarray(0, 5).toString() === '%PDF-');
}

async function open_fund(page) {
  await page.goto(`${journey.address}/welfare`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.by_village') }).waitFor();
  await journey.look(page, 'overview');
  return page.url();
}

async function collection_day(page, fund) {
  await page.goto(`${fund}/members`);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await journey.look(page, 'members');
  await page.goto(`${fund}/collections`);
  await press(page, 'welfare.issue_list');
  await field(dialog(page), 'welfare.field.area_code').selectOption({ index: 2 });
  await field(dialog(page), 'welfare.field.collector').fill('ทองใบ คำดี');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await page.waitForURL(/\/welfare\/collections\//);
  const rows = page.getByRole('list', { name: t('welfare.members_on_list') }).getByRole('listitem');
  await rows.first().waitFor();
  await rows.first().getByRole('button', { name: t('welfare.paid_now') }).click();
  await rows.first().getByRole('button', { name: t('welfare.take_back') }).waitFor();
  await rows.nth(1).getByRole('button', { name: t('welfare.paid_now') }).click();
  await rows.nth(1).getByRole('button', { name: t('welfare.take_back') }).waitFor();
  await journey.look(page, 'collection');
  const entered = Number((await page.locator('dl .main dd').innerText()).replace(/[^\d.]/g, ''));
  await press(page, 'welfare.hand_in');
  await field(dialog(page), 'welfare.field.counted_satang').fill(String(entered - 20));
  await field(dialog(page), 'welfare.difference_reason').fill('ทอนเงินผิดหนึ่งราย');
  await journey.look(page, 'short-by-20');
  await press(page, 'welfare.hand_in_go');
  await page.getByText('ทอนเงินผิดหนึ่งราย', { exact: false }).waitFor();
  await journey.appears('the difference is told', page.getByText('20', { exact: false }).first());
  await journey.look(page, 'handed-in');
  await printed(page, 'collection_list');
}

async function approve_one(page, fund) {
  await page.goto(`${fund}/claims?state=filed`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.by_the_rule') }).waitFor();
  await journey.look(page, 'claim-open');
  await press(page, 'welfare.act.papers');
  for (const box of await dialog(page).getByRole('checkbox').all()) await box.check();
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  for (let i = 0; i < 3; i++) {
    await press(page, 'welfare.act.marks');
    await field(dialog(page), 'welfare.print.village_committee').selectOption({ index: 1 });
    await dialog(page).getByRole('button', { name: t('ui.save') }).click();
    await page.getByRole('heading', { name: t('welfare.marks', { n: i + 1, m: 3 }) }).waitFor();
  }
  await press(page, 'welfare.act.approve');
  await journey.look(page, 'approve');
  await dialog(page).getByRole('button', { name: /200/ }).click();
  await press(page, 'welfare.act.signatures');
  await dialog(page).getByRole('button', { name: t('welfare.sign_first') }).click();
  await page.getByText(t('welfare.claim_state.signed_once')).first().waitFor();
  journey.expect('one hand does not sign twice', (await page.getByRole('button', { name: t('welfare.act.signatures') }).count()) === 0);
  return page.url();
}

async function refuse_one(page, fund) {
  await page.goto(`${fund}/claims/new`);
  const member = field(page, 'welfare.member');
  await member.fill('2');
  await page.getByRole('option').first().click();
  await field(page, 'welfare.field.benefit').selectOption('elder/month');
  await journey.look(page, 'new-claim');
  await page.getByRole('button', { name: t('welfare.file'), exact: true }).click();
  await page.waitForURL(/\/welfare\/claims\/[0-9a-f-]{36}/);
  await press(page, 'welfare.act.refuse');
  await field(dialog(page), 'welfare.refuse_reason').fill('เป็นสมาชิกไม่ครบ 5 ปี');
  await dialog(page).getByRole('button', { name: t('welfare.act.refuse') }).click();
  await closed(page);
  await page.getByText(t('welfare.claim_state.refused')).first().waitFor();
  await journey.look(page, 'refused');
}

async function second_hand(claim) {
  const page = await journey.page(...sizes.phone);
  await journey.sign_in(page, 'wira', password);
  await page.goto(claim);
  await press(page, 'welfare.act.signatures');
  await journey.look(page, 'second-hand');
  await dialog(page).getByRole('button', { name: /200/ }).click();
  await closed(page);
  await page.getByText(t('welfare.claim_state.paid')).first().waitFor();
  await journey.look(page, 'paid');
  await printed(page, 'voucher');
  await page.goto(claim.replace(/\/welfare\/.*/, '/welfare'));
  const fund = await open_fund(page);
  for (const part of ['members', 'collections', 'claims', 'matching', 'rules', 'meetings']) {
    await page.goto(`${fund}/${part}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await journey.look(page, part);
  }
  await page.context().close();
}

async function month(page, fund) {
  await page.goto(`${fund}/matching`);
  await press(page, 'welfare.open_round');
  await press(page, 'welfare.check_criteria');
  await page.getByText(t('welfare.criterion.running_a_year')).waitFor();
  await journey.look(page, 'matching');
  await printed(page, 'matching_sheet');
  await page.goto(`${fund}/rules`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.pays_out') }).waitFor();
  await journey.look(page, 'rule');
  await page.goto(`${fund}/rules/new`);
  await page.getByRole('button', { name: t('welfare.save_draft') }).waitFor();
  await journey.look(page, 'draft');
  await page.goto(`${fund}/meetings`);
  await press(page, 'welfare.plan_meeting');
  await field(dialog(page), 'welfare.field.place').fill('ศาลาประชาคม');
  await dialog(page).getByRole('button', { name: t('ui.save') }).click();
  await page.waitForURL(/\/welfare\/meetings\/[0-9a-f-]{36}/);
  await page.getByRole('checkbox').nth(3).waitFor();
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 4)) await box.check();
  await press(page, 'welfare.add_motion');
  await field(page, 'welfare.subject_of_vote').fill('อนุมัติรายการจ่ายประจำเดือน');
  await field(page, 'welfare.votes_for').fill('4');
  await field(page, 'welfare.field.minutes').fill('ประธานเปิดประชุม เหรัญญิกรายงานการเงิน\nที่ประชุมเห็นชอบ');
  await journey.look(page, 'meeting');
  await press(page, 'welfare.close_meeting');
  await page.getByText(t('welfare.carried'), { exact: true }).waitFor();
  await journey.counts('the agenda keeps its lines', page.locator('main ol > li'), 5);
  await journey.look(page, 'meeting-held');
  await printed(page, 'minutes');
}

async function auditor() {
  const page = await journey.page(...sizes.laptop);
  await journey.sign_in(page, 'trachu', password);
  const fund = await open_fund(page);
  await page.goto(`${fund}/signs`);
  await page.getByText(t('welfare.signs_says')).waitFor();
  await page.waitForLoadState('networkidle');
  await journey.look(page, 'signs');
  await page.context().close();
}

/** The head of a centre comes to a member's book from the page of the person. */
async function from_the_person() {
  const page = await journey.page(...sizes.laptop);
  await journey.sign_in(page, 'kamnan', password);
  await page.goto(`${journey.address}/welfare`);
  const answer = await page.request.get(`${journey.address}/api/v1/welfare/funds`);
  let person = '';
  for (const fund of (await answer.json()).items) {
    const members = await page.request.get(`${journey.address}/api/v1/welfare/funds/${fund.id}/members`, { headers: { Purpose: 'assistance' } });
    if (members.ok()) person ||= (await members.json()).items.find((one) => one.person_id)?.person_id ?? '';
  }
  await page.goto(`${journey.address}/people/${person}`);
  const card = page.getByRole('region', { name: t('welfare.title') });
  await card.waitFor();
  await journey.look(page, 'person');
  await card.getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.about_member') }).waitFor();
  await page.context().close();
}

journey.demo();
await journey.start();
await journey.whole(async () => {
  journey.language = 'th';
  const page = await journey.page(...sizes.laptop);
  await journey.sign_in(page, 'somjit', password);
  const fund = await open_fund(page);
  await collection_day(page, fund);
  const claim = await approve_one(page, fund);
  await refuse_one(page, fund);
  await month(page, fund);
  await page.goto(`${fund}/members`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: t('welfare.about_member') }).waitFor();
  await journey.look(page, 'member');
  for (const kind of ['member_book', 'certificate', 'application', 'receipt']) await printed(page, kind);
  await page.goto(fund);
  await page.getByRole('heading', { name: t('welfare.by_village') }).waitFor();
  await printed(page, 'year_report');
  await from_the_person();
  journey.language = 'en';
  await second_hand(claim);
  await auditor();
});
