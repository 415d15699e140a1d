// The Thai national ID: thirteen digits, the last one checks the others. Also telephone numbers, as typed.

export const plain_digits = (typed: string) =>
  typed.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50)).replace(/\D/g, '');

export function check_digit(first_twelve: string): number {
  let sum = 0;
  for (let at = 0; at < 12; at++) sum += Number(first_twelve[at]) * (13 - at);
  return (11 - (sum % 11)) % 10;
}

export type IdState = 'empty' | 'short' | 'long' | 'wrong' | 'right';

/** What to tell somebody who is typing: nothing while it is short, wrong only when all thirteen are there. */
export function national_id_state(typed: string): IdState {
  const digits = plain_digits(typed);
  if (digits.length === 0) return 'empty';
  if (digits.length < 13) return 'short';
  if (digits.length > 13) return 'long';
  return check_digit(digits) === Number(digits[12]) && digits[0] !== '0' ? 'right' : 'wrong';
}

/** 1-2345-67890-12-1, as far as it has been typed. */
export function grouped_national_id(typed: string): string {
  const d = plain_digits(typed).slice(0, 13);
  return [d.slice(0, 1), d.slice(1, 5), d.slice(5, 10), d.slice(10, 12), d.slice(12, 13)].filter(Boolean).join('-');
}

/** 081-234-5678 for mobiles, 02-123-4567 and 054-221-234 for land lines, short numbers (1300) as they are. */
export function grouped_phone(typed: string): string {
  const d = plain_digits(typed).slice(0, 10);
  if (!d.startsWith('0')) return d;
  const head = d.startsWith('02') ? 2 : 3;
  return [d.slice(0, head), d.slice(head, head + 3), d.slice(head + 3)].filter(Boolean).join('-');
}

export function is_phone(typed: string): boolean {
  const d = plain_digits(typed);
  return /^0[689]\d{8}$/.test(d) || /^0[2-57]\d{7}$/.test(d) || /^1\d{2,3}$/.test(d);
}
