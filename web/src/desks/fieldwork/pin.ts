// Which digits somebody who finds the phone would try first.

/** The key of what is wrong with it, or null. */
export function pin_fault(pin: string, least: number): string | null {
  if (!/^\d+$/.test(pin) || pin.length < least) return 'field.pin_short';
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const by_one = steps.size === 1 && [-1, 0, 1].includes([...steps][0]!);
  const halves = pin.length % 2 === 0 && pin.slice(0, pin.length / 2) === pin.slice(pin.length / 2);
  return by_one || halves ? 'field.pin_weak' : null;
}
