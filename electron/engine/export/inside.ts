import { attachmentPartName } from '#engine/brief-file/attachments.ts';
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

/** Says what the brief file of a brief would hold, with all comments; `parts` are those this version does not know. */
export function insideOf(brief: Brief, parts: readonly Part[]): FileInside {
  const attached = new Set(Object.values(brief.attachments).map(({ sha256 }) => attachmentPartName(sha256)));
  const others = parts.filter(({ name }) => !attached.has(name));
  const handed = handedOn(brief, usuallyHandedOn);
  return {
    facts: briefFacts(brief),
    people: namesIn(inOrder(handed.people)),
    peopleOfResolved: namesIn(inOrder(brief.people).filter(({ id }) => !ownRecord(handed.people, id))),
    threads: countThreads(brief),
    otherParts: { count: others.length, bytes: others.reduce((sum, { bytes }) => sum + bytes, 0) },
  };
}
