// The words of the journal.
import { beforeAll, describe, expect, it } from 'vitest';
import { load_texts, set_language } from '../../i18n/i18n.svelte';
import { about, desk_of, facts_of, is_reading, purpose_of, short_id, what_happened, who } from './journal';
import type { JournalLine } from './shapes';

const line = (given: Partial<JournalLine>): JournalLine => ({
  id: 'chaeson/1',
  org_id: 'chaeson',
  seq: 1,
  at: '2022-06-09T02:00:00.000Z',
  staff_id: 's1',
  staff_name: 'Malee',
  role: 'administrator',
  name: 'staff.member_added',
  subject: 'm1',
  subject_name: 'Dao',
  detail: '{}',
  ...given,
});

beforeAll(async () => {
  await load_texts(['staff', 'frame']);
  await set_language('en');
});

describe('a line of the journal', () => {
  it('says what was done in the words of its desk', () => {
    expect(what_happened(line({}))).toBe('Added a member');
    expect(desk_of(line({ name: 'registry.person_read' }))).toBe('registry');
  });

  it('says what was opened, and for which purpose', () => {
    const opened = line({ name: 'registry.person_read', subject: 'p1', subject_name: null, detail: '{"purpose":"intake"}' });
    expect(is_reading(opened)).toBe(true);
    expect(what_happened(opened)).toBe('Opened a person’s record');
    expect(purpose_of(opened)).toBe('Intake');
    expect(facts_of(opened)).toEqual([]);
  });

  it('names a reading or an act it does not know without an inner name', () => {
    expect(what_happened(line({ name: 'moon.crater_read' }))).toBe('Opened a record');
    expect(what_happened(line({ name: 'moon.crater_dug' }))).toBe('Other entry');
  });

  it('tells the details that have words, and not what the line says already', () => {
    const changed = line({ subject: 'm1', detail: '{"staff_id":"m1","role":"volunteer","active":false,"strange":"x"}' });
    expect(facts_of(changed)).toEqual([
      { label: 'Role', text: 'Volunteer' },
      { label: 'Account open', text: 'No' },
    ]);
  });

  it('stands a broken detail', () => {
    expect(facts_of(line({ detail: '{"role":' }))).toEqual([]);
    expect(purpose_of(line({ detail: '[]' }))).toBeNull();
  });

  it('says who did it, also when nobody signed in', () => {
    expect(who(line({}))).toBe('Malee');
    expect(who(line({ staff_name: '', role: 'system' }))).toBe('The system');
    expect(who(line({ staff_name: '', role: 'anyone' }))).toBe('The public');
  });

  it('says about whom, or the end of the id', () => {
    expect(about(line({}))).toBe('Dao');
    expect(about(line({ subject_name: null, subject: '01890a5d-ac96-774b-bcce-b302099a8057' }))).toBe('Record …9a8057');
    expect(short_id('chaeson')).toBe('chaeson');
  });
});
