// Distributes the database of DATABASE_URL by customer with Citus: npm run distribute (docs/scale.md).
import { DatabaseUrlError } from '../db/database-url';
import { distributeDatabase } from '../db/distribute-database';
import { StartError } from '../db/start-error';

const url = process.env.DATABASE_URL;
try {
  if (!url) throw new StartError('Set DATABASE_URL to the coordinator of the Citus cluster.');
  const { moved } = await distributeDatabase(url, 'db');
  console.log(moved.length > 0 ? `Distributed: ${moved.join(', ')}.` : 'All tables were distributed before.');
} catch (error) {
  if (error instanceof DatabaseUrlError) console.error(`DATABASE_URL ${error.message}.`);
  else if (error instanceof StartError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
