'use client';

import {
  ArrowDownToLine,
  ArrowRightLeft,
  Boxes,
  ClipboardList,
  HandGrab,
  LogOut,
  ScanBarcode,
  Tag,
  UserRoundPlus,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';
import type { Outcome } from '@/client/src';
import { AppBar } from './app-bar';
import { LoginScreen } from './login-screen';
import type { PhoneOf } from './phone';
import { SUB_APPLICATIONS, type SubApplication } from './phone-work';
import { Refusal } from './refusal';
import { useStore } from './store';

const icons: Record<SubApplication, typeof Tag> = {
  receive: ArrowDownToLine,
  putAway: Boxes,
  pick: HandGrab,
  count: ClipboardList,
  move: ArrowRightLeft,
  label: Tag,
};

/** Inventory app: checks only when a sub-application starts. */
export function MimsApp({ phone }: { phone: PhoneOf<'MIMS'> }) {
  const t = useT();
  const { userName } = useStore(phone.state);
  const work = useStore(phone.work);
  const [isShiftChange, setIsShiftChange] = useState(false);
  const [starting, setStarting] = useState<SubApplication | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const opened = SUB_APPLICATIONS.find((name) => name === work.screen);

  const start = async (name: SubApplication) => {
    if (starting) return;
    setStarting(name);
    setOutcome(null);
    const answer = await phone.client.checkpoint('START_SUB_APPLICATION');
    setStarting(null);
    setOutcome(answer);
    if (answer.mayProceed) phone.work.set({ ...phone.work.get(), screen: name, count: 0 });
  };
  const logOut = async () => {
    phone.work.set({ ...phone.work.get(), screen: null });
    await phone.client.logout();
  };

  if (isShiftChange) {
    const leave = () => setIsShiftChange(false);
    return <LoginScreen phone={phone} onCancel={leave} onDone={leave} />;
  }
  if (opened) return <SubApplicationScreen phone={phone} name={opened} />;
  return (
    <>
      <AppBar
        title={t('simulator.mims.menu')}
        subtitle={t('simulator.mims.hello', { person: userName ?? '' })}
      />
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4">
        <Refusal outcome={outcome} />
        <div className="grid grid-cols-2 gap-2.5">
          {SUB_APPLICATIONS.map((name) => {
            const Icon = icons[name];
            return (
              <button
                key={name}
                type="button"
                aria-disabled={starting !== null}
                onClick={() => void start(name)}
                className="grid min-h-20 place-items-center content-center gap-1.5 rounded-xl border border-line bg-surface p-2 text-sm font-medium shadow-card transition-colors hover:border-accent hover:bg-accent-soft aria-disabled:opacity-60"
              >
                <Icon aria-hidden className="size-6 text-accent" />
                {t(starting === name ? 'simulator.mims.starting' : `simulator.mims.apps.${name}`)}
              </button>
            );
          })}
        </div>
        <div className="mt-auto grid grid-cols-2 gap-2.5">
          <Button onClick={() => setIsShiftChange(true)} className="px-2">
            <UserRoundPlus aria-hidden />
            {t('simulator.mims.shift')}
          </Button>
          <Button onClick={() => void logOut()} className="px-2">
            <LogOut aria-hidden />
            {t('simulator.login.logout')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Work within a sub-application: no calls, so the time-out runs. */
function SubApplicationScreen({ phone, name }: { phone: PhoneOf<'MIMS'>; name: SubApplication }) {
  const t = useT();
  const work = useStore(phone.work);
  return (
    <>
      <AppBar
        title={t(`simulator.mims.apps.${name}`)}
        subtitle={phone.state.get().userName}
        onBack={() => phone.work.set({ ...work, screen: null })}
      />
      <div className="flex min-h-0 grow flex-col items-center justify-center gap-4 overflow-y-auto p-6 text-center">
        <ScanBarcode aria-hidden className="size-16 text-accent" strokeWidth={1.25} />
        <p role="status" className="font-medium">
          {t('simulator.mims.scanned', { count: work.count })}
        </p>
        <Button variant="primary" onClick={() => phone.work.set({ ...work, count: work.count + 1 })}>
          {t('simulator.mims.scan')}
        </Button>
        <p className="text-[13px] text-muted">{t('simulator.mims.within')}</p>
      </div>
    </>
  );
}
