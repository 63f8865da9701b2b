import { domainToASCII, domainToUnicode } from 'node:url';
import { toUsualWidth, withoutInvisible } from './canonical-text';

const LONGEST = 254;
const LONGEST_LOCAL_PART_BYTES = 64;
/* Words with dots between them, as in RFC 5322 and, for other scripts, RFC 6531; no quotes. */
const LOCAL_PART = /^[\w'+-]+(\.[\w'+-]+)*$/;
const OWN_SCRIPT = /[^\p{ASCII}\p{C}\p{Z}]/gu;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Form in which an e-mail address is stored and compared, in any script (RFC 6531): lower case, composed letters, and
 * the domain in its own script instead of punycode. Null if it is not an e-mail address.
 */
export function canonicalEmail(address: string): string | null {
  const text = address.trim();
  const at = text.lastIndexOf('@');
  const localPart = canonicalLocalPart(text.slice(0, Math.max(0, at)));
  const asciiDomain = toAsciiDomain(text.slice(at + 1));
  if (
    asciiDomain === null ||
    /[\p{Cc}\p{Z}]/u.test(text) ||
    !LOCAL_PART.test(localPart.replace(OWN_SCRIPT, 'a'))
  )
    return null;
  if (Buffer.byteLength(localPart) > LONGEST_LOCAL_PART_BYTES) return null;
  const canonical = `${localPart}@${domainToUnicode(asciiDomain)}`;
  return canonical.length > LONGEST ? null : canonical;
}

/**
 * Forms in which an address may be stored: canonical, canonical with its domain in punycode (as stored by earlier
 * versions), and as given.
 */
export function spellingsOfEmail(address: string): string[] {
  const canonical = canonicalEmail(address) ?? address;
  const at = canonical.lastIndexOf('@');
  const ascii = `${canonical.slice(0, at)}@${domainToASCII(canonical.slice(at + 1))}`;
  return [...new Set([canonical, ascii, address])];
}

/**
 * Whether the part before the @ differs from its canonical form in more than case (the Kelvin sign becomes k, a
 * full-width letter a Latin one). Such an address may be another person's mailbox.
 */
export function isAmbiguousEmail(address: string): boolean {
  const localPart = address.trim().slice(0, Math.max(0, address.trim().lastIndexOf('@')));
  return [...localPart].some((letter) => {
    const canonical = canonicalLocalPart(letter);
    return letter > '\u007f' && (canonical === '' || /\p{ASCII}/u.test(canonical));
  });
}

const canonicalLocalPart = (text: string) =>
  withoutInvisible(toUsualWidth(text)).normalize('NFC').toLowerCase().normalize('NFC');

function toAsciiDomain(domain: string): string | null {
  const ascii = domainToASCII(withoutInvisible(domain));
  return ascii.length <= 253 && DOMAIN.test(ascii) ? ascii : null;
}
