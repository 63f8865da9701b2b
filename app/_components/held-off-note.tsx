import { Hourglass } from 'lucide-react';
import { Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';

/** Below somebody's state: until when they are held off after failed attempts. */
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
