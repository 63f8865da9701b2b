'use client';

import { useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Input, Label } from '@/app/_components/ui/field';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { fromWallClock, toWallClock } from './wall-clock';

const KEPT_MS = 60 * 86_400_000;

type TimelineJumpProps = { askedAt: number | null; onJump: (instant: number) => void };
type Mistake = 'jumpWrong' | 'jumpTooOld' | 'jumpFuture';

/** Asks for a moment: "why could I not get in at 08:02?" */
export function TimelineJump({ askedAt, onJump }: TimelineJumpProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(askedAt === null ? '' : toWallClock(askedAt, timeZone));
  const [mistake, setMistake] = useState<Mistake | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const instant = fromWallClock(text, timeZone);
    const found = mistakeOf(instant);
    setMistake(found);
    if (found || instant === null) field.current?.focus();
    else onJump(instant);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-center gap-2">
      <Label htmlFor={id} className="text-[13px] font-normal text-muted">
        {t('device.jump')}
      </Label>
      <Input
        ref={field}
        id={id}
        type="datetime-local"
        className="h-8 w-auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={mistake !== null || undefined}
        aria-describedby={mistake ? `${id}-mistake` : undefined}
      />
      <Button type="submit" size="small" className="h-8">
        {t('device.jumpGo')}
      </Button>
      {mistake ? (
        <div className="basis-full">
          <FieldError id={`${id}-mistake`}>{t(`device.${mistake}`)}</FieldError>
        </div>
      ) : null}
    </form>
  );
}

function mistakeOf(instant: number | null): Mistake | null {
  if (instant === null) return 'jumpWrong';
  if (instant > serverNow()) return 'jumpFuture';
  return instant < serverNow() - KEPT_MS ? 'jumpTooOld' : null;
}
