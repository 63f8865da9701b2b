import type { Schedule } from './history/script';

export type DemoApplication = {
  code: string;
  name: string;
  supportsConcurrent: boolean;
  checkpoints?: readonly string[];
  minInactivityTimeoutSeconds?: number;
  maxInactivityTimeoutSeconds?: number;
};

export type DemoDevice = {
  name: string;
  platform: string;
  /** App user who logs in at the end of the history, in the order of the list; denied when no seat is free. */
  user?: string;
  /** Number of login tries if denied; 1 by default. */
  tries?: number;
};

export type DemoPool = {
  application: string;
  mode: 'CONCURRENT' | 'NAMED';
  licensedQuantity: number;
  inactivityTimeoutSeconds?: number;
  userAuthentication?: 'PASSWORD' | 'TRUSTED';
  devices: DemoDevice[];
  /** Changes of its settings during the history. */
  settingsChanges?: DemoSettingsChange[];
};

export type DemoSettingsChange = {
  daysAgo: number;
  hour: number;
  /** E-mail address of the portal user who made the change. */
  by: string;
  /** The settings before the change; those after it are in `DemoPool`. */
  before: DemoSettings;
};

export type DemoSettings = { licensedQuantity?: number; inactivityTimeoutSeconds?: number };

export type DemoCustomer = {
  code: string;
  name: string;
  /** App users. */
  users: [userName: string, displayName: string][];
  /** Whether the app users have the password `DEMO_APP_PASSWORD`; otherwise they have none. */
  passwords: boolean;
  pools: DemoPool[];
  /** Returns the scripts of one day of the history. */
  schedule: Schedule;
};
