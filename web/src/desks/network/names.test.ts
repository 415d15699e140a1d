// What people paste becomes rows.
import { expect, test } from 'vitest';
import { attendees_of, list_fault, phones_of } from './names';

test('a pasted list gives names with where they come from', () => {
  expect(attendees_of('1. นางคำ ใจดี, รพ.สต.\n\n2) นายแดง\tอบต.แจ้ซ้อน\n  ')).toEqual([
    { name: 'นางคำ ใจดี', organisation: 'รพ.สต.' },
    { name: 'นายแดง', organisation: 'อบต.แจ้ซ้อน' },
  ]);
});

test('phones are told apart by commas', () => expect(phones_of('054-123-456, 1300;')).toEqual(['054-123-456', '1300']));

test('a fault of one entry is the fault of the list', () => expect(list_fault({ 'phones.1': 'x' }, 'phones')).toBe('x'));
