import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import type { Attachment } from '../brief/kinds/attachment.ts';
import type { Marking } from '../brief/marking.ts';
import { inOrder } from '../brief/order.ts';
import { peopleIn } from '../brief/people.ts';
import { countBriefWords } from '../prose/brief-text.ts';
import type { BriefStatus } from '../vocabulary/status.ts';

/** How many records of a kind there are. */
export interface KindCount {
  readonly collection: CollectionName;
  readonly count: number;
}

/** What can be said of a brief without opening it: who, when, for whom, how much. */
export interface BriefFacts {
  readonly title: string;
  readonly question: string;
  readonly status: BriefStatus;
  readonly marking: Marking;
  /** The names of those who answer for it, otherwise of those who drafted it. */
  readonly authors: readonly string[];
  readonly organisation: string;
  readonly serial: string;
  /** Whom its requirements name as those who asked for it. */
  readonly customers: readonly string[];
  /** An ISO moment. */
  readonly created: string;
  readonly informationCutOff: string | null;
  /** A day. */
  readonly published: string | null;
  readonly words: number;
  /** The kinds of which it has records, in the order of the page; sections are left out, since every brief has them. */
  readonly records: readonly KindCount[];
  readonly attachments: readonly Pick<Attachment, 'name' | 'mediaType' | 'sha256' | 'bytes'>[];
}

/** Names that are listed at most; a brief has fewer, and nobody reads more. */
const mostNames = 20;

const distinctNames = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].slice(0, mostNames);

function authorsOf(brief: Brief): string[] {
  const authors = distinctNames(peopleIn(brief, 'authorIds').map(({ name }) => name));
  return authors.length > 0 ? authors : distinctNames(peopleIn(brief, 'drafterIds').map(({ name }) => name));
}

/** Says what can be said of a brief without opening it. */
export function briefFacts(brief: Brief): BriefFacts {
  const { title, question, status, marking, organisation, serial } = brief;
  const { created, informationCutOff, published } = brief;
  return {
    title,
    question,
    status,
    marking,
    authors: authorsOf(brief),
    organisation,
    serial,
    customers: distinctNames(inOrder(brief.requirements).map(({ customer }) => customer)),
    created,
    informationCutOff,
    published,
    words: countBriefWords(brief),
    records: collectionNames
      .filter((collection) => collection !== 'sections' && collection !== 'attachments')
      .map((collection) => ({ collection, count: Object.keys(brief[collection]).length }))
      .filter(({ count }) => count > 0),
    attachments: inOrder(brief.attachments).map(({ name, mediaType, sha256, bytes }) => ({
      name,
      mediaType,
      sha256,
      bytes,
    })),
  };
}
