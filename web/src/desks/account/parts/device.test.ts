// Devices named from what browsers say of themselves.
import { describe, expect, it } from 'vitest';
import { device_of, is_phone } from './device';

const chrome_phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0';
const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

describe('a device', () => {
  it('is known by its browser and its system', () => {
    expect(device_of(chrome_phone)).toEqual({ browser: 'Chrome', system: 'Android' });
    expect(device_of(edge)).toEqual({ browser: 'Edge', system: 'Windows' });
    expect(device_of(safari)).toEqual({ browser: 'Safari', system: 'iPhone' });
  });
  it('stays unknown rather than wrongly named', () => {
    expect(device_of('curl/8.5.0')).toBeNull();
    expect(device_of('')).toBeNull();
  });
  it('is a phone or not', () => {
    expect([chrome_phone, edge, safari].map(is_phone)).toEqual([true, false, true]);
  });
});
