import { z } from 'zod';
import { idText } from '#shared/brief/ids.ts';
import { maxJsonDepth, type OtherPart } from './format.ts';
import { parseGuardedJson } from './guarded-json.ts';

/*
 * The parts by which a `.brief` file says which version it was made from, so that what comes back can be merged against
 * what was sent (see `resources/brief-format.md`).
 */

/** The folder of these parts. */
export const originFolder = 'origin/';

const linePart = `${originFolder}line.json`;
const basePart = `${originFolder}brief.json`;

/** It names two changes, and who made the last one. */
const maxBytes = 10_000;

const state = z.object({ id: idText, change: z.int().min(0), mark: z.int() });

const originPart = z.object({
  version: z.literal(1),
  /** The brief that was sent, by its id, the number of its last change, and the mark of that change. */
  sent: state,
  /** The copy this file was written from, in the same way; who made its last change, where it came from somebody else. */
  copy: state.extend({ by: z.string().max(5_000) }),
});

/** Where the brief of a file comes from. */
export type Origin = z.infer<typeof originPart>;

/** The part that says where a brief comes from. */
export function originPartOf({ sent, copy }: Omit<Origin, 'version'>): OtherPart {
  const json = JSON.stringify({ version: 1, sent, copy } satisfies Origin, null, 2);
  return { name: linePart, bytes: new TextEncoder().encode(`${json}\n`) };
}

/** The part that holds the brief as it was sent. */
export function basePartOf(json: string): OtherPart {
  return { name: basePart, bytes: new TextEncoder().encode(json) };
}

/** Whether a part of a file is about where its brief comes from. */
export function isOriginPart({ name }: Pick<OtherPart, 'name'>): boolean {
  return name.startsWith(originFolder);
}

/** Whether a part holds the brief as it was sent. */
export function isBasePart({ name }: Pick<OtherPart, 'name'>): boolean {
  return name === basePart;
}

/** Where the brief of a file with these parts comes from; null if it does not say, or not in a way that is known here. */
export function originIn(parts: readonly OtherPart[]): Origin | null {
  const part = parts.find(({ name }) => name === linePart);
  if (!part || part.bytes.length > maxBytes) return null;
  const json = parseGuardedJson(part.bytes, maxJsonDepth);
  const parsed = json.ok ? originPart.safeParse(json.value.value) : null;
  return parsed?.success ? parsed.data : null;
}

/** The JSON of the brief as it was sent, as the parts of a file hold it; null if they do not. Nothing of it is checked. */
export function sentBytesIn(parts: readonly OtherPart[]): Uint8Array | null {
  return parts.find(isBasePart)?.bytes ?? null;
}
