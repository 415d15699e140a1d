// A signature goes to the server and comes back the same.
import { expect, it } from 'vitest';
import { picture_of, to_base64url } from './signature';

it('a picture survives the way to the server and back', () => {
  for (const bytes of ['a', 'ab?', 'ab??', '\u00ff\u00fe\u00fb\u00ef']) {
    const address = `data:image/png;base64,${btoa(bytes)}`;
    expect(to_base64url(address)).not.toMatch(/[+/=]/);
    expect(picture_of(to_base64url(address))).toBe(address);
  }
});
