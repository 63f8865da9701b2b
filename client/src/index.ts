export { createSeatwiseClient } from './create-client';
export { defineProfile, MFS, MIMS, POA, POD, type Profile } from './profiles';
export { formatRegistrationCode, parseRegistrationCode, type RegistrationCode } from './registration-code';
export { memoryStorage, webStorage } from './storage';
export { SeatwiseStorageError, type StorageProblem } from './storage-error';
export type {
  ClientEvent,
  ClientListener,
  ClientOptions,
  ClientState,
  ClientStorage,
  Done,
  Failed,
  FetchFunction,
  FetchResponse,
  Granted,
  GrantKind,
  Lease,
  LoginInput,
  MonotonicClock,
  Outcome,
  Refused,
  RefusalReason,
  RegisterInput,
  RetryOptions,
  SeatwiseClient,
  Timers,
  Unreachable,
  WebSocketClass,
  WorkPermit,
} from './types';
