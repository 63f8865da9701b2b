/** Exports of the server. */
export type ExportName =
  | 'alerts'
  | 'all-audit-entries'
  | 'app-users'
  | 'audit-entries'
  | 'busiest'
  | 'denials'
  | 'denial-episodes'
  | 'devices'
  | 'idle-savings'
  | 'leases'
  | 'ledger'
  | 'monthly-report'
  | 'plan'
  | 'seat-pools'
  | 'usage-days'
  | 'usage-hours'
  | 'usage-levels'
  | 'webhook-deliveries';

/** Address of a CSV export. Empty parameters are left out, several values are joined. */
export function exportAddress(
  name: ExportName,
  parameters: Readonly<Record<string, string | readonly string[] | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text !== '') search.set(key, text);
  }
  return `/exports/${name}.csv?${search}`;
}
