import type { Brief } from '../brief/brief.ts';
import { allKinds } from '../brief/kinds/all.ts';
import type { Attachment } from '../brief/kinds/attachment.ts';
import type { Capture } from '../brief/kinds/capture.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { AnyKind } from '../brief/record-kind.ts';

/*
 * What a record was made with stays as it is, whatever call would change it: one that names its fields, the patches of an
 * undo, several calls in one, a whole brief that is put in the place of another. So the brief before is compared with the
 * brief after. A record may still go with all that it holds, and be there again.
 */

interface Change {
  readonly before: Brief;
  readonly after: Brief;
  readonly kind: AnyKind;
}

const kindsWithFixed = allKinds.filter(({ fixed }) => fixed !== undefined);

type Held = Readonly<Record<string, object>>;

const hash = /\b[0-9a-f]{64}\b/;

/* The line of the history of a capture that was written when it was taken: the first one, with the hash of what was taken. */
function taking({ custody: [first] }: Capture) {
  return first !== undefined && hash.test(first.event) ? first : undefined;
}

function isTakingChanged(before: Capture, after: Capture): boolean {
  const was = taking(before);
  return was !== undefined && JSON.stringify(was) !== JSON.stringify(taking(after));
}

/* Where a content comes back, its capture holds it again: if the line about its taking has a hash, it must be that one. */
function heldBefore(capture: Capture, content: Attachment): boolean {
  const taken = taking(capture);
  return taken === undefined || taken.event.includes(content.sha256);
}

/* A field that names what went in the same change names nothing; and again what it named, where that has come back. */
function isFollowing({ before, after, kind }: Change, field: string, record: object, next: object): boolean {
  const to = kind.references[field]?.to;
  if (to === undefined) return false;
  const [was, is]: unknown[] = [Reflect.get(record, field), Reflect.get(next, field)];
  const [then, now]: readonly Held[] = [before[to], after[to]];
  if (typeof was === 'string' && is === null) return ownRecord(now ?? {}, was) === undefined;
  if (was !== null || typeof is !== 'string' || ownRecord(then ?? {}, is) !== undefined) return false;
  const back = ownRecord(now ?? {}, is);
  return (
    back !== undefined && (kind.collection !== 'captures' || heldBefore(next as Capture, back as Attachment))
  );
}

function isChanged(change: Change, record: object, next: object): boolean {
  if (change.kind.collection === 'captures' && isTakingChanged(record as Capture, next as Capture))
    return true;
  return (change.kind.fixed ?? []).some(
    (field) =>
      Reflect.get(record, field) !== Reflect.get(next, field) && !isFollowing(change, field, record, next),
  );
}

/** The kind of record of which a change gives another value to what never changes; undefined if it changes nothing of that. */
export function kindWithChangedFixed(before: Brief, after: Brief): AnyKind | undefined {
  return kindsWithFixed.find((kind) => {
    const [then, now]: readonly Held[] = [before[kind.collection], after[kind.collection]];
    if (then === now || !then || !now) return false;
    return Object.entries(then).some(([id, record]) => {
      const next = ownRecord(now, id);
      return next !== undefined && next !== record && isChanged({ before, after, kind }, record, next);
    });
  });
}
