// A photograph made small and anew before it is kept: what the camera wrote into it (place, time, device) does not go along.
import type { Photo } from './field_store';

const long_side = 1280;
const quality = 0.78;

export async function photo_of(file: Blob): Promise<Photo> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, long_side / Math.max(picture.width, picture.height));
  const paper = document.createElement('canvas');
  paper.width = Math.max(1, Math.round(picture.width * scale));
  paper.height = Math.max(1, Math.round(picture.height * scale));
  paper.getContext('2d')!.drawImage(picture, 0, 0, paper.width, paper.height);
  picture.close();
  const made = await new Promise<Blob | null>((done) => paper.toBlob(done, 'image/jpeg', quality));
  if (!made) throw new Error('The browser made no picture.');
  const bytes = new Uint8Array(await made.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), bytes };
}
