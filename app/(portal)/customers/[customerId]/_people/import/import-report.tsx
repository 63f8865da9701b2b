'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { FieldError } from '@/app/_components/ui/field';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { describeProblems } from './describe-problem';
import { MAX_PEOPLE, type ImportedPerson, type Unreadable } from './read-people';
import type { Checked } from './use-import';

const MAX_SHOWN = 100;

/** Columns found in the text, and problems by row. */
export function ImportReport({ checked }: { checked: Checked }) {
  const t = useT();
  if (checked.unreadable)
    return (
      <div role="alert">
        <FieldError id="import-unreadable">{describeUnreadable(t, checked.unreadable)}</FieldError>
      </div>
    );
  const { people, columns, ignored } = checked;
  const problems = describeProblems(t, people, checked.problems);
  return (
    <div className="space-y-3 text-sm">
      <p>
        {t('people.read', { count: people.length })}{' '}
        <span className="text-muted">
          {t('people.readColumns', { columns: columns.join(', ') })}
          {ignored.length > 0 ? ` ${t('people.ignored', { columns: ignored.join(', ') })}` : null}
        </span>
      </p>
      {problems.length === 0 ? (
        <>
          <p role="status" className="flex items-start gap-2 rounded-lg bg-ok-soft px-3 py-2">
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
            {t('people.allRight')}
          </p>
          <ImportPreview people={people} />
        </>
      ) : (
        <>
          <div role="alert" className="flex items-start gap-2 rounded-lg bg-bad-soft px-3 py-2">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
            <div>
              <p className="font-medium">{t('people.wrong', { count: problems.length })}</p>
              <p>{t('people.wrongHint')}</p>
            </div>
          </div>
          <div
            role="group"
            tabIndex={0}
            aria-label={t('people.problemsCaption')}
            className="max-h-72 overflow-auto rounded-lg border border-line"
          >
            <table className="w-full border-collapse">
              <caption className="sr-only">{t('people.problemsCaption')}</caption>
              <thead className="sticky top-0 bg-surface text-left text-xs text-muted">
                <tr>
                  <th scope="col" className="px-3 py-2 font-medium">
                    {t('people.row')}
                  </th>
                  <th scope="col" className="px-3 py-2 font-medium">
                    {t('people.userName')}
                  </th>
                  <th scope="col" className="px-3 py-2 font-medium">
                    {t('people.what')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {problems.slice(0, MAX_SHOWN).map(({ key, row, who, words }) => (
                  <tr key={key} className="border-t border-line align-top">
                    <th scope="row" className="px-3 py-2 text-left font-medium tabular-nums">
                      {row}
                    </th>
                    <td className="px-3 py-2 break-all">{who || t('common.none')}</td>
                    <td className="px-3 py-2">{words}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {problems.length > MAX_SHOWN ? (
            <p className="text-muted">{t('people.moreProblems', { count: problems.length - MAX_SHOWN })}</p>
          ) : null}
        </>
      )}
    </div>
  );
}

const ROWS = 5;

/** First people of an import, so that the reader notices a wrong column. */
function ImportPreview({ people }: { people: readonly ImportedPerson[] }) {
  const t = useT();
  return (
    <div
      role="group"
      tabIndex={0}
      aria-label={t('people.preview')}
      className="overflow-auto rounded-lg border border-line"
    >
      <table className="w-full border-collapse">
        <caption className="px-3 py-2 text-left text-xs text-muted">{t('people.preview')}</caption>
        <thead className="text-left text-xs text-muted">
          <tr>
            {(['row', 'userName', 'name', 'password'] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 font-medium">
                {t(`people.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.slice(0, ROWS).map(({ row, userName, displayName, password }) => (
            <tr key={row} className="border-t border-line align-top">
              <td className="px-3 py-1.5 text-muted tabular-nums">{row}</td>
              <th scope="row" className="px-3 py-1.5 text-left font-medium break-all">
                {userName}
              </th>
              <td className="px-3 py-1.5 break-words">{displayName}</td>
              <td className="px-3 py-1.5">
                {t(password === null ? 'people.passwordGivenNo' : 'people.passwordGivenYes')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Reason the text cannot be read, and how to correct it. */
function describeUnreadable(t: Translate, reason: Unreadable): string {
  switch (reason.kind) {
    case 'empty':
    case 'noPeople':
      return t(`people.problems.${reason.kind}`);
    case 'unreadable':
    case 'badDisabled':
      return t(`people.problems.${reason.kind}`, { row: reason.row });
    case 'noUserName':
    case 'noName':
      return t(`people.problems.${reason.kind}`, { header: reason.header });
    case 'tooMany':
      return t('people.problems.tooMany', { count: reason.count, max: MAX_PEOPLE });
  }
}
