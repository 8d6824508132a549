// Bytes of a chosen file on their way to the core: piece by piece, so that a large one needs no room here.

/** Bytes that travel at once. */
export const PIECE = 1024 * 1024;

/** Reads some bytes as base64 and says how far it has come, from 0 to 1; fails once they are wanted no more. */
export function readBase64(
  bytes: Blob,
  onprogress?: (fraction: number) => void,
  wanted?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    onprogress?.(0);
    wanted?.addEventListener('abort', () => {
      reader.abort();
    });
    reader.onabort = () => {
      reject(new Error('the file is wanted no more'));
    };
    reader.onprogress = (event) => {
      if (event.lengthComputable) onprogress?.(event.loaded / event.total);
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file cannot be read'));
    };
    reader.onload = () => {
      // "data:<type>;base64,<bytes>": only the bytes travel.
      const read = typeof reader.result === 'string' ? reader.result : '';
      resolve(read.slice(read.indexOf(',') + 1));
    };
    reader.readAsDataURL(bytes);
  });
}

/** Where the pieces of a file go, and who hears how far it has come, from 0 to 1. */
interface Taker {
  onprogress: (fraction: number) => void;
  send: (atMib: number, base64: string) => Promise<unknown>;
}

/** Hands a file over piece by piece; whether all of it was, and is still wanted. An empty file is one empty piece. */
export async function handOver(
  file: File,
  isWanted: () => boolean,
  taker: Taker,
): Promise<boolean> {
  const pieces = Math.max(1, Math.ceil(file.size / PIECE));
  for (let atMib = 0; atMib < pieces; atMib += 1) {
    taker.onprogress(atMib / pieces);
    const base64 = await readBase64(file.slice(atMib * PIECE, (atMib + 1) * PIECE));
    if (!isWanted()) return false;
    await taker.send(atMib, base64);
    if (!isWanted()) return false;
  }
  return true;
}
