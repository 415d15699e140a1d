// What is sealed opens at its place with its key and nowhere else; a password gives the key back.
import { describe, expect, it } from 'vitest';
import { bytes_of_hex, import_key, open, seal, unwrap, wrap } from './seal';

const hex = '00112233445566778899aabbccddeeff'.repeat(2);
const key = () => import_key(bytes_of_hex(hex));

describe('what lies on the device', () => {
  it('opens again, and shows nothing of itself before', async () => {
    const sealed = await seal(await key(), 'drafts/som/visit', { seen: 'ยายคำ' });
    expect(new TextDecoder().decode(sealed.data)).not.toContain('ยายคำ');
    expect(await open(await key(), 'drafts/som/visit', sealed)).toEqual({ seen: 'ยายคำ' });
  });
  it('does not open elsewhere, with another key, or changed', async () => {
    const sealed = await seal(await key(), 'commands/1', 'x');
    await expect(open(await key(), 'commands/2', sealed)).rejects.toThrow();
    await expect(open(await import_key(bytes_of_hex('ff'.repeat(32))), 'commands/1', sealed)).rejects.toThrow();
    new Uint8Array(sealed.data)[0]! ^= 1;
    await expect(open(await key(), 'commands/1', sealed)).rejects.toThrow();
  });
  it('has a key that cannot be read out', async () => {
    await expect(crypto.subtle.exportKey('raw', await key())).rejects.toThrow();
  });
});

describe('the key under a password', () => {
  it('comes back with the password only, and only for its person', async () => {
    const wrapped = await wrap(bytes_of_hex(hex), 'น้ำใจไหลถึงดอย', 'som', 1000);
    const again = await unwrap(wrapped, 'น้ำใจไหลถึงดอย', 'som');
    const sealed = await seal(await key(), 'p', 1);
    expect(await open(again!, 'p', sealed)).toBe(1);
    expect(await unwrap(wrapped, 'อีกคำหนึ่ง', 'som')).toBeNull();
    expect(await unwrap(wrapped, 'น้ำใจไหลถึงดอย', 'nok')).toBeNull();
  });
  it('is 256 bits long', () => {
    expect(() => bytes_of_hex('abcd')).toThrow();
  });
});
