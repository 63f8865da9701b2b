import type { Context } from '../../licensing';

/** What somebody at the portal needs to do something: who they are, and what things are called. */
export type Desk = {
  ctx: Context;
  /** Of the customer's pool for that application. */
  seatPoolId(application: string): string;
  deviceId(name: string): string;
  appUserId(userName: string): string;
};
