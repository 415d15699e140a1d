// The form of a request.
import { describe, expect, it } from 'vitest';
import { needed, no_form, papers_for } from './form';

const start = () => no_form(new URLSearchParams('person=p1&benefit=ELD'), '2022-11-01');

describe('the form of a request', () => {
  it('begins with what the page before knew', () => {
    expect(start()).toMatchObject({ person_id: 'p1', benefit_code: 'ELD', asked_on: '2022-11-01' });
  });
  it('wants an account for what goes to one, and a name for who receives for another', () => {
    const full = { ...start(), reason: 'x', amount_satang: 100 };
    expect(Object.keys(needed(full))).toEqual([]);
    expect(Object.keys(needed({ ...full, pay_how: 'transfer' })).sort()).toEqual(['account', 'bank']);
    expect(Object.keys(needed({ ...full, pay_how: 'promptpay', account: '1' }))).toEqual([]);
    expect(Object.keys(needed({ ...full, payee_is: 'agent' }))).toEqual(['payee_name']);
  });
  it('keeps what was said of a paper when the benefit changes', () => {
    const before = [{ code: 'a', state: 'attached', note: '', due_on: null }];
    expect(papers_for({ papers: ['a', 'b'] }, before).map((one) => one.state)).toEqual(['attached', 'missing']);
    expect(papers_for(null, before)).toEqual([]);
  });
});
