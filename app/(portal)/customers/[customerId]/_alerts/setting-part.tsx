import { useId, type ReactNode } from 'react';
import { Hint } from '@/app/_components/ui/field';

type SettingPartProps = { title: string; hint?: string | undefined; children: ReactNode };

/** A subject of the settings: what it is about on one side, what can be set on the other. */
export function SettingPart({ title, hint, children }: SettingPartProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-3 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(14rem,22rem)_minmax(0,44rem)]"
    >
      <div className="space-y-1">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {hint ? <Hint>{hint}</Hint> : null}
      </div>
      <div className="min-w-0 space-y-4">{children}</div>
    </section>
  );
}
