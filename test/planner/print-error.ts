import { plannerErrorTable } from './planner-error';

/* `npm run planner:error`: how far the planner is from the truth, where the truth is known. */
process.stdout.write(`${plannerErrorTable()}\n`);
