'use client';

import { FileDown, FileUp, LoaderCircle } from 'lucide-react';
import { useId, useRef, useState, type ChangeEvent, type FormEvent } from 'react';
import { FormError } from '@/app/_components/form/form-error';
import { useLeaveWarning } from '@/app/_components/form/use-leave-warning';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { Hint, Label, Textarea } from '@/app/_components/ui/field';
import { toast } from '@/app/_components/ui/toast';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { decodeText, MAX_PEOPLE } from './read-people';
import { ImportReport } from './import-report';
import { useImport } from './use-import';

type ImportPeopleProps = { customerId: string; onDone: () => void; onClose: () => void };

/** Adds many app users at once, all or none, and lists the problems by row. */
export function ImportPeople({ customerId, onDone, onClose }: ImportPeopleProps) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const fileInput = useRef<HTMLInputElement>(null);
  const report = useRef<HTMLDivElement>(null);
  const { checked, busy, error, check, add } = useImport(customerId, (count) => {
    toast.success(t('people.importedDone', { count }));
    onDone();
    onClose();
  });
  useLeaveWarning(busy === 'adding');
  const isUpToDate = checked?.text === text;
  const count = isUpToDate && !checked.unreadable ? checked.people.length : 0;
  const isReady = count > 0 && isUpToDate && !checked.unreadable && checked.problems.length === 0;

  const look = async (content: string) => {
    await check(content);
    report.current?.focus();
  };
  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    const content = decodeText(new Uint8Array(await file.arrayBuffer()));
    // Allows choosing the same file again after correcting it.
    if (fileInput.current) fileInput.current.value = '';
    setText(content);
    await look(content);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy === null) void (isReady ? add() : look(text));
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && busy !== 'adding' && onClose()}>
      <DialogContent
        className="max-w-3xl"
        onPointerDownOutside={(event) => (text === '' ? undefined : event.preventDefault())}
      >
        <DialogTitle>{t('people.importTitle')}</DialogTitle>
        <DialogDescription>{t('people.importHint', { max: MAX_PEOPLE })}</DialogDescription>
        <form noValidate onSubmit={submit} className="mt-4 space-y-4">
          <Hint>{t('people.importColumns')}</Hint>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => fileInput.current?.click()} disabled={busy !== null}>
              <FileUp aria-hidden />
              {t('people.chooseFile')}
            </Button>
            <input
              ref={fileInput}
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              aria-label={t('people.chooseFile')}
              tabIndex={-1}
              className="sr-only"
              onChange={(event) => void readFile(event)}
            />
            <Button variant="quiet" onClick={() => saveTemplate(t)}>
              <FileDown aria-hidden />
              {t('people.template')}
            </Button>
          </div>
          <div className="space-y-1.5">
            <Label htmlFor={id}>{t('people.orPaste')}</Label>
            <Textarea
              id={id}
              value={text}
              onChange={(event) => setText(event.target.value)}
              readOnly={busy !== null}
              wrap="off"
              spellCheck={false}
              autoComplete="off"
              aria-describedby={`${id}-hint`}
              className="h-40 font-mono text-[13px] sm:text-[13px]"
            />
            <Hint id={`${id}-hint`}>{t('people.orPasteHint')}</Hint>
          </div>
          <div ref={report} tabIndex={-1} className="outline-none">
            {checked && isUpToDate ? <ImportReport checked={checked} /> : null}
          </div>
          <FormError error={error} />
          {busy === 'adding' ? <Hint role="status">{t('people.addingLong')}</Hint> : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onClose} disabled={busy === 'adding'}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" variant="primary" aria-disabled={busy !== null || undefined}>
              {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
              {busy === 'adding'
                ? t('people.addingMany', { count })
                : busy === 'checking'
                  ? t('people.checking')
                  : isReady
                    ? t('people.addMany', { count })
                    : t('people.check')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Downloads a file with the column headers. */
function saveTemplate(t: Translate): void {
  const headers = [t('people.userName'), t('people.name'), t('people.password')];
  const file = new Blob([`${BYTE_ORDER_MARK}${headers.join(t('people.templateSeparator'))}\r\n`], {
    type: 'text/csv;charset=utf-8',
  });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = t('people.templateFile');
  link.click();
  URL.revokeObjectURL(address);
}
