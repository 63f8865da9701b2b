import type { Translate } from '@/app/_text/translate';

/** An issue reported by zod. */
export type Issue = {
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly format?: string;
  readonly expected?: string;
  readonly input?: unknown;
};

/** Message of an issue. Messages that the schema sets take precedence. */
export function describeIssue(t: Translate, issue: Issue): string {
  const isText = issue.origin === 'string';
  switch (issue.code) {
    case 'too_small': {
      const min = Number(issue.minimum);
      if (isText) return min <= 1 ? t('form.required') : t('form.tooShort', { min });
      return t('form.tooSmall', { min });
    }
    case 'too_big': {
      const max = Number(issue.maximum);
      return isText ? t('form.tooLong', { max }) : t('form.tooLarge', { max });
    }
    case 'invalid_type':
      return describeWrongType(t, issue);
    case 'invalid_value':
      return t('form.choose');
    case 'invalid_format':
      if (issue.format === 'email') return t('form.notEmail');
      return issue.format === 'url' ? t('form.notUrl') : t('form.invalid');
    default:
      return t('form.invalid');
  }
}

function describeWrongType(t: Translate, { expected, input }: Issue): string {
  if (input === undefined || input === null || input === '') return t('form.required');
  if (expected === 'int') return t('form.notWhole');
  return expected === 'number' ? t('form.notNumber') : t('form.invalid');
}
