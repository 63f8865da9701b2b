'use client';

import { useId } from 'react';
import { Badge, type BadgeTone } from '@/app/_components/ui/badge';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Phone } from './phone';
import type { Call } from './phone-network';
import { useStore } from './store';

/** Calls of a phone, including retries, and events of its client library, newest first. */
export function CallList({ phone, name }: { phone: Phone; name: string }) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const calls = useStore(phone.network.calls);
  return (
    <section aria-labelledby={id} className="min-w-0 @2xl:col-start-2">
      <h4 id={id} className="text-sm font-medium">
        <span aria-hidden>{t('simulator.glass.calls')}</span>
        <span className="sr-only">{t('simulator.glass.callsNamed', { name })}</span>
      </h4>
      {calls.length === 0 ? (
        <p className="mt-1 text-[13px] text-muted">{t('simulator.glass.noCalls')}</p>
      ) : (
        <ol
          aria-labelledby={id}
          tabIndex={0}
          className="mt-1 max-h-52 overflow-y-auto text-[13px] @2xl:max-h-[26rem]"
        >
          {calls.map((call) => (
            <li
              key={call.id}
              className="flex flex-wrap items-center gap-x-2 gap-y-0.5 border-t border-line py-1.5"
            >
              <code className="min-w-0 grow font-mono text-xs break-words">
                {call.operation}
                {call.action ? <span className="text-muted"> {call.action}</span> : null}
              </code>
              <Badge tone={toneOf(call)} className="max-w-full whitespace-normal">
                {wordsOf(t, call)}
              </Badge>
              <span className="w-full text-xs text-muted tabular-nums">
                {format.time(call.at)}
                {call.ms === null
                  ? null
                  : ` · ${t('simulator.glass.milliseconds', { ms: Math.round(call.ms) })}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function wordsOf(t: Translate, { answered }: Call): string {
  switch (answered.kind) {
    case 'granted':
      return isGrant(answered.grant) ? t(`simulator.glass.grants.${answered.grant}`) : answered.grant;
    case 'refused':
      return answered.reason;
    case 'fault':
      return answered.code;
    case 'done':
      return t(`simulator.glass.outcomes.${answered.changed ? 'done' : 'nothing'}`);
    default:
      return t(`simulator.glass.outcomes.${answered.kind}`);
  }
}

const GRANTS = ['NEW', 'RENEWED', 'REGAINED', 'NOT_REQUIRED'] as const;
const isGrant = (grant: string): grant is (typeof GRANTS)[number] => GRANTS.some((known) => known === grant);

const tones: Record<Call['answered']['kind'], BadgeTone> = {
  waiting: 'neutral',
  event: 'accent',
  offline: 'warn',
  granted: 'ok',
  registered: 'ok',
  done: 'ok',
  refused: 'bad',
  fault: 'bad',
};
const toneOf = ({ answered }: Call) => tones[answered.kind];
