import { attachmentPartName } from '#engine/brief-file/attachments.ts';
import { isOriginPart } from '#engine/brief-file/origin-part.ts';
import { isReturnedPart } from '#engine/merge/rounds.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { Person } from '#shared/brief/kinds/person.ts';
import { inOrder } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { FileInside } from '#shared/ipc/contract.ts';
import { countThreads, handedOn, usuallyHandedOn } from '#shared/publication/handed-on.ts';
import { briefFacts } from '#shared/queries/brief-facts.ts';

interface Part {
  readonly name: string;
  readonly bytes: number;
}

const namesIn = (people: readonly Person[]): string[] => people.map(({ name }) => name);

/**
 * Says what the brief file of a brief would hold, with all comments. `parts` are those kept beside it, `known` the threads
 * with which it was received.
 */
export function insideOf(brief: Brief, parts: readonly Part[], known: ReadonlySet<string>): FileInside {
  const attached = new Set(Object.values(brief.attachments).map(({ sha256 }) => attachmentPartName(sha256)));
  const others = parts.filter(
    (part) => !attached.has(part.name) && !isOriginPart(part) && !isReturnedPart(part),
  );
  const handed = handedOn(brief, usuallyHandedOn, known);
  const open = countThreads(handed);
  return {
    facts: briefFacts(brief),
    people: namesIn(inOrder(handed.people)),
    peopleOfResolved: namesIn(inOrder(brief.people).filter(({ id }) => !ownRecord(handed.people, id))),
    threads: {
      open: open.open,
      known: open.resolved,
      resolved: countThreads(brief).resolved - open.resolved,
    },
    isReceived: parts.some(isOriginPart),
    otherParts: { count: others.length, bytes: others.reduce((sum, { bytes }) => sum + bytes, 0) },
  };
}
