import type { Translate } from '@/app/_text/translate';

const KNOWN = [
  'LOGIN',
  'REGISTER',
  'START_SUB_APPLICATION',
  'REFRESH',
  'VIEW_VEHICLE_PARTS',
  'TRAVEL',
  'ARRIVE',
  'START_JOB',
  'PAUSE_JOB',
  'RESUME_JOB',
] as const;

/** Name of an action. Applications may define others: `SCAN_BOX` becomes `Scan box`. */
export function actionName(t: Translate, action: string): string {
  const known = KNOWN.find((name) => name === action);
  if (known) return t(`actions.${known}`);
  const words = action.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
