/**
 * Where Citus keeps the rows of a table:
 * - `customer`: on the node of their customer. Everything a device call reads or writes is there.
 * - `reference`: a copy on every node, because rows of all customers refer to them or because they are found without
 *   their customer. Few rows, rarely changed.
 * - `local`: on the coordinator only, because a job or a sign-in claims rows of all customers under one lock. No device
 *   call reads them.
 */
export type CitusPlacement = 'customer' | 'reference' | 'local';

export const citusTables: Readonly<Record<string, CitusPlacement>> = {
  // Each other's foreign keys come first.
  customers: 'reference',
  applications: 'reference',
  app_users: 'customer',
  seat_pools: 'customer',
  devices: 'customer',
  seats: 'customer',
  past_leases: 'customer',
  denials: 'customer',
  device_activity: 'customer',
  device_checks: 'customer',
  registration_windows: 'customer',
  usage_events: 'customer',
  usage_versions: 'customer',
  audit_entries: 'customer',
  display_links: 'customer',
  display_link_pools: 'customer',
  alerts: 'customer',
  alert_pool_states: 'customer',

  // An invitation names an inviter of another customer, and a sign-in finds the customers of an address.
  portal_users: 'reference',
  portal_emails: 'reference',
  portal_invitations: 'customer',
  portal_sessions: 'customer',
  api_tokens: 'customer',
  // Every evaluation of alerts joins them to the pools of all customers.
  alert_settings: 'reference',

  // Outboxes: a process claims the next rows of any customer and skips those that another one has locked.
  alert_digests: 'local',
  alert_mails: 'local',
  mail_recipients: 'local',
  monthly_report_runs: 'local',
  webhook_endpoints: 'local',
  webhook_deliveries: 'local',
  webhook_attempts: 'local',
  // Of no customer.
  rate_limits: 'local',
  sign_in_throttles: 'local',
  record_id_settings: 'local',
  usage_events_intact: 'local',
  schema_functions: 'local',
  schema_migrations: 'local',
};

/** Functions that a process calls for one customer. Citus runs a call on the node of that customer. */
export const callsOfOneCustomer = [
  'check_license',
  'denial_holders',
  'find_app_user',
  'force_logout',
  'log_in',
  'log_in_trusted',
  'log_in_with_password',
  'log_out',
  'note_lapses',
  'record_activity',
  'register_device',
  'release_license',
  'remove_device',
  'renew_leases_of_customer',
  'seat_holders_at',
  'settle_lapsed_seats',
] as const;
