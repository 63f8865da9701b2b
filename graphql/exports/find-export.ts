import { alerts, monthlyReport, webhookDeliveries } from './alerts';
import { appUsers } from './app-users';
import { allAuditEntries, auditEntries, vendorAuditEntries } from './audit-entries';
import { denialEpisodes, denials } from './denials';
import { devices, leases } from './devices';
import type { ExportTable } from './export-table';
import { busiest, idleSavings, ledger, plan, usageDays, usageHours, usageLevels } from './insight';
import { seatPools } from './seat-pools';

export const exportTables: Readonly<Record<string, ExportTable>> = {
  alerts,
  'all-audit-entries': allAuditEntries,
  'app-users': appUsers,
  'audit-entries': auditEntries,
  busiest,
  denials,
  'denial-episodes': denialEpisodes,
  devices,
  'idle-savings': idleSavings,
  leases,
  ledger,
  'monthly-report': monthlyReport,
  plan,
  'seat-pools': seatPools,
  'usage-days': usageDays,
  'usage-hours': usageHours,
  'usage-levels': usageLevels,
  'webhook-deliveries': webhookDeliveries,
};

/** Finds the table for a path and its parameters. The audit trail without a customer is the vendor's own. */
export function findExport(
  pathname: string,
  search: URLSearchParams,
): { name: string; table: ExportTable } | null {
  const name = /^\/exports\/([a-z-]+)\.csv$/.exec(pathname)?.[1] ?? '';
  if (name === 'audit-entries' && !search.get('customerId')) return { name, table: vendorAuditEntries };
  const table = Object.hasOwn(exportTables, name) ? exportTables[name] : undefined;
  return table ? { name, table } : null;
}
