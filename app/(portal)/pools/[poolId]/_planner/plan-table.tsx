'use client';

import { Check } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type Plan, type PlanCell, shadeOfCell, showFigure, worstOf } from './plan-figures';
import type { PlannerState } from './use-planner-state';

type PlanTableProps = { plan: Plan; state: PlannerState };
type Place = { row: number; column: number };

/** Rows are numbers of seats, columns are time-outs. Arrow keys move, Enter selects. */
export function PlanTable({ plan, state }: PlanTableProps) {
  const t = useT();
  const format = useFormat();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { timeouts, present } = plan;
  const { show } = state;
  const rows = timeouts[0]?.cells ?? [];
  const worst = useMemo(
    () =>
      worstOf(
        timeouts.flatMap(({ cells }) => cells.filter(({ seats }) => seats > 0)),
        show,
      ),
    [timeouts, show],
  );
  const chosen = {
    seats: state.seats ?? present.seats,
    timeout: state.timeout ?? present.inactivityTimeoutSeconds,
  };
  const placeOf = (seats: number, timeout: number): Place => ({
    row: rows.findIndex((cell) => cell.seats === seats),
    column: timeouts.findIndex((one) => one.inactivityTimeoutSeconds === timeout),
  });
  const home = placeOf(present.seats, present.inactivityTimeoutSeconds);
  const [focused, setFocused] = useState<Place | null>(null);
  const at = focused ?? { row: Math.max(0, home.row), column: Math.max(0, home.column) };

  useEffect(() => {
    // Scrolls to the current settings.
    const cell = frame.current?.querySelector<HTMLElement>('[data-present]');
    if (!frame.current || !cell) return;
    frame.current.scrollTop = cell.offsetTop - frame.current.clientHeight / 2;
    frame.current.scrollLeft = cell.offsetLeft - frame.current.clientWidth / 2;
  }, []);

  const choose = ({ row, column }: Place) => {
    const cell = timeouts[column]?.cells[row];
    if (!cell) return;
    void state.change(
      {
        seats: cell.seats === present.seats ? null : cell.seats,
        timeout:
          cell.inactivityTimeoutSeconds === present.inactivityTimeoutSeconds
            ? null
            : cell.inactivityTimeoutSeconds,
      },
      { history: 'push' },
    );
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(at);
      return;
    }
    const next = {
      ArrowUp: { ...at, row: at.row - 1 },
      ArrowDown: { ...at, row: at.row + 1 },
      ArrowLeft: { ...at, column: at.column - 1 },
      ArrowRight: { ...at, column: at.column + 1 },
      Home: { ...at, column: 0 },
      End: { ...at, column: timeouts.length - 1 },
      PageUp: { ...at, row: 0 },
      PageDown: { ...at, row: rows.length - 1 },
    }[event.key];
    if (!next) return;
    event.preventDefault();
    const place = {
      row: Math.min(rows.length - 1, Math.max(0, next.row)),
      column: Math.min(timeouts.length - 1, Math.max(0, next.column)),
    };
    setFocused(place);
    frame.current?.querySelector<HTMLElement>(`[data-place="${place.row}.${place.column}"]`)?.focus();
  };
  const click = (event: MouseEvent) => {
    const [row, column] =
      (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset.place?.split('.').map(Number) ??
      [];
    if (row === undefined || column === undefined) return;
    setFocused({ row, column });
    choose({ row, column });
  };

  return (
    <div className="space-y-2">
      <p id={hintId} className="text-[13px] text-muted print:hidden">
        {t('planner.gridKeys')}
      </p>
      <div
        ref={frame}
        className="relative max-h-[30rem] overflow-auto rounded-md border border-line print:max-h-none print:overflow-visible"
      >
        <table
          role="grid"
          aria-describedby={hintId}
          onKeyDown={move}
          onClick={click}
          className="w-full border-separate border-spacing-0 text-[13px] tabular-nums print:text-[9px] print:leading-[13px]"
        >
          <caption className="sr-only">
            {t('planner.gridCaption', { figure: t(`planner.figures.${show}`) })}
          </caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 h-9 border-b border-line bg-surface px-3 text-left text-xs font-medium text-muted print:h-4 print:text-[9px]"
              >
                {t('planner.seats')}
              </th>
              {timeouts.map(({ inactivityTimeoutSeconds: seconds }) => (
                <th
                  key={seconds}
                  scope="col"
                  className={cn(
                    'sticky top-0 z-10 h-9 border-b border-line bg-surface px-2 text-xs font-medium whitespace-nowrap print:h-4 print:px-0.5 print:text-[9px]',
                    seconds === present.inactivityTimeoutSeconds ? 'text-text' : 'text-muted',
                  )}
                >
                  {format.duration(seconds)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seats }, row) => (
              <tr key={seats}>
                <th
                  scope="row"
                  className={cn(
                    'sticky left-0 z-10 bg-surface px-3 text-left font-medium',
                    seats === present.seats ? 'text-text' : 'font-normal text-muted',
                  )}
                >
                  {format.number(seats)}
                </th>
                {timeouts.map((timeout, column) => {
                  const cell = timeout.cells[row];
                  return cell ? (
                    <GridCell
                      key={timeout.inactivityTimeoutSeconds}
                      cell={cell}
                      place={`${row}.${column}`}
                      text={showFigure(cell, show, format)}
                      shade={shadeOfCell(cell, show, worst)}
                      isTabStop={row === at.row && column === at.column}
                      isPresent={row === home.row && column === home.column}
                      isRecommended={timeout.recommendedSeats === seats}
                      isChosen={seats === chosen.seats && timeout.inactivityTimeoutSeconds === chosen.timeout}
                    />
                  ) : null;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </div>
  );
}

type GridCellProps = {
  cell: PlanCell;
  place: string;
  text: string;
  shade: number;
  isTabStop: boolean;
  isPresent: boolean;
  isRecommended: boolean;
  isChosen: boolean;
};

function GridCell(props: GridCellProps) {
  const { cell, place, text, shade, isTabStop, isPresent, isRecommended, isChosen } = props;
  const t = useT();
  const format = useFormat();
  const words = [
    t('planner.gridCell', {
      seats: cell.seats,
      timeout: format.duration(cell.inactivityTimeoutSeconds),
      value: text,
    }),
    isPresent ? t('planner.isPresent') : null,
    isRecommended ? t('planner.isRecommended') : null,
    isChosen ? t('planner.isChosen') : null,
  ];
  return (
    <td
      role="gridcell"
      tabIndex={isTabStop ? 0 : -1}
      data-place={place}
      data-present={isPresent || undefined}
      data-recommended={isRecommended || undefined}
      aria-selected={isChosen}
      aria-label={words.filter(Boolean).join(', ')}
      style={{ backgroundColor: COLORS[shade] }}
      className={cn(
        'h-8 min-w-16 cursor-pointer border border-surface px-2 text-center whitespace-nowrap -outline-offset-2 print:h-3.5 print:min-w-0 print:px-0.5 print:[print-color-adjust:exact]',
        isRecommended && 'font-bold',
        isPresent && 'underline decoration-2 underline-offset-4',
        isChosen && 'inset-ring-2 inset-ring-text',
      )}
    >
      {isRecommended ? <Check aria-hidden className="mr-1 inline size-3.5 text-ok print:size-2" /> : null}
      {text}
    </td>
  );
}

/** Light enough for the number to be readable in both themes. */
const COLORS = [0, 1, 2, 3, 4, 5].map((shade) =>
  shade === 0 ? 'var(--ok-soft)' : `color-mix(in oklab, var(--bad-fill) ${shade * 9}%, var(--surface))`,
);

function Legend() {
  const t = useT();
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      <li className="flex items-center gap-1.5">
        <span className="h-3.5 w-4 border-b-2 border-text" />
        {t('planner.legendPresent')}
      </li>
      <li className="flex items-center gap-1">
        <Check className="size-3.5 text-ok" />
        {t('planner.legendRecommended')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="h-3.5 w-4 inset-ring-2 inset-ring-text" />
        {t('planner.legendChosen')}
      </li>
      <li className="flex items-center gap-1.5">
        {t('planner.legendBest')}
        <span className="flex [print-color-adjust:exact]">
          {COLORS.map((color) => (
            <span key={color} className="h-3 w-2.5" style={{ backgroundColor: color }} />
          ))}
        </span>
        {t('planner.legendWorst')}
      </li>
    </ul>
  );
}
