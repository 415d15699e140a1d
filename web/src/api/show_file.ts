// Pictures and PDFs behind the sign-in: fetched with the purpose of the reading, shown as an address of this browser.
import { api } from './client';

/** A picture as an address for <img>: fetched with its purpose, because seeing it is a reading. */
export async function fetch_picture(path: string, purpose: string): Promise<string> {
  return URL.createObjectURL(await api.bytes(path, { purpose }));
}
/** Opens a kept file in a window of its own. */
export async function show_file(path: string, purpose: string): Promise<void> {
  const address = await fetch_picture(path, purpose);
  open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
