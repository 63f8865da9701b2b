/** Properties of an application that the client depends on. */
export type Profile = {
  readonly code: string;
  /** User actions at which the app calls `checkpoint` (L17). */
  readonly checkpoints: readonly string[];
  /** Whether a user may proceed at a check-point in CONCURRENT mode while the server cannot be reached. */
  readonly offline: 'stop' | 'proceed';
  readonly modes: readonly ('CONCURRENT' | 'NAMED')[];
};

/** Defines the profile of another application. Check-point names are inferred as literal types. */
export const defineProfile = <const P extends Profile>(profile: P): P => profile;

/** Needs a connection in CONCURRENT mode; in NAMED mode it may work offline until its re-registration date (L9). */
export const MIMS = /* @__PURE__ */ defineProfile({
  code: 'MIMS',
  checkpoints: ['START_SUB_APPLICATION'],
  offline: 'stop',
  modes: ['CONCURRENT', 'NAMED'],
});

/** For field work: work continues offline, and the next user action online is checked. */
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
