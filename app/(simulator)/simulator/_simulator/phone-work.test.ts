import { describe, expect, it } from 'vitest';
import { actionsIn, afterAction, afterSync, freshWork, readWork, type JobAction } from './phone-work';

const after = (...actions: JobAction[]) =>
  actions.reduce((work, action) => afterAction(work, 'J1', action), freshWork);

describe('a job', () => {
  it('is travelled to, begun, paused, resumed and finished', () => {
    const work = after('TRAVEL', 'ARRIVE', 'START_JOB', 'PAUSE_JOB', 'RESUME_JOB', 'FINISH');
    expect(work.jobs).toEqual({ J1: 'finished', J2: 'open', J3: 'open' });
    expect(work.waiting).toBe(6);
    expect(actionsIn('finished')).toEqual([]);
  });

  it('takes no action that does not fit, and has nothing to send for it', () => {
    expect(after('FINISH')).toEqual(freshWork);
    expect(after('TRAVEL', 'TRAVEL').waiting).toBe(1);
  });
});

it('changes made while others were sent still wait', () => {
  const sent = after('TRAVEL', 'ARRIVE').waiting;
  const later = after('TRAVEL', 'ARRIVE', 'START_JOB');
  expect(afterSync(later, sent).waiting).toBe(1);
});

describe('what an earlier visit kept', () => {
  it('comes back', () => {
    const work = after('TRAVEL');
    expect(readWork(JSON.parse(JSON.stringify(work)))).toEqual(work);
  });

  it.each([null, 'work', { jobs: { J1: 'lost' } }, { waiting: 'many' }, { screen: 7 }, { jobs: null }])(
    'counts as nothing if it does not fit: %j',
    (kept) => expect(readWork(kept)).toBeNull(),
  );
});
