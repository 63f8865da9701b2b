import { useFormat } from '@/app/_text/use-format';

/** A time of a day that is known, in the reader's zone; in UTC on hover. */
export function TimeOfDay({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.utc(at)} className="whitespace-nowrap tabular-nums">
      {format.time(at)}
    </time>
  );
}
