import { rmSync } from 'node:fs';

export default function removeData() {
  const { E2E_DATA_DIR: folder } = process.env;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
