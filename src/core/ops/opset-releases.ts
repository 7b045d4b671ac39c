import type { OnnxRelease, OpsetReleaseFacts } from './opset-release-facts.ts';
import { OPSET_RELEASE_FACTS } from './opset-releases.generated.ts';

/** When each IR version came out, and which ONNX release has which opsets. */
export const opsetReleaseFacts: OpsetReleaseFacts = OPSET_RELEASE_FACTS;

function spelled(domain: string): string {
  return domain === '' ? 'ai.onnx' : domain;
}

/** Newest opset version of the domain that the operator table knows; null for an unknown domain. */
export function latestOpset(domain: string): number | null {
  const { latestOpset: versions } = opsetReleaseFacts;
  return Object.hasOwn(versions, spelled(domain)) ? (versions[spelled(domain)] ?? null) : null;
}

/** Newest IR version known, released or not. */
export function latestIrVersion(): number {
  return opsetReleaseFacts.irVersions.reduce((newest, { version }) => Math.max(newest, version), 0);
}

/** The first ONNX release with at least this opset version of the domain; null when none has it yet. */
export function firstReleaseWithOpset(domain: string, version: number): OnnxRelease | null {
  const name = spelled(domain);
  return (
    opsetReleaseFacts.releases.find((release) => {
      const opset = Object.hasOwn(release.opsets, name) ? release.opsets[name] : undefined;
      return opset !== undefined && opset >= version;
    }) ?? null
  );
}
