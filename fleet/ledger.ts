import { checkHistory } from './checks/check-history';
import type { Finding } from './checks/finding';
import type {
  Answer,
  Call,
  Disagreement,
  ForceLogoutNotice,
  History,
  PoolFacts,
  UsageState,
} from './history';
import { openStatistics } from './statistics';

export type Ledger = ReturnType<typeof openLedger>;

/** Records all calls and states of a run, and finds violations of the rules in them. */
export function openLedger() {
  const pools: PoolFacts[] = [];
  const calls: Call[] = [];
  const usageStates: UsageState[] = [];
  const forceLogoutNotices: ForceLogoutNotice[] = [];
  const disagreements: Disagreement[] = [];
  const history: History = { pools, calls, usageStates, forceLogoutNotices, disagreements };
  const statistics = openStatistics();
  let lapseCount = 0;
  let sequence = 0;
  let latestServerTime = -Infinity;

  const observeServerTime = (time: number | null) => {
    if (time !== null && time > latestServerTime) latestServerTime = time;
  };

  return {
    history,
    statistics,
    get lapseCount() {
      return lapseCount;
    },

    addPool: (pool: PoolFacts) => void pools.push(pool),

    /** Sends a call and records it with its answer; a rejection is recorded as `readError` returns it. */
    async record(
      about: Pick<Call, 'pool' | 'device' | 'kind'>,
      send: () => Promise<Answer>,
      readError: (error: unknown) => Answer,
    ): Promise<Answer> {
      const call: Call = {
        ...about,
        notBefore: latestServerTime,
        sentSequence: sequence++,
        answeredSequence: Infinity,
        answer: { kind: 'unanswered', code: 'PENDING', message: 'not answered yet' },
        milliseconds: NaN,
      };
      calls.push(call);
      const started = performance.now();
      call.answer = await send().catch(readError);
      call.milliseconds = performance.now() - started;
      if (call.answer.kind !== 'unanswered') {
        call.answeredSequence = sequence++;
        observeServerTime(call.answer.serverTime);
      }
      statistics.countCall(call);
      return call.answer;
    },

    recordUsage(state: UsageState) {
      usageStates.push(state);
      statistics.countUse(state);
      observeServerTime(state.asOf);
    },
    recordLapse: () => void lapseCount++,
    recordForceLogoutNotice: (notice: ForceLogoutNotice) => void forceLogoutNotices.push(notice),
    recordDisagreement: (device: string, detail: string) => void disagreements.push({ device, detail }),
    findings: (): Finding[] => checkHistory(history),
  };
}
