import { plannerErrorTable } from './planner-error';

/* `npm run planner:error`: the planner's error for known demand. */
process.stdout.write(`${plannerErrorTable()}\n`);
