import { checkHistory } from './checks/check-history';
import type { Finding } from './checks/finding';
import type { Answer, Call, Disagreement, ForcedNews, History, PoolFacts, UsageState } from './history';
import { openStatistics } from './statistics';

export type Ledger = ReturnType<typeof openLedger>;

/** Writes down what the fleet was told, and says what of it cannot be. */
export function openLedger() {
  const pools: PoolFacts[] = [];
  const calls: Call[] = [];
  const usageStates: UsageState[] = [];
  const forcedNews: ForcedNews[] = [];
  const disagreements: Disagreement[] = [];
  const history: History = { pools, calls, usageStates, forcedNews, disagreements };
  const statistics = openStatistics();
  let lapsesTold = 0;
  let turn = 0;
  let latestServerTime = -Infinity;

  const learnTime = (time: number | null) => {
    if (time !== null && time > latestServerTime) latestServerTime = time;
  };

  return {
    history,
    statistics,
    get lapsesTold() {
      return lapsesTold;
    },

    addPool: (pool: PoolFacts) => void pools.push(pool),

    /** Writes down a call and its answer, whatever it is. */
    async record(
      about: Pick<Call, 'pool' | 'device' | 'kind'>,
      send: () => Promise<Answer>,
      readError: (error: unknown) => Answer,
    ): Promise<Answer> {
      const call: Call = {
        ...about,
        notBefore: latestServerTime,
        sentTurn: turn++,
        answeredTurn: Infinity,
        answer: { kind: 'unanswered', code: 'PENDING', message: 'not answered yet' },
        milliseconds: NaN,
      };
      calls.push(call);
      const started = performance.now();
      call.answer = await send().catch(readError);
      call.milliseconds = performance.now() - started;
      if (call.answer.kind !== 'unanswered') {
        call.answeredTurn = turn++;
        learnTime(call.answer.serverTime);
      }
      statistics.countCall(call);
      return call.answer;
    },

    seeUsage(state: UsageState) {
      usageStates.push(state);
      statistics.countUse(state);
      learnTime(state.asOf);
    },
    /** A device was told that its seat has lapsed. */
    hearLapse: () => void lapsesTold++,
    hearForced: (news: ForcedNews) => void forcedNews.push(news),
    disagree: (device: string, detail: string) => void disagreements.push({ device, detail }),
    findings: (): Finding[] => checkHistory(history),
  };
}
