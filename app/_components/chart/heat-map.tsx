'use client';

import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { SHADES, shadeOf } from './scales';

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

type HeatMapProps = {
  /** Caption for screen readers: the counted quantity, in the reader's hours. */
  caption: string;
  /** Counted quantity, for the legend. */
  of: string;
  /** Seven days from Monday with 24 hours each, in the reader's time zone. */
  counts: readonly (readonly number[])[];
  /** Colour for something undesirable, or neutral. */
  tone?: 'bad' | 'accent';
  /** Count with the strongest shade; by default the largest. */
  most?: number;
};

/** Table of the hours of a week, each cell shaded by its number. */
export function HeatMap({ caption, of, counts, tone = 'bad', most }: HeatMapProps) {
  const t = useT();
  const { locale, number } = useFormat();
  const largest = most ?? counts.flat().reduce((highest, count) => Math.max(highest, count), 0);
  const weekdayOf = (style: 'short' | 'long', day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(MONDAY + day * DAY_MS);
  return (
    <div className="space-y-2">
      <table className="w-full table-fixed border-separate border-spacing-px text-xs tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-9 md:w-12">
              <span className="sr-only">{t('charts.weekday')}</span>
            </th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col" className="h-5 text-left font-normal whitespace-nowrap text-muted">
                <span
                  className={cn(hour % 3 === 0 ? 'block w-0' : 'sr-only', hour % 6 !== 0 && 'max-md:sr-only')}
                >
                  {clock(hour)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((hours, day) => (
            <tr key={day}>
              <th scope="row" className="text-left font-normal text-muted">
                <abbr title={weekdayOf('long', day)} className="no-underline">
                  {weekdayOf('short', day)}
                </abbr>
              </th>
              {hours.map((count, hour) => (
                <td
                  key={hour}
                  title={t('charts.heatCell', {
                    weekday: weekdayOf('long', day),
                    from: clock(hour),
                    until: clock(hour + 1),
                    count,
                  })}
                  style={{ backgroundColor: colorOf(tone, shadeOf(count, largest)) }}
                  className="relative h-7 rounded-[3px] text-center text-[11px] lg:h-8"
                >
                  <span className={cn(count === 0 ? 'sr-only' : 'sr-only xl:not-sr-only')}>
                    {number(count)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-hidden className="flex items-center justify-end gap-1 text-xs text-muted">
        <span className="mr-1">{of}:</span>
        {t('charts.less')}
        {Array.from({ length: SHADES + 1 }, (_, shade) => (
          <span
            key={shade}
            className="size-3.5 rounded-[3px]"
            style={{ backgroundColor: colorOf(tone, shade) }}
          />
        ))}
        {t('charts.moreOf')}
      </p>
    </div>
  );
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Light enough for the number to be readable in both themes. */
const colorOf = (tone: 'bad' | 'accent', shade: number) =>
  shade === 0
    ? 'var(--sunken)'
    : `color-mix(in oklab, var(--${tone === 'bad' ? 'bad-fill' : 'accent'}) ${8 + Math.round((shade / SHADES) * 52)}%, var(--surface))`;
