// A drawn signature between the page (a data address) and the server (base64url).
const start = 'data:image/png;base64,';

export const to_base64url = (address: string) => address.slice(start.length).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

export function picture_of(base64url: string): string {
  const plain = base64url.replace(/-/g, '+').replace(/_/g, '/');
  return start + plain + '='.repeat((4 - (plain.length % 4)) % 4);
}
