import { useT } from '@/app/_text/use-t';

export function Brand({ nameClassName }: { nameClassName?: string }) {
  const t = useT();
  return (
    <span className="flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden viewBox="0 0 24 24" className="size-6 shrink-0">
        <rect width="24" height="24" rx="6" className="fill-accent" />
        <g className="fill-accent-text">
          <rect x="5" y="5" width="6" height="6" rx="1.5" />
          <rect x="13" y="5" width="6" height="6" rx="1.5" />
          <rect x="5" y="13" width="6" height="6" rx="1.5" />
          <rect x="13" y="13" width="6" height="6" rx="1.5" fillOpacity="0.4" />
        </g>
      </svg>
      <span className={nameClassName}>{t('common.product')}</span>
    </span>
  );
}
