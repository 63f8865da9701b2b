/** Content of a registration QR code. `url` is null for a bare key. */
export type RegistrationCode = { url: string | null; registrationKey: string };

const PREFIX = 'seatwise:register?';
const KEY = /^swr_[\w-]{40,200}$/;
const ORIGIN = /^https?:\/\/[^\s/?#@\\]+/i;

/** The text of a QR code that registers a device at the server at `url`. */
export function formatRegistrationCode({
  url,
  registrationKey,
}: {
  url: string;
  registrationKey: string;
}): string {
  const origin = ORIGIN.exec(url.trim())?.[0] ?? url;
  return `${PREFIX}server=${encodeURIComponent(origin)}&key=${encodeURIComponent(registrationKey)}`;
}

/** Parses a scanned or typed text: that of a QR code or a bare key. Null for anything else. */
export function parseRegistrationCode(text: string): RegistrationCode | null {
  // E-mails and chats insert line breaks and invisible characters into long words.
  const trimmed = text.replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '');
  if (KEY.test(trimmed)) return { url: null, registrationKey: trimmed };
  if (!trimmed.toLowerCase().startsWith(PREFIX)) return null;
  // Parsed by hand: URLSearchParams is missing in some React Native versions.
  const fields = new Map(trimmed.slice(PREFIX.length).split('&').map(fieldOf));
  const [server, key] = [fields.get('server') ?? '', fields.get('key') ?? ''];
  const origin = ORIGIN.exec(server)?.[0];
  return origin === server && KEY.test(key) ? { url: server, registrationKey: key } : null;
}

function fieldOf(pair: string): [string, string] {
  const [name = '', value = ''] = pair.split('=');
  try {
    return [name, decodeURIComponent(value)];
  } catch {
    return [name, ''];
  }
}
