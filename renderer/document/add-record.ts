import type { Brief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { evidenceId, makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { Rating } from '#shared/brief/kinds/rating.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { inOrder, type Ordered, orderAtEnd, orderBetween } from '#shared/brief/order.ts';
import type { AnyKind } from '#shared/brief/record-kind.ts';
import { callOf } from '#shared/commands/command.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import {
  type RecordCollection,
  type RecordFields,
  recordCommands,
} from '#shared/commands/record-commands.ts';
import { batch } from '#shared/commands/registry.ts';
import { addSection } from '#shared/commands/sections.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from './brief-document.ts';

/** Gives the order key behind one record, or at the end where `afterId` is null or gone. */
export function orderAfter(map: Readonly<Record<string, Ordered>>, afterId: string | null): string {
  const list = inOrder(map);
  const index = list.findIndex((item) => item.id === afterId);
  if (afterId === null || index < 0) return orderAtEnd(map);
  return orderBetween(list[index]?.order ?? null, list[index + 1]?.order ?? null);
}

function idIfDone(id: string, result: Result<Brief>): string | null {
  return result.ok ? id : null;
}

/**
 * Adds one record behind `afterId` (or at the end), empty but for the fields that are given. Gives its id, or null where
 * the brief can only be read.
 */
export function addRecord<Name extends RecordCollection>(
  document: BriefDocument,
  collection: Name,
  fields: RecordFields<Name> = {},
  afterId: string | null = null,
): string | null {
  const id = newId();
  const kind: AnyKind = kinds[collection];
  const record = { ...kind.make(id, orderAfter(document.brief[collection], afterId)), ...fields };
  const { add } = recordCommands[collection];
  return idIfDone(id, document.runCall({ name: add.name, args: { record } }));
}

/** Adds evidence at the end that stands for or against a hypothesis at once; gives its id as `addRecord` does. */
export function addEvidence(
  document: BriefDocument,
  rated: { readonly hypothesisId: string; readonly rating: Rating },
): string | null {
  const id = newId();
  const add = callOf(recordCommands.evidence.add, {
    record: makeEvidence(id, orderAtEnd(document.brief.evidence)),
  });
  const rate = callOf(rateEvidence, {
    evidenceId: evidenceId.parse(id),
    hypothesisId: hypothesisId.parse(rated.hypothesisId),
    rating: rated.rating,
    at: new Date().toISOString(),
  });
  return idIfDone(id, document.run(batch, { label: 'Add evidence', calls: [add, rate] as never }));
}

/** Adds an own section behind another one. */
export function addOwnSection(document: BriefDocument, afterId: string | null): string | null {
  const id = newId();
  const section = makeSection('custom', orderAfter(document.brief.sections, afterId), id);
  return idIfDone(id, document.run(addSection, { section }));
}
