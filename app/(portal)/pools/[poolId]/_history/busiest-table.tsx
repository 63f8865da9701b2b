'use client';

import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { ExportLink } from '@/app/_components/export-link';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { FiguresTable } from './figures-table';
import type { Busiest } from './report-facts';

type BusiestTableProps = { kind: 'people' | 'devices'; lines: readonly Busiest[]; href: string };

/** Devices or people that held seats longest. */
export function BusiestTable({ kind, lines, href }: BusiestTableProps) {
  const t = useT();
  const format = useFormat();
  const [first] = lines;
  const title = t(`history.${kind}`);
  return (
    <ChartFigure
      title={title}
      summary={
        first
          ? t('history.busiestSummary', {
              name: first.name,
              held: format.duration(first.heldSeconds),
              share: format.percent(first.heldSeconds > 0 ? first.activeSeconds / first.heldSeconds : 0),
            })
          : t('history.busiestNone')
      }
      aside={first ? <ExportLink href={href} of={title} /> : null}
    >
      {first ? (
        <FiguresTable
          hasBlocks
          caption={title}
          headers={[
            t(kind === 'people' ? 'history.person' : 'history.device'),
            t('history.sessions'),
            t('history.held'),
            t('history.active'),
            t('history.denied'),
          ]}
          rows={lines.map(({ name, userName, sessions, heldSeconds, activeSeconds, denialCount }, index) => ({
            id: `${index} ${name}`,
            cells: [
              <span key="name">
                {name}
                {userName ? <span className="ml-1.5 font-normal text-muted">{userName}</span> : null}
              </span>,
              format.number(sessions),
              format.duration(heldSeconds),
              format.duration(activeSeconds),
              denialCount > 0 ? format.number(denialCount) : t('common.none'),
            ],
          }))}
        />
      ) : null}
    </ChartFigure>
  );
}
