import { z } from 'zod';
import { LicensingError, type InputReason, type ReasonValues } from './errors';
import { canonicalEmail } from './rules/canonical-email';
import { canonicalPassword, hasGlyph, storedCode, storedText, storedUserName } from './rules/canonical-text';

/** Message of a schema with a reason, for callers that show their own texts. */
export const because = (message: string, reason: InputReason, values?: ReasonValues) => ({
  message,
  params: { reason, values },
});

/* Excludes control characters (also NUL), lone surrogates, and unassigned or private characters. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}\p{Cn}\p{Co}\u2028\u2029]*$/u;

/**
 * Printable text of `min` to `max` characters with at least one visible. Returned in the form that is stored and
 * searched.
 */
export const text = (max: number, min = 1, toStored = storedText) =>
  z
    .string()
    .refine(
      (value) => PRINTABLE.test(value),
      because('must be printable text: no control characters or broken Unicode', 'CHARACTERS'),
    )
    .refine(
      (value) => min === 0 || value.trim() === '' || hasGlyph(value),
      because('must have at least one visible character', 'NOTHING_VISIBLE'),
    )
    .transform(toStored)
    .refine(
      (value) => value.length >= min && value.length <= max,
      because(
        min === max
          ? `must be ${min} characters`
          : min > 0
            ? `must be ${min} to ${max} characters`
            : `must be at most ${max} characters`,
        'LENGTH',
        { min, max },
      ),
    );

/** Key pasted from an e-mail or a chat: removes spaces, line ends and invisible characters. */
export const pastedKey = z.string().transform((value) => value.replace(/[\s\p{Cc}\p{Cf}]/gu, ''));

export const userName = text(128, 1, storedUserName);

/** Text that may be left out. Null and text without visible characters count as left out. */
export const optionalText = (max: number) =>
  text(max, 0)
    .nullish()
    .transform((value) => (value && hasGlyph(value) ? value : null));

/** Password of any characters, never trimmed. Its canonical form is hashed. */
export const password = (min: number) =>
  z
    .string()
    .refine(
      (value) => canonicalPassword(value).length >= min,
      because(`must be at least ${min} characters`, 'LENGTH', { min }),
    )
    .max(200, 'must be at most 200 characters')
    .refine(
      (value) => value.isWellFormed() && !value.includes('\0'),
      because('must be well-formed text', 'CHARACTERS'),
    );

/**
 * Password to set: at least one visible character, because spaces and invisible characters alone cannot be retyped
 * reliably. Passwords set before this rule still work.
 */
export const passwordToSet = (min: number) =>
  password(min).refine(hasGlyph, because('must have at least one visible character', 'NOTHING_VISIBLE'));

/** E-mail address in its canonical form. */
export const email = z
  .string()
  .max(254, 'must be at most 254 characters')
  .transform((value, ctx) => {
    const canonical = canonicalEmail(value);
    if (canonical !== null) return canonical;
    ctx.addIssue({ code: 'custom', ...because('must be an e-mail address', 'NOT_EMAIL') });
    return z.NEVER;
  });

/** Code such as MIMS. */
export const code = z
  .string()
  .transform(storedCode)
  .refine(
    (value) => /^[A-Z0-9][A-Z0-9_-]{0,31}$/.test(value),
    because('must be 1 to 32 capital letters, digits, - and _', 'NOT_CODE'),
  );

/** Name of a check-point or an activity. */
export const action = z
  .string()
  .transform(storedCode)
  .refine(
    (value) => /^[A-Z][A-Z0-9_]{0,63}$/.test(value),
    because('must be 1 to 64 capital letters, digits and underscores, for instance START_JOB', 'NOT_ACTION'),
  );

/** Whole number within bounds. */
export const wholeNumber = (min: number, max: number) =>
  z
    .number()
    .int('must be a whole number')
    .min(min, `must be ${min} to ${max}`)
    .max(max, `must be ${min} to ${max}`);

/** Time zone of the IANA database, for instance Europe/Berlin, in any case; returned in the canonical case. */
export const timeZone = z
  .string()
  .refine(isTimeZone, because('must be the name of a time zone, for instance Europe/Berlin', 'NOT_TIME_ZONE'))
  .transform((name) => {
    const { timeZone: known } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // Intl may return another name of the same zone; the name that was sent is kept.
    return known.toLowerCase() === name.toLowerCase() ? known : name;
  });

/** Names of the IANA database without a slash. Other such words, like IST or PST, are ambiguous abbreviations. */
const ONE_WORD_ZONES = new Set(
  `
  CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran
  Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK
  Singapore Turkey UCT UTC Universal W-SU WET Zulu
  `
    .trim()
    .split(/\s+/),
);

/** Intl accepts more than the names of the database: offsets, ambiguous abbreviations and old inventions. */
function isTimeZone(name: string): boolean {
  const isName = name.includes('/') ? !name.startsWith('SystemV/') : ONE_WORD_ZONES.has(name);
  if (!isName) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Parses an input, or throws one `BAD_USER_INPUT` that names every invalid field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const sentences = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'The input'} ${issue.message}.`,
  );
  throw new LicensingError('BAD_USER_INPUT', sentences.join(' '), {
    field: first?.path.join('.'),
    ...(first && reasonOf(first)),
  });
}

/** Built-in checks of zod have no `params`; their reason is derived from the check. */
export function reasonOf(issue: z.core.$ZodIssue): { reason?: InputReason; values?: ReasonValues } {
  switch (issue.code) {
    case 'custom':
      return (issue.params ?? {}) as { reason?: InputReason; values?: ReasonValues };
    case 'too_small':
      if (issue.origin === 'array') return { reason: 'NO_ENTRIES' };
      return boundOf(issue.origin, { min: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'array')
        return { reason: 'TOO_MANY_ENTRIES', values: { max: Number(issue.maximum) } };
      return boundOf(issue.origin, { max: Number(issue.maximum) });
    case 'invalid_type':
      return issue.expected === 'int' ? { reason: 'NOT_WHOLE' } : {};
    case 'invalid_format':
      return issue.format === 'email' ? { reason: 'NOT_EMAIL' } : {};
    default:
      return {};
  }
}

const boundOf = (origin: string, values: ReasonValues) => {
  const reason: InputReason | undefined = {
    string: 'LENGTH' as const,
    number: 'RANGE' as const,
    int: 'RANGE' as const,
  }[origin];
  return reason ? { reason, values } : {};
};

/** Ids of devices for a bulk operation. */
export const deviceIds = z
  .array(z.string())
  .min(1, 'must be 1 to 100 devices')
  .max(100, 'must be 1 to 100 devices');
