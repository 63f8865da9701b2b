'use client';

import { ChevronRight, CloudUpload, LogOut, Package, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Badge, type BadgeTone } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';
import type { MFS, Outcome } from '@/client/src';
import { AppBar } from './app-bar';
import { synchronise, type PhoneOf } from './phone';
import { actionsIn, afterAction, JOBS, type Job, type JobAction, type JobState } from './phone-work';
import { Refusal } from './refusal';
import { useStore } from './store';

type MfsPhone = PhoneOf<'MFS'>;
type Checkpoint = (typeof MFS)['checkpoints'][number];

const tones: Record<JobState, BadgeTone> = {
  open: 'neutral',
  travelling: 'accent',
  arrived: 'accent',
  working: 'ok',
  paused: 'warn',
  finished: 'neutral',
};

/** Field service app: checks at its check-points, continues offline, and sends pending work when online. */
export function MfsApp({ phone }: { phone: MfsPhone }) {
  const t = useT();
  const { userName } = useStore(phone.state);
  const work = useStore(phone.work);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const show = (screen: string | null) => {
    setOutcome(null);
    phone.work.set({ ...phone.work.get(), screen });
  };
  /** Checks, and continues if granted or offline. */
  const ask = async (action: Checkpoint, goOn: () => void) => {
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(null);
    const answer = await phone.client.checkpoint(action);
    setIsBusy(false);
    setOutcome(answer);
    if (!answer.mayProceed) return;
    goOn();
    await synchronise(phone);
  };
  const act = (job: Job, action: JobAction) => {
    const goOn = () => phone.work.set(afterAction(phone.work.get(), job, action));
    if (action !== 'FINISH') return ask(action, goOn);
    goOn();
    return synchronise(phone);
  };
  const logOut = async () => {
    phone.work.set({ ...phone.work.get(), screen: null });
    await phone.client.logout();
  };

  const job = JOBS.find((known) => known === work.screen);
  const shared = { isBusy, outcome, onBack: () => show(null) };
  if (job) {
    return <JobScreen {...shared} job={job} state={work.jobs[job]} waiting={work.waiting} onAct={act} />;
  }
  if (work.screen === 'parts') return <PartsScreen person={userName ?? ''} onBack={shared.onBack} />;
  return (
    <>
      <AppBar title={t('simulator.mfs.jobs')} subtitle={userName}>
        <IconButton
          label={t('simulator.mfs.refresh')}
          isBusy={isBusy}
          onClick={() => void ask('REFRESH', noop)}
        >
          <RefreshCw aria-hidden className="size-4.5" />
        </IconButton>
        <IconButton label={t('simulator.login.logout')} isBusy={false} onClick={() => void logOut()}>
          <LogOut aria-hidden className="size-4.5" />
        </IconButton>
      </AppBar>
      <div className="flex min-h-0 grow flex-col gap-2.5 overflow-y-auto p-3">
        <Refusal outcome={outcome} />
        {JOBS.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => show(name)}
            className="flex items-center gap-2 rounded-xl border border-line bg-surface p-3 text-left shadow-card transition-colors hover:border-accent"
          >
            <span className="min-w-0 grow">
              <span className="block truncate text-sm font-medium">
                {t(`simulator.mfs.job.${name}.title`)}
              </span>
              <span className="mb-1.5 block truncate text-[13px] text-muted">
                {t(`simulator.mfs.job.${name}.place`)}
              </span>
              <StateBadge state={work.jobs[name]} />
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
          </button>
        ))}
        <Button
          className="mt-1"
          aria-disabled={isBusy}
          onClick={() => void ask('VIEW_VEHICLE_PARTS', () => show('parts'))}
        >
          <Package aria-hidden />
          {t('simulator.mfs.parts')}
        </Button>
      </div>
      <SyncBar waiting={work.waiting} />
    </>
  );
}

type JobScreenProps = {
  job: Job;
  state: JobState;
  waiting: number;
  isBusy: boolean;
  outcome: Outcome | null;
  onBack: () => void;
  onAct: (job: Job, action: JobAction) => Promise<void>;
};

function JobScreen({ job, state, waiting, isBusy, outcome, onBack, onAct }: JobScreenProps) {
  const t = useT();
  return (
    <>
      <AppBar
        title={t(`simulator.mfs.job.${job}.title`)}
        subtitle={t(`simulator.mfs.job.${job}.place`)}
        onBack={onBack}
      />
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4">
        <p role="status" className="flex justify-center py-4">
          <StateBadge state={state} />
        </p>
        <Refusal outcome={outcome} />
        {actionsIn(state).map((action, index) => (
          <Button
            // Keeps the focus, because the next action uses the same button.
            key={index}
            variant={index === 0 ? 'primary' : 'secondary'}
            className="h-12 w-full text-base"
            aria-disabled={isBusy}
            onClick={() => void onAct(job, action)}
          >
            {t(isBusy ? 'simulator.mfs.asking' : `simulator.mfs.actions.${action}`)}
          </Button>
        ))}
      </div>
      <SyncBar waiting={waiting} />
    </>
  );
}

const PARTS = [
  ['seal', 2],
  ['relay', 6],
  ['bearing', 4],
  ['lamp', 11],
] as const;

function PartsScreen({ person, onBack }: { person: string; onBack: () => void }) {
  const t = useT();
  return (
    <>
      <AppBar
        title={t('simulator.mfs.parts')}
        subtitle={t('simulator.mfs.partsLead', { person })}
        onBack={onBack}
      />
      <ul className="min-h-0 grow overflow-y-auto px-4 py-2 text-sm">
        {PARTS.map(([part, count]) => (
          <li key={part} className="flex justify-between gap-3 border-b border-line py-2.5">
            {t(`simulator.mfs.partsList.${part}`)}
            <span className="text-muted tabular-nums">{t('simulator.mfs.pieces', { count })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function StateBadge({ state }: { state: JobState }) {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`simulator.mfs.states.${state}`)}</Badge>;
}

/** Number of actions waiting to be sent. */
function SyncBar({ waiting }: { waiting: number }) {
  const t = useT();
  return (
    <p
      role="status"
      className="flex shrink-0 items-center justify-center gap-1.5 border-t border-line px-3 py-1.5 text-xs text-muted"
    >
      <CloudUpload aria-hidden className={waiting > 0 ? 'size-3.5 text-warn' : 'size-3.5'} />
      {waiting > 0 ? t('simulator.mfs.queue', { count: waiting }) : t('simulator.mfs.inSync')}
    </p>
  );
}

type IconButtonProps = { label: string; isBusy: boolean; onClick: () => void; children: React.ReactNode };

function IconButton({ label, isBusy, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isBusy}
      onClick={onClick}
      className="grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text aria-disabled:opacity-50"
    >
      {children}
    </button>
  );
}

const noop = () => undefined;
