export type Status = 'ok' | 'warning' | 'problem';

/** Result of a check. `remedy` is set unless the status is ok. */
export type Finding = { check: string; status: Status; text: string; remedy?: string };

export const ok = (check: string, text: string): Finding => ({ check, status: 'ok', text });
export const warning = (check: string, text: string, remedy: string): Finding => ({
  check,
  status: 'warning',
  text,
  remedy,
});
export const problem = (check: string, text: string, remedy: string): Finding => ({
  check,
  status: 'problem',
  text,
  remedy,
});

/** A check that could not be completed is a problem of its own; the others still run. */
export async function attempt(
  check: string,
  work: () => Promise<Finding[] | Finding> | Finding[] | Finding,
): Promise<Finding[]> {
  try {
    return [await work()].flat();
  } catch (error) {
    const { describeFailure } = await import('../describe-failure');
    return [
      problem(
        check,
        `The check failed: ${describeFailure(error)}`,
        'Correct the cause and run the command again.',
      ),
    ];
  }
}

const LABELS: Record<Status, string> = { ok: 'ok', warning: 'warning', problem: 'PROBLEM' };

export function formatFinding({ check, status, text, remedy }: Finding): string {
  const first = `${LABELS[status].padEnd(8)} ${check}: ${text}`;
  return remedy ? `${first}\n         -> ${remedy}` : first;
}
