'use client';

import { Check, Copy, QrCode } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useRef, useState } from 'react';
import { announce } from '@/app/_components/announcer';
import { Button } from '@/app/_components/ui/button';
import { Hint, Input, Label } from '@/app/_components/ui/field';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';

const QrPicture = dynamic(() => import('./qr-picture').then((module) => module.QrPicture), {
  ssr: false,
  loading: () => <Skeleton className="size-56" />,
});

type SecretFieldProps = {
  label: string;
  /** Not retrievable later. */
  secret: string;
  /** Content of a QR code for a device to scan. */
  qr?: string;
};

/** A secret that is shown once, to copy or scan. */
export function SecretField({ label, secret, qr }: SecretFieldProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const [isQrShown, setIsQrShown] = useState(false);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome('copied');
      announce(t('form.copied'));
    } catch {
      input.current?.select();
      setOutcome('failed');
      announce(t('form.copyFailed'));
    }
  };
  return (
    <div className="space-y-1.5">
      <Label htmlFor={id}>{label}</Label>
      <div className="flex gap-2">
        <Input
          ref={input}
          id={id}
          readOnly
          value={secret}
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
          className="min-w-0 font-mono"
        />
        <Button aria-label={t('form.copyNamed', { label })} onClick={() => void copy()}>
          {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {outcome === 'copied' ? t('form.copied') : t('form.copy')}
        </Button>
      </div>
      <Hint id={`${id}-hint`}>{t(outcome === 'failed' ? 'form.copyFailed' : 'form.shownOnce')}</Hint>
      {qr ? (
        <div className="space-y-3 pt-1">
          <Button size="small" aria-expanded={isQrShown} onClick={() => setIsQrShown(!isQrShown)}>
            <QrCode aria-hidden />
            {t(isQrShown ? 'form.hideQr' : 'form.showQr')}
          </Button>
          {isQrShown ? <QrPicture text={qr} label={t('form.qr', { label })} /> : null}
        </div>
      ) : null}
    </div>
  );
}
