import type { Brief } from '#shared/brief/brief.ts';
import { captureId } from '#shared/brief/kinds/capture.ts';
import { type Entity, makeEntity, mostAliases } from '#shared/brief/kinds/entity.ts';
import { type Evidence, makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import { inOrder, orderAtEnd } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import type { TextRange } from '#shared/prose/runs.ts';
import { passageSentences } from '#shared/readers/signals/passages.ts';
import { type EntityType, entityTypes } from '#shared/vocabulary/entity.ts';
import type { ExtractionKind } from '#shared/vocabulary/extraction.ts';
import type { Accepted, QueuedSignal, SignalQueue } from '../../window/signals.ts';

/** What a signal can become when it is accepted. */
export type Becoming =
  /** A name of an entity that the brief has. */
  | { readonly kind: 'same'; readonly entity: Entity }
  /** An entity that the library knows, with its name and type. */
  | { readonly kind: 'known'; readonly name: string; readonly type: EntityType | null }
  | { readonly kind: 'entity'; readonly type: EntityType }
  | { readonly kind: 'evidence' }
  /** The date of an item of evidence that was made of the same sentence. */
  | { readonly kind: 'date'; readonly evidence: Evidence }
  /** It stands in an item of evidence already. */
  | { readonly kind: 'within'; readonly evidence: Evidence };

/** Names a way to accept, for choices. */
export function becomingKey(becoming: Becoming): string {
  return becoming.kind === 'entity' ? `entity:${becoming.type}` : becoming.kind;
}

const plain = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The entity of a brief that is called so, by name or alias, whatever case and accents. */
export function entityCalled(brief: Brief, names: readonly string[]): Entity | undefined {
  const wanted = new Set(names.map(plain).filter((name) => name !== ''));
  return inOrder(brief.entities).find(({ name, aliases }) =>
    [name, ...aliases].some((each) => wanted.has(plain(each))),
  );
}

const entityKinds: { readonly [Kind in ExtractionKind]?: EntityType } = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
};

/** Whether a signal is a name, which becomes an entity. */
export const isName = ({ found }: QueuedSignal): boolean => entityKinds[found.kind] !== undefined;

/** The sentence in which a signal stands. */
export function sentenceOf({ text }: SignalQueue, { found }: QueuedSignal): TextRange {
  const start = text.lastIndexOf('\n', found.from) + 1;
  const stop = text.indexOf('\n', found.to);
  const paragraph = text.slice(start, stop < 0 ? text.length : stop);
  const inside = passageSentences(paragraph).map(({ from, to }) => ({ from: start + from, to: start + to }));
  const first = inside.find(({ to }) => to > found.from);
  const last = inside.findLast(({ from }) => from < found.to);
  return { from: first?.from ?? found.from, to: last?.to ?? found.to };
}

/* The evidence that was made of the sentence of a signal, or of a part of it. */
function evidenceOf(brief: Brief, queue: SignalQueue, signal: QueuedSignal): Evidence | undefined {
  const { from, to } = sentenceOf(queue, signal);
  for (const { found, verdict } of queue.signals) {
    if (verdict === null || verdict === 'rejected' || found.from < from || found.to > to) continue;
    if (verdict.collection !== 'evidence') continue;
    const evidence = ownRecord(brief.evidence, verdict.id);
    if (evidence) return evidence;
  }
  return undefined;
}

const dayOf = (normal: string): string | null => /^\d{4}-\d\d-\d\d/u.exec(normal)?.[0] ?? null;

/** The ways in which a signal can be accepted, the likeliest first. */
export function becomings(brief: Brief, queue: SignalQueue, signal: QueuedSignal): Becoming[] {
  const { found } = signal;
  const type = entityKinds[found.kind];
  if (type) {
    const own = entityCalled(brief, [found.text, found.normal, ...(found.known ? [found.known.name] : [])]);
    return [
      ...(own ? [{ kind: 'same' as const, entity: own }] : []),
      ...(found.known && !own ? [{ kind: 'known' as const, ...found.known }] : []),
      { kind: 'entity', type },
      ...entityTypes
        .filter((other) => other !== type)
        .map((other) => ({ kind: 'entity' as const, type: other })),
    ];
  }
  const evidence = found.kind === 'claim' ? undefined : evidenceOf(brief, queue, signal);
  if (!evidence) return [{ kind: 'evidence' }];
  const isDate = found.kind === 'date' && dayOf(found.normal) !== null && evidence.date === null;
  return [{ kind: isDate ? 'date' : 'within', evidence }, { kind: 'evidence' }];
}

/** The words that a signal is accepted with unless they are edited. */
export function wordsOf(queue: SignalQueue, signal: QueuedSignal): string {
  const { kind, normal, speaker } = signal.found;
  if (isName(signal)) return normal.replace(/\s+/gu, ' ').trim();
  if (kind === 'quotation') return speaker === '' ? `“${normal}”` : `${speaker}: “${normal}”`;
  const { from, to } = sentenceOf(queue, signal);
  return queue.text.slice(from, to).replace(/\s+/gu, ' ').trim();
}

/** Who accepts, when, under which ids. */
export interface Acceptance {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly words: string;
}

/** The change that accepts a signal, and what says later that it is still there; null if nothing need be changed. */
export interface AcceptingChange {
  readonly call: CommandCall | null;
  readonly accepted: Accepted;
}

const mostPassage = 2_000;

function extractionOf(queue: SignalQueue, signal: QueuedSignal, { at, by }: Acceptance) {
  const { from, to } = sentenceOf(queue, signal);
  const passage = queue.text.slice(from, Math.min(to, from + mostPassage));
  return { kind: signal.found.kind, passage, at, by };
}

const storable = (args: object): CommandCall['args'] => JSON.parse(JSON.stringify(args));

function newEntity(
  brief: Brief,
  queue: SignalQueue,
  signal: QueuedSignal,
  given: Acceptance,
  becoming: Becoming,
) {
  const known = becoming.kind === 'known' ? becoming : null;
  const name = (known?.name ?? given.words).slice(0, 5_000);
  const alias = known && plain(known.name) !== plain(given.words) ? [given.words] : [];
  const type = known ? known.type : becoming.kind === 'entity' ? becoming.type : null;
  const record: Entity = {
    ...makeEntity(given.id, orderAtEnd(brief.entities), name),
    type,
    aliases: alias,
    extraction: extractionOf(queue, signal, given),
  };
  return { name: 'entity.add', args: storable({ record }) };
}

function newEvidence(brief: Brief, queue: SignalQueue, signal: QueuedSignal, given: Acceptance) {
  const { found } = signal;
  const { origin } = queue;
  const capture = origin.captureId === null ? null : captureId.parse(origin.captureId);
  const isOwnWords = found.kind === 'quotation' || capture !== null;
  const record: Evidence = {
    ...makeEvidence(given.id, orderAtEnd(brief.evidence)),
    text: given.words,
    date: found.kind === 'date' ? dayOf(found.normal) : null,
    sourceIds: origin.sourceId === null ? [] : [sourceId.parse(origin.sourceId)],
    captureId: capture,
    passage: capture === null ? null : { from: found.from, to: found.to },
    quotation: isOwnWords ? found.text : '',
    extraction: extractionOf(queue, signal, given),
  };
  return { name: 'evidence.add', args: storable({ record }) };
}

function sameEntity(entity: Entity, words: string): AcceptingChange {
  const isKnown = [entity.name, ...entity.aliases].some((name) => plain(name) === plain(words));
  const at = { collection: 'entities', id: entity.id } as const;
  if (isKnown || entity.aliases.length >= mostAliases)
    return { call: null, accepted: { ...at, mark: { kind: 'nothing' } } };
  const fields = { aliases: [...entity.aliases, words] };
  return {
    call: { name: 'entity.change', args: storable({ id: entity.id, fields }) },
    accepted: { ...at, mark: { kind: 'alias', value: words } },
  };
}

/** The change with which a signal is accepted in a way; nothing of it is in the brief before. */
export function acceptingChange(
  brief: Brief,
  queue: SignalQueue,
  signal: QueuedSignal,
  becoming: Becoming,
  given: Acceptance,
): AcceptingChange {
  switch (becoming.kind) {
    case 'same':
      return sameEntity(becoming.entity, given.words);
    case 'known':
    case 'entity':
      return {
        call: newEntity(brief, queue, signal, given, becoming),
        accepted: { collection: 'entities', id: given.id, mark: { kind: 'record' } },
      };
    case 'evidence':
      return {
        call: newEvidence(brief, queue, signal, given),
        accepted: { collection: 'evidence', id: given.id, mark: { kind: 'record' } },
      };
    case 'date': {
      const date = dayOf(signal.found.normal) ?? '';
      const { id } = becoming.evidence;
      return {
        call: { name: 'evidence.change', args: storable({ id, fields: { date } }) },
        accepted: { collection: 'evidence', id, mark: { kind: 'date', value: date } },
      };
    }
    case 'within':
      return {
        call: null,
        accepted: { collection: 'evidence', id: becoming.evidence.id, mark: { kind: 'nothing' } },
      };
  }
}

/** Whether a brief still has what a signal was accepted as: undo may have taken it back. */
export function isStillAccepted(brief: Brief, { collection, id, mark }: Accepted): boolean {
  const record = ownRecord<Entity | Evidence>(brief[collection], id);
  if (!record) return false;
  if (mark.kind === 'alias') return 'aliases' in record && record.aliases.includes(mark.value);
  return mark.kind !== 'date' || ('date' in record && record.date === mark.value);
}

/** What is to be said of a signal in the list. */
export type SignalState = 'waiting' | 'accepted' | 'rejected';

/** Whether a signal waits for a verdict, or which it has. */
export function stateOf(brief: Brief, { verdict }: QueuedSignal): SignalState {
  if (verdict === 'rejected') return 'rejected';
  return verdict !== null && isStillAccepted(brief, verdict) ? 'accepted' : 'waiting';
}
