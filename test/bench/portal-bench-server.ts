import { openTestRuntime } from '../open-test-runtime';
import { serveApi } from '../serve-api';

/* The API without the pages, in a process of its own, which sends its port to its parent. */

const [url = ''] = process.argv.slice(2);
const log = { info() {}, warn: console.error, error: console.error };
const { runtime } = await openTestRuntime({ url, log });
const { port } = await serveApi({ runtime, log });
process.send?.(port);
process.on('disconnect', () => process.exit(0));
