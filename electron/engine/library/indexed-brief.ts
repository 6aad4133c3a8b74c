import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { authorNames } from '#shared/brief/people.ts';
import { proseFields } from '#shared/brief/prose-fields.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { recordTexts } from '#shared/brief/record-texts.ts';
import { briefText } from '#shared/prose/brief-text.ts';
import { proseText } from '#shared/prose/text.ts';
import { countWords } from '#shared/prose/words.ts';
import { withLabelsWritten } from '#shared/queries/labels-in-prose.ts';
import { sectionTitles } from '#shared/vocabulary/section.ts';
import { nameKey, plainSpellings } from './name-key.ts';

/** The kinds of names by which the library completes and filters. */
export type NameKind = 'tag' | 'entity' | 'alias' | 'region' | 'author';

/** One name that occurs in a brief. */
export interface IndexedName {
  readonly kind: NameKind;
  readonly key: string;
  readonly name: string;
}

/** What a list shows of the head of a brief: a few of its fields, which every edit updates if they changed. */
export interface ListedHead {
  readonly title: string;
  readonly status: string;
  readonly region: string;
  readonly tlp: string | null;
  readonly confidence: string | null;
}

/** What the library keeps of a brief for lists and search, all of it computed from the brief. */
export interface IndexedBrief extends ListedHead {
  readonly tags: readonly string[];
  /** The first words of the bottom line, at most 240 characters. */
  readonly snippet: string;
  readonly words: number;
  readonly names: readonly IndexedName[];
  /** The columns of the search table. */
  readonly searched: {
    readonly title: string;
    readonly text: string;
    readonly entities: string;
    readonly tags: string;
    readonly spellings: string;
  };
}

const snippetLength = 240;
const controls = /[\u0000-\u001f\u007f]+/g;

/** Control characters would be taken for the marks around a hit; nobody searches for them. */
function searchable(text: string): string {
  return text.replace(controls, ' ');
}

function firstWords(text: string): string {
  const plain = searchable(text).replace(/\s+/g, ' ').trim();
  if (plain.length <= snippetLength) return plain;
  const cut = plain.slice(0, snippetLength);
  const space = cut.lastIndexOf(' ');
  return `${space > snippetLength / 2 ? cut.slice(0, space) : cut}…`;
}

function namesOf(brief: Brief): IndexedName[] {
  const entities = inOrder(brief.entities);
  const all: (readonly [NameKind, string])[] = [
    ...inOrder(brief.tags).map((tag) => ['tag', tag.name] as const),
    ...entities.map((entity) => ['entity', entity.name] as const),
    ...entities.flatMap((entity) => entity.aliases.map((alias) => ['alias', alias] as const)),
    ['region', brief.region],
    ...authorNames(brief).map((author) => ['author', author] as const),
  ];
  const unique = new Map<string, IndexedName>();
  for (const [kind, given] of all) {
    const name = given.trim();
    const key = nameKey(name);
    if (key !== '' && !unique.has(`${kind} ${key}`)) unique.set(`${kind} ${key}`, { kind, key, name });
  }
  return [...unique.values()];
}

/** The bottom line; if it is empty, as in a digest, the first section with text. */
function firstProse(brief: Brief): string {
  const sections = [sectionOfKind(brief, 'bottom-line'), ...inOrder(brief.sections)];
  const texts = sections.flatMap(({ lead, body }) => [proseText(lead), proseText(body)]);
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** Every text of a brief except its title, names of entities, tags, and the section titles that all briefs share. */
function textOf(brief: Brief): string {
  const titles = inOrder(brief.sections).map((section) =>
    section.title === sectionTitles[section.kind] ? '' : section.title,
  );
  const prose = proseFields(brief).map((at) => proseText(at.prose));
  const records = recordTexts(brief).flatMap(({ collection, field, text }) => {
    if (collection === 'sections' || collection === 'tags') return [];
    if (collection === null && field === 'title') return [];
    if (collection === 'entities' && field === 'name') return [];
    return [text];
  });
  return [...titles, ...prose, ...records].filter((text) => text !== '').join(' \n');
}

/** What a list shows of the head of a brief. */
export function listedHead({ title, status, region, marking, confidence }: Brief): ListedHead {
  return { title, status, region: region.trim(), tlp: marking.tlp, confidence: confidence.level };
}

/** Computes what the library keeps of a brief. */
export function indexedBrief(given: Brief): IndexedBrief {
  const brief = withLabelsWritten(given);
  const names = namesOf(brief);
  const text = textOf(brief);
  const joined = (...kinds: NameKind[]) =>
    names.flatMap((item) => (kinds.includes(item.kind) ? [searchable(item.name)] : [])).join('\n');
  return {
    ...listedHead(brief),
    tags: names.flatMap((item) => (item.kind === 'tag' ? [item.name] : [])),
    snippet: firstWords(firstProse(brief)),
    words: countWords(briefText(brief)),
    names,
    searched: {
      title: searchable(brief.title),
      text: searchable(text),
      entities: joined('entity', 'alias'),
      tags: joined('tag'),
      spellings: plainSpellings([brief.title, text, ...names.map((item) => item.name)]),
    },
  };
}

/** Whether a list shows the same of two heads. */
export function isSameHead(one: ListedHead, other: ListedHead): boolean {
  return (
    one.title === other.title &&
    one.status === other.status &&
    one.region === other.region &&
    one.tlp === other.tlp &&
    one.confidence === other.confidence
  );
}
