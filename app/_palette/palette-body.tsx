'use client';

import { Command } from 'cmdk';
import { LoaderCircle, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { ErrorNote } from '@/app/_components/error-note';
import { useViewer } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { hitGroups, logOutItems, refusedItems } from './hit-items';
import { KeyCaps } from './key-caps';
import { scoreWords } from './match-words';
import type { PaletteGroup, PaletteItem } from './palette-item';
import { nameWords, partItems } from './part-items';
import { useOwnGroups } from './use-own-items';
import { useOwners } from './use-owners';
import { LONGEST_TEXT, usePaletteSearch } from './use-palette-search';

type PaletteBodyProps = { onChoose: (item: PaletteItem) => void; onShowKeys: () => void };

/** Search field and matches: results of the server first, then pages and actions of the portal. */
export function PaletteBody({ onChoose, onShowKeys }: PaletteBodyProps) {
  const t = useT();
  const { permissions } = useViewer();
  const seesAllCustomers = permissions.includes('SEE_ALL_CUSTOMERS');
  const [text, setText] = useState('');
  // The best match is selected, also when results arrive later, until the reader moves the selection.
  const [chosen, setChosen] = useState<string | null>(null);
  const { byReader, noteMove } = useMoves();
  const { hits, error, isBusy, retry } = usePaletteSearch(text, nameWords(t, text));

  const own = useOwnGroups(onShowKeys);
  const asked = text.trim();
  const known = asked === '' ? [] : hits;
  const toLogOut = permissions.includes('LOG_OUT_DEVICES') ? logOutItems(t, known) : [];
  const owners = useOwners(known, seesAllCustomers);
  const parts = partItems(t, asked, owners, (part) =>
    part === 'displays'
      ? permissions.includes('SEE_DISPLAY_LINKS')
      : part !== 'team' || permissions.includes('SEE_TEAM'),
  );
  const ownMatches = matching(own, asked);
  // An exactly named action comes before results.
  const named = ownMatches.filter(({ id, best }) => id === 'action' && best === 1);
  const groups = [
    ...named,
    { id: 'part', heading: t('palette.groups.part'), items: parts },
    ...hitGroups(t, known, seesAllCustomers),
    { id: 'log out', heading: t('palette.groups.action'), items: toLogOut },
    { id: 'refused', heading: t('refused.title'), items: refusedItems(t, asked) },
    ...ownMatches.filter((group) => !named.includes(group)),
  ].filter((group) => group.items.length > 0);
  const items = groups.flatMap((group) => group.items);

  const closest = items[0]?.id ?? '';
  const isChosenThere = items.some(({ id }) => id === chosen);

  return (
    <Command
      label={t('palette.title')}
      shouldFilter={false}
      vimBindings={false}
      loop
      value={isChosenThere && chosen ? chosen : closest}
      onValueChange={(id) => {
        if (byReader.current) setChosen(id);
      }}
      onKeyDown={noteMove}
      onPointerMoveCapture={noteMove}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-2 border-b border-line pr-12 pl-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <Command.Input
          value={text}
          onValueChange={(next) => {
            setChosen(null);
            setText(next);
          }}
          maxLength={LONGEST_TEXT}
          placeholder={t('palette.placeholder')}
          className="h-13 min-w-0 grow bg-transparent text-base outline-none"
        />
        {isBusy ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-muted" /> : null}
      </div>
      {error && !isBusy ? <ErrorNote error={error} onRetry={retry} className="m-3 mb-0" /> : null}
      {items.length === 0 && !isBusy && !error ? (
        <div className="px-4 pt-8 pb-6 text-center text-sm">
          <p className="font-medium break-words">{t('palette.nothing', { text: asked })}</p>
          <p className="mt-1 text-muted">{t('palette.nothingHint')}</p>
        </div>
      ) : null}
      <Command.List label={t('palette.results')} className="min-h-0 overflow-y-auto overscroll-contain p-2">
        {groups.map((group) => (
          <Command.Group
            key={group.id}
            value={group.id}
            heading={group.heading}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
          >
            {group.items.map((item) => (
              <Line key={item.id} item={item} onChoose={onChoose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p role="status" className="sr-only">
        {asked === '' ? '' : isBusy ? t('palette.searching') : t('palette.found', { count: items.length })}
      </p>
      <PaletteFoot />
    </Command>
  );
}

function Line({ item, onChoose }: { item: PaletteItem; onChoose: (item: PaletteItem) => void }) {
  const { icon: Icon, label, hint, keys } = item;
  return (
    <Command.Item
      value={item.id}
      onSelect={() => onChoose(item)}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2 py-1 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-text"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 grow sm:flex sm:items-baseline sm:gap-2">
        <span className="block truncate sm:shrink-0 sm:max-w-[60%]">{label}</span>
        {hint ? <span className="block truncate text-[13px] text-muted">{hint}</span> : null}
      </span>
      {keys ? <KeyCaps keys={keys} /> : null}
    </Command.Item>
  );
}

/** The list also moves the selection when its items change. Moves by the reader are recognised by their time. */
function useMoves() {
  const byReader = useRef(false);
  const noteMove = () => {
    byReader.current = true;
    setTimeout(() => {
      byReader.current = false;
    });
  };
  return { byReader, noteMove };
}

/** Groups with the matching items, the one with the best match first; a score of 1 is an exact match. */
function matching(groups: readonly PaletteGroup[], text: string): (PaletteGroup & { best: number })[] {
  if (text === '') return groups.map((group) => ({ ...group, best: 0 }));
  const scored = groups.map((group) => {
    const items = group.items
      .map((item) => ({ item, score: scoreItem(item, text) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score);
    return { ...group, items: items.map(({ item }) => item), best: items[0]?.score ?? 0 };
  });
  return scored.toSorted((one, other) => other.best - one.best);
}

/** Visible text scores higher than hidden search words. */
const scoreItem = ({ label, hint = '', words = '' }: PaletteItem, text: string) =>
  Math.max(scoreWords(text, `${label} ${hint}`), scoreWords(text, `${label} ${words}`) * 0.8);

/** Keys of the palette; its description has them for screen readers. */
function PaletteFoot() {
  const t = useT();
  return (
    <div
      aria-hidden
      className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs text-muted max-sm:hidden"
    >
      {[
        { keys: ['↑', '↓'], does: t('palette.choose') },
        { keys: [t('palette.enter')], does: t('palette.open') },
        { keys: [t('palette.escape')], does: t('palette.close') },
      ].map(({ keys, does }) => (
        <span key={does} className="flex items-center gap-1.5">
          <KeyCaps keys={keys} />
          {does}
        </span>
      ))}
    </div>
  );
}
