import decodeQR from 'qr/decode.js';

const MAX_PIXELS_A_SIDE = 4096;
const TIME_LIMIT_MS = 1500;

/** Text of the QR code in an image; null if there is none. */
export async function readCode(picture: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, MAX_PIXELS_A_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ data, width, height }, { timeLimit: TIME_LIMIT_MS, effort: 3 });
  } catch {
    return null; // also thrown if no code is found
  }
}
