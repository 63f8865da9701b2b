/** What the library must know of an application. */
export type Profile = {
  readonly code: string;
  /** The user actions at which the app asks. */
  readonly checkpoints: readonly string[];
  /** What a person may do at a check-point when the server cannot be reached in CONCURRENT mode. */
  readonly offline: 'stop' | 'proceed';
  readonly modes: readonly ('CONCURRENT' | 'NAMED')[];
};

/** An application of your own. Keeps the names of its check-points as types. */
export const defineProfile = <const P extends Profile>(profile: P): P => profile;

/** Online always; in NAMED mode it may work without internet until its re-registration date. */
export const MIMS = /* @__PURE__ */ defineProfile({
  code: 'MIMS',
  checkpoints: ['START_SUB_APPLICATION'],
  offline: 'stop',
  modes: ['CONCURRENT', 'NAMED'],
});

/** For the field: work goes on without network, the check comes with the next user action that reaches the server. */
export const MFS = /* @__PURE__ */ defineProfile({
  code: 'MFS',
  checkpoints: ['REFRESH', 'VIEW_VEHICLE_PARTS', 'TRAVEL', 'ARRIVE', 'START_JOB', 'PAUSE_JOB', 'RESUME_JOB'],
  offline: 'proceed',
  modes: ['CONCURRENT', 'NAMED'],
});

export const POA = /* @__PURE__ */ defineProfile({
  code: 'POA',
  checkpoints: [],
  offline: 'proceed',
  modes: ['NAMED'],
});

export const POD = /* @__PURE__ */ defineProfile({
  code: 'POD',
  checkpoints: [],
  offline: 'proceed',
  modes: ['NAMED'],
});
