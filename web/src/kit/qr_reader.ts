// Finds the QR codes in a picture of the camera, with what the browser has or, where it has nothing, with jsQR.
type Detector = { detect: (from: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type Window = typeof globalThis & { BarcodeDetector?: (new (of: { formats: string[] }) => Detector) & { getSupportedFormats: () => Promise<string[]> } };
export type QrReader = (from: HTMLVideoElement) => Promise<string[]>;

/** No picture is looked at larger than this: a phone's camera gives more than a QR needs. */
const side_most = 720;

export async function qr_reader(): Promise<QrReader> {
  const own = (globalThis as Window).BarcodeDetector;
  if (own && (await own.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) {
    const detector = new own({ formats: ['qr_code'] });
    return async (from) => (await detector.detect(from)).map((one) => one.rawValue);
  }
  const { default: jsqr } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (from) => {
    const scale = Math.min(1, side_most / Math.max(from.videoWidth, from.videoHeight));
    canvas.width = Math.round(from.videoWidth * scale);
    canvas.height = Math.round(from.videoHeight * scale);
    pen.drawImage(from, 0, 0, canvas.width, canvas.height);
    const code = jsqr(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
    return code ? [code.data] : [];
  };
}
