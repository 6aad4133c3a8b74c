import type { Brief } from '#shared/brief/brief.ts';
import { type CollectionName, collections } from '#shared/brief/collections.ts';
import { newId } from '#shared/brief/ids.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { evidenceId, makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { inOrder, type Ordered, orderAtEnd, orderBetween } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { AnyKind } from '#shared/brief/record-kind.ts';
import { hasRecord, ownerField } from '#shared/brief/references.ts';
import { callOf } from '#shared/commands/command.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import {
  type RecordCollection,
  type RecordFields,
  recordCommands,
} from '#shared/commands/record-commands.ts';
import { batch } from '#shared/commands/registry.ts';
import { addSection } from '#shared/commands/sections.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';
import type { BriefDocument } from './brief-document.ts';

/** Gives the order key after one record, or at the end if `afterId` is null or gone. */
export function orderAfter(map: Readonly<Record<string, Ordered>>, afterId: string | null): string {
  const list = inOrder(map);
  const index = list.findIndex((item) => item.id === afterId);
  if (afterId === null || index < 0) return orderAtEnd(map);
  return orderBetween(list[index]?.order ?? null, list[index + 1]?.order ?? null);
}

function idIfDone(id: string, result: Result<Brief>): Result<string> {
  return result.ok ? success(id) : result;
}

/**
 * Adds one record after `afterId` (or at the end), empty except for the given fields. Gives its id, or why it was not
 * added.
 */
export function addRecord<Name extends RecordCollection>(
  document: BriefDocument,
  collection: Name,
  fields: RecordFields<Name> = {},
  afterId: string | null = null,
): Result<string> {
  return addWith(document, collection, fields, afterId);
}

function addWith(
  document: BriefDocument,
  collection: RecordCollection,
  fields: object,
  afterId: string | null,
): Result<string> {
  const id = newId();
  const kind: AnyKind = kinds[collection];
  const record = { ...kind.make(id, orderAfter(document.brief[collection], afterId)), ...fields };
  const { add } = recordCommands[collection];
  return idIfDone(id, document.runCall({ name: add.name, args: { record } }));
}

/** What a new record holds unless more is given. */
const startFields: { readonly [Name in RecordCollection]?: RecordFields<Name> } = {
  recommendations: { horizon: 'immediate' },
};

/** The place on the page the user is at. */
interface Near {
  readonly collection: CollectionName;
  readonly id: string;
}

/* The record the user is at, or the one it belongs to; otherwise the last one there is. */
function ownerNear(brief: Brief, owners: CollectionName, near: Near | null): string | null {
  if (near !== null && hasRecord(brief, near.collection, near.id)) {
    if (near.collection === owners) return near.id;
    const field = ownerField(near.collection);
    const records: Readonly<Record<string, object>> = brief[near.collection];
    if (field?.to === owners) return String(Reflect.get(ownRecord(records, near.id) ?? {}, field.field));
  }
  return inOrder<Ordered>(brief[owners]).at(-1)?.id ?? null;
}

/**
 * Adds an empty record at the end, as menu and palette do. A record that belongs to another goes to the one the user is
 * at, otherwise to the last one. Gives its id, or why it was not added.
 */
export function insertRecord(
  document: BriefDocument,
  collection: RecordCollection,
  near: Near | null,
): Result<string> {
  const owner = ownerField(collection);
  if (owner === null) return addWith(document, collection, startFields[collection] ?? {}, null);
  const ownerId = ownerNear(document.brief, owner.to, near);
  if (ownerId !== null) return addWith(document, collection, { [owner.field]: ownerId }, null);
  const { noun } = collections[owner.to];
  return failure(
    'command-refused',
    `The ${collections[collection].noun} was not added: it belongs to a ${noun}, and this brief has none yet. Add a ${noun} first.`,
  );
}

/** Adds evidence at the end, rated for or against a hypothesis; gives its id as `addRecord` does. */
export function addEvidence(
  document: BriefDocument,
  rated: { readonly hypothesisId: string; readonly rating: Rating },
): Result<string> {
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

/** Adds a section of the user's own after another one. */
export function addOwnSection(document: BriefDocument, afterId: string | null): Result<string> {
  const id = newId();
  const section = makeSection('custom', orderAfter(document.brief.sections, afterId), id);
  return idIfDone(id, document.run(addSection, { section }));
}
