import type { Rhythm } from './history/steps';

export type DemoApplication = {
  code: string;
  name: string;
  supportsConcurrent: boolean;
  checkpoints?: string[];
  minInactivityTimeoutSeconds?: number;
  maxInactivityTimeoutSeconds?: number;
};

export type DemoDevice = {
  name: string;
  platform: string;
  /** Who tries to log in on it, in the order of the list: those who come when all seats are taken are refused. */
  user?: string;
  /** How often they try. */
  tries?: number;
};

export type DemoPool = {
  application: string;
  mode: 'CONCURRENT' | 'NAMED';
  licensedQuantity: number;
  inactivityTimeoutSeconds?: number;
  userAuthentication?: 'PASSWORD' | 'TRUSTED';
  devices: DemoDevice[];
  /** What it was set to before, until somebody changed it on that working day at that hour. */
  earlier?: DemoSettingsChange[];
};

export type DemoSettingsChange = {
  daysAgo: number;
  hour: number;
  /** The e-mail address of whoever changed it. */
  by: string;
  was: DemoSettings;
};

export type DemoSettings = { licensedQuantity?: number; inactivityTimeoutSeconds?: number };

export type DemoCustomer = {
  code: string;
  name: string;
  /** User name and display name of the people who work in the apps. */
  users: [userName: string, displayName: string][];
  /** Whether they have a password, which is `DEMO_APP_PASSWORD`. */
  passwords: boolean;
  pools: DemoPool[];
  /** What its people do on a day of the history. */
  rhythm: Rhythm;
};
