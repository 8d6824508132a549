// Bytes of evidence: from a chosen file to base64, and from base64 to something that can be shown.

/** Reads a file as base64 and says how far it has come, from 0 to 1; fails once it is wanted no more. */
export function readBase64(
  file: File,
  onprogress: (fraction: number) => void,
  wanted?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    onprogress(0);
    wanted?.addEventListener('abort', () => {
      reader.abort();
    });
    reader.onabort = () => {
      reject(new Error('the file is wanted no more'));
    };
    reader.onprogress = (event) => {
      if (event.lengthComputable) onprogress(event.loaded / event.total);
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file cannot be read'));
    };
    reader.onload = () => {
      // "data:<type>;base64,<bytes>": only the bytes travel.
      resolve(
        typeof reader.result === 'string'
          ? reader.result.slice(reader.result.indexOf(',') + 1)
          : '',
      );
    };
    reader.readAsDataURL(file);
  });
}

/** The bytes of a base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
}

/** The words in the bytes of a base64 text. */
export const textOf = (base64: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(base64));

/** An address under which the window can show a picture; to be given back with `URL.revokeObjectURL`. */
export const addressOf = (base64: string): string =>
  URL.createObjectURL(new Blob([bytesOf(base64)]));
