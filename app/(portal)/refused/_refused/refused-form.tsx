'use client';

import { Search } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Input, Label } from '@/app/_components/ui/field';
import { RETENTION_MS } from '@/app/_lib/retention';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { fromWallClock, toWallClock } from '../../pools/[poolId]/_devices/wall-clock';

const LONGEST_SEARCH = 100;

type RefusedFormProps = { search: string; at: number; onFind: (search: string, instant: number) => void };

/** Search form: device or person, and approximate time. */
export function RefusedForm({ search, at, onFind }: RefusedFormProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [who, setWho] = useState(search);
  const [when, setWhen] = useState(toWallClock(at, timeZone));
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const instant = fromWallClock(when, timeZone);
    const isKept =
      instant !== null && instant <= serverNow() + 60_000 && instant >= serverNow() - RETENTION_MS;
    setIsWrong(!isKept);
    if (isKept) onFind(who.trim(), instant);
    else field.current?.focus();
  };
  return (
    <form
      role="search"
      onSubmit={submit}
      noValidate
      className="flex flex-wrap items-start gap-4 border-b border-line p-4"
    >
      <div className="w-full space-y-1.5 sm:w-80">
        <Label htmlFor={`${id}-who`}>{t('refused.who')}</Label>
        <Input
          id={`${id}-who`}
          type="search"
          autoComplete="off"
          maxLength={LONGEST_SEARCH}
          value={who}
          onChange={(event) => setWho(event.target.value)}
          aria-describedby={`${id}-hint`}
        />
        <Hint id={`${id}-hint`}>{t('refused.whoHint')}</Hint>
      </div>
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-when`}>{t('refused.when')}</Label>
        <Input
          ref={field}
          id={`${id}-when`}
          type="datetime-local"
          className="w-auto"
          value={when}
          onChange={(event) => setWhen(event.target.value)}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-mistake ${id}-zone` : `${id}-zone`}
        />
        <Hint id={`${id}-zone`}>{t('refused.zone', { zone: timeZone.replaceAll('_', ' ') })}</Hint>
        {isWrong ? <FieldError id={`${id}-mistake`}>{t('refused.wrongTime')}</FieldError> : null}
      </div>
      <Button type="submit" variant="primary" className="sm:mt-[1.7rem]">
        <Search aria-hidden />
        {t('refused.find')}
      </Button>
    </form>
  );
}
