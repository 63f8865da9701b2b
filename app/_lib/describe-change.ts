import type { Format } from '@/app/_text/format';
import { toLocale } from '@/app/_text/locales';
import type { Translate } from '@/app/_text/translate';
import { actionName } from './action-name';

/** A change of an audit entry, as in the API. */
export type Change = { field: string; from: string | null; to: string | null };

/** Text of a change: `Inactivity time-out: 10 min → 20 min`. Unknown fields and values stay unchanged. */
export function describeChange(t: Translate, format: Format, { field, from, to }: Change): string {
  if (field === 'password') return t('audit.passwordSet');
  const name = fieldName(t, field);
  const [before, after] = [from, to].map((value) =>
    value === null ? null : fieldValue(t, format, field, value),
  );
  if (field === 'expiresAt' && after == null)
    return t('audit.changeTo', { field: name, to: t('displays.noEnd') });
  if (before == null) return t('audit.changeTo', { field: name, to: after ?? t('common.none') });
  if (after == null) return t('audit.changeUnset', { field: name, from: before });
  return t('audit.change', { field: name, from: before, to: after });
}

/** Name of a field of an audit entry or of a setting. */
export function fieldName(t: Translate, field: string): string {
  const text = `audit.fields.${field}` as 'audit.fields.name';
  return t.has(text) ? t(text) : (plainText(t, field, 'name') ?? field);
}

/** Hint of a setting without a form of its own. */
export const fieldHint = (t: Translate, field: string) => plainText(t, field, 'hint');

/** Settings without a form of their own have their texts in `settings.numbers`. */
function plainText(t: Translate, field: string, part: 'name' | 'hint'): string | undefined {
  const text = `settings.numbers.${field}.${part}` as 'settings.title';
  return t.has(text) ? t(text) : undefined;
}

function fieldValue(t: Translate, format: Format, field: string, value: string): string {
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'audit.yes' : 'audit.no');
  if (INSTANT.test(value)) return format.fullDate(value);
  if (field.endsWith('Seconds')) return inUnits(format, value, 1);
  if (field.endsWith('Hours')) return inUnits(format, value, 3_600);
  switch (field) {
    case 'licensedQuantity':
    case 'importedCount':
      return Number.isNaN(Number(value)) ? value : format.number(Number(value));
    case 'mode':
      return wordOf(t, 'modes', value);
    case 'userAuthentication':
      return wordOf(t, 'audit.authentication', value);
    case 'role':
      return wordOf(t, 'roles', value);
    case 'scope':
      return wordOf(t, 'tokens.scopes', value);
    case 'alert':
    case 'kinds':
      return value
        .split(', ')
        .map((kind) => wordOf(t, 'alerts.kinds', kind))
        .join(', ');
    case 'quietHours': {
      const [from, until] = value.split(' to ');
      return from && until ? t('alerts.quietRange', { from, until }) : value;
    }
    case 'language':
      return languageName(t, value);
    case 'checkpoints':
      return value === ''
        ? t('common.none')
        : value
            .split(',')
            .map((one) => actionName(t, one))
            .join(', ');
    default:
      return value;
  }
}

function languageName(t: Translate, value: string): string {
  const locale = toLocale(value);
  return locale ? t(`userMenu.languages.${locale}`) : value;
}

/** Format of `Date.toISOString`. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

type Enumeration = 'roles' | 'modes' | 'audit.authentication' | 'tokens.scopes' | 'alerts.kinds';

/** Text of an enumeration value; the value itself if there is none. */
function wordOf(t: Translate, of: Enumeration, value: string): string {
  const text = `${of}.${value}` as 'roles.SUPPORT';
  return /^[A-Z_]+$/.test(value) && t.has(text) ? t(text) : value;
}

function inUnits(format: Format, value: string, secondsEach: number): string {
  const seconds = Number(value) * secondsEach;
  return value.trim() === '' || Number.isNaN(seconds) ? value : format.duration(seconds);
}
