/** Content of a call: its operation in the API, and its check-point or activity. */
export type Asked = { operation: string; action: string | null };

/** Result of a call, with codes of the API. */
export type Answered =
  | { kind: 'waiting' }
  | { kind: 'offline' }
  | { kind: 'granted'; grant: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'registered' }
  | { kind: 'done'; changed: boolean }
  | { kind: 'fault'; code: string };

type Fields = Record<string, unknown>;

/** Reads the operation from the body of a request. */
export function describeRequest(body: unknown): Asked {
  const { query, variables } = asFields(parse(body));
  const name = /(?:mutation|query|subscription)\s+(\w+)/.exec(String(query))?.[1] ?? '?';
  const input = asFields(asFields(variables).input);
  const action = input.action ?? input.activity;
  return {
    operation: name.charAt(0).toLowerCase() + name.slice(1),
    action: typeof action === 'string' ? action : null,
  };
}

/** Reads the result from the body of a response. */
export function describeAnswer(status: number, body: string): Answered {
  const { data, errors } = asFields(parse(body));
  const [error] = Array.isArray(errors) ? errors : [];
  if (error) return { kind: 'fault', code: String(asFields(asFields(error).extensions).code) };
  const [result] = Object.values(asFields(data)).map(asFields);
  if (!result) return { kind: 'fault', code: `HTTP ${status}` };
  switch (result.__typename) {
    case 'LicenseGranted':
      return { kind: 'granted', grant: String(result.grant) };
    case 'LicenseRefused':
      return { kind: 'refused', reason: String(result.reason) };
    case 'DeviceRegistered':
      return { kind: 'registered' };
    default:
      return { kind: 'done', changed: result.changed !== false };
  }
}

/** Time-out of the seat in a message of the server; null if there is none. */
export function findTimeout(message: unknown): number | null {
  const found = typeof message === 'string' ? /"inactivityTimeoutSeconds":(\d+)/.exec(message) : null;
  return found ? Number(found[1]) : null;
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
