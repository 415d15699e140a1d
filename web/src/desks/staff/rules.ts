// Decisions of the administration pages that need no server: first passwords, user names.

// No letter that is taken for another when it is read aloud or written down.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four: 79 bits, and still possible to read out over the telephone. */
export function make_password(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  const usable = 256 - (256 % letters.length); // beyond, the first letters would come more often
  let made = '';
  while (made.length < 16) {
    for (const byte of random(new Uint8Array(32))) if (byte < usable && made.length < 16) made += letters[byte % letters.length];
  }
  return made.match(/.{4}/g)!.join('-');
}

export const plain_user_name = (typed: string) => typed.trim().toLowerCase();
export const is_user_name = (name: string) => /^[a-z0-9._@-]{3,64}$/.test(name);
