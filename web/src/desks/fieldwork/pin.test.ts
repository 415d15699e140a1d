// Digits that anybody would try first are refused.
import { expect, it } from 'vitest';
import { pin_fault } from './pin';

it('takes six digits that are no pattern', () => {
  expect(pin_fault('291847', 6)).toBeNull();
  expect(['12345', 'abcdef', ''].map((pin) => pin_fault(pin, 6))).toEqual(['field.pin_short', 'field.pin_short', 'field.pin_short']);
  expect(['000000', '123456', '987654', '123123'].map((pin) => pin_fault(pin, 6))).toEqual(Array(4).fill('field.pin_weak'));
});
