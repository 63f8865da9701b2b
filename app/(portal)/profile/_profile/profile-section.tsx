import { useId, type ReactNode } from 'react';
import { Card } from '@/app/_components/ui/card';

/** One subject of the profile: what it is on the left, what can be changed on the right. */
export function ProfileSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Card className="p-4 sm:p-6">
      <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 lg:grid-cols-[16rem_minmax(0,32rem)]">
        <div>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {hint ? <p className="mt-1 max-w-prose text-[13px] text-muted">{hint}</p> : null}
        </div>
        <div className="min-w-0">{children}</div>
      </section>
    </Card>
  );
}
