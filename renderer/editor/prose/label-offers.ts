import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { recordAt, recordPlace } from '#shared/brief/place.ts';
import type { NamedCollection } from '#shared/prose/record-label.ts';
import { recordSign } from '#shared/queries/labels-in-prose.ts';
import { recordLabels, recordWords } from '#shared/queries/record-labels.ts';
import type { MentionOffer } from './mention-menu-store.ts';

/** A record offered behind `@`. */
export interface LabelOffer extends MentionOffer {
  readonly label: NonNullable<MentionOffer['label']>;
}

/** The records that what was typed names: by their sign or whole label, or by a part of the label or its words. */
export interface LabelOffers {
  readonly exact: readonly LabelOffer[];
  readonly others: readonly LabelOffer[];
}

/* The kinds that reports name most come first. */
const kindsByUse: readonly NamedCollection[] = [
  'hypotheses',
  'evidence',
  'assumptions',
  'informationGaps',
  'keyJudgments',
];

/* A name says less than the sentence it stands for, and either may be looked for. */
function knownBy(brief: Brief, collection: NamedCollection, id: string): string {
  const words = recordWords(brief, collection, id);
  const statement: unknown = Reflect.get(recordAt(brief, recordPlace(collection, id)) ?? {}, 'statement');
  return typeof statement === 'string' && statement.trim() !== '' && statement.trim() !== words
    ? `${words}: ${statement.trim()}`
    : words;
}

function allOffers(brief: Brief): LabelOffer[] {
  return kindsByUse.flatMap((collection) =>
    [...recordLabels(brief, collection)].flatMap(([recordId, name]) => {
      const text = recordSign(brief, collection, recordId);
      if (text === undefined) return [];
      const detail = knownBy(brief, collection, recordId);
      return [{ entityId: null, name, text: name, detail, label: { collection, recordId, text } }];
    }),
  );
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function isNamed({ name, label }: LabelOffer, query: string): boolean {
  return isSame(name, query) || isSame(label.text, query);
}

function isFound({ name, detail }: LabelOffer, query: string): boolean {
  const wanted = query.toLowerCase();
  if (name.toLowerCase().startsWith(wanted)) return true;
  return wanted.length > 1 && detail.toLowerCase().includes(wanted);
}

/* Before anything is typed, the first of each kind says what can be named. */
function firstOfEachKind(offers: readonly LabelOffer[]): LabelOffer[] {
  return kindsByUse.flatMap((kind) => offers.find(({ label }) => label.collection === kind) ?? []);
}

/** The records that a text may name by their labels; the first of each kind where nothing was typed yet. */
export function labelOffers(brief: Brief, query: string): LabelOffers {
  const wanted = query.trim();
  if (wanted === '') return { exact: [], others: firstOfEachKind(allOffers(brief)) };
  const all = allOffers(brief);
  const exact = all.filter((offer) => isNamed(offer, wanted));
  return { exact, others: all.filter((offer) => !exact.includes(offer) && isFound(offer, wanted)) };
}

/**
 * The record that a space or a sign of punctuation ends the name of: the only one of this label. Null where a longer name
 * may be meant, or an entity.
 */
export function namedAtEnd(brief: Brief, query: string, end: string): LabelOffer | null {
  const [only, ...more] = allOffers(brief).filter((offer) => isNamed(offer, query));
  if (!only || more.length > 0) return null;
  // A number may count what follows; one letter is as likely the initial of a name, and a small one is a word.
  if (/^\d+$/.test(query)) return null;
  const isLetter = /^\p{L}$/u.test(query);
  if (isLetter && (end !== ' ' || only.label.text !== query)) return null;
  const names = inOrder(brief.entities).flatMap(({ name, aliases }) => [name, ...aliases]);
  const isEntity = names.some(
    (name) => isSame(name, query) || isSame(name.slice(0, query.length + 1), `${query} `),
  );
  return isEntity ? null : only;
}

/** The words to put before a sign: none where they were written already ("hypothesis @A"). */
export function wordsBeforeSign({ name, label }: LabelOffer, before: string): string {
  const words = name.slice(0, name.length - label.text.length);
  const last = words.trim().split(' ').at(-1) ?? '';
  return last !== '' && before.trimEnd().toLowerCase().endsWith(last.toLowerCase()) ? '' : words;
}
