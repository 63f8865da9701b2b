'use client';

import { Check, Columns3 } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { useT } from '@/app/_text/use-t';
import { Button } from '@/app/_components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/app/_components/ui/dropdown-menu';
import { mayHide, type DataColumn } from './data-column';

type ColumnsMenuProps<Row> = {
  columns: readonly DataColumn<Row, string>[];
  hidden: ReadonlySet<string>;
  onChange: (hidden: ReadonlySet<string>) => void;
};

/** Which columns are shown. It stays open while several are chosen. */
export function ColumnsMenu<Row>({ columns, hidden, onChange }: ColumnsMenuProps<Row>) {
  const t = useT();
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button size="small" variant="quiet">
          <Columns3 aria-hidden />
          {t('table.columns')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent aria-label={t('table.columnsOf')}>
        <DropdownMenuLabel>{t('table.columns')}</DropdownMenuLabel>
        {columns.filter(mayHide).map(({ id, header }) => (
          <Radix.CheckboxItem
            key={id}
            checked={!hidden.has(id)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isShown) => onChange(isShown ? without(hidden, id) : new Set([...hidden, id]))}
            className="flex min-h-9 items-center gap-2 rounded-md px-2 text-sm outline-none select-none data-[highlighted]:bg-sunken"
          >
            <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong">
              <Radix.ItemIndicator>
                <Check aria-hidden className="size-3.5" />
              </Radix.ItemIndicator>
            </span>
            {header}
          </Radix.CheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={hidden.size === 0} onSelect={() => onChange(new Set())}>
          {t('table.resetColumns')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
