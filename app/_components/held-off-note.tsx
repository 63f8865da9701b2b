import { Hourglass } from 'lucide-react';
import { Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';

/** End of the wait after failed attempts, below a person's state. */
export function HeldOffNote({ label, until }: { label: string; until: string }) {
  return (
    <span className="mt-1 block">
      <Badge tone="warn" className="whitespace-normal">
        <Hourglass aria-hidden />
        <span>
          {label} <Instant at={until} />
        </span>
      </Badge>
    </span>
  );
}
