import { join } from 'node:path';
import type { Change } from '#engine/library/change-events.ts';
import { chunkBytes, chunkCount } from '#engine/library/contents.ts';
import { type Library, type LibraryOptions, openLibrary } from '#engine/library/library.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { LibraryFilter, LibraryRow } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Problem, Result } from '#shared/result.ts';
import { afterTest, temporaryFolder } from '../../../fixtures/after-test.ts';
import { sha256Of } from '../../../fixtures/noise.ts';

/** The value of a result that must be a success. */
export function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`Expected a success but got ${result.error.code}: ${result.error.message}`);
}

/** The failure of a result that must be one. */
export function problemOf(result: Result<unknown>): Problem {
  if (!result.ok) return result.error;
  throw new Error('Expected a failure but got a success.');
}

/** A path for a library in a fresh folder; no file is there yet. */
export function libraryPath(): string {
  return join(temporaryFolder(), 'library.db');
}

/** Opens a library that is closed after the test. */
export function openTestLibrary(file: string = libraryPath(), options: LibraryOptions = {}): Library {
  const library = wanted(openLibrary(file, options));
  afterTest(() => library.close());
  return library;
}

/** A clock that is a second further each time it is asked. */
export function tickingClock(start = '2026-03-01T08:00:00.000Z'): () => string {
  let at = Date.parse(start);
  return () => {
    at += 1_000;
    return new Date(at).toISOString();
  };
}

function keyed<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** What a test brief is made of. */
export interface BriefParts {
  readonly title?: string;
  readonly bottomLine?: string;
  readonly tags?: readonly string[];
  readonly entities?: readonly (readonly [name: string, ...aliases: string[]])[];
  readonly fields?: Partial<Brief>;
}

/** A brief with a few words in the places the library looks at. */
export function testBrief(parts: BriefParts = {}): Brief {
  const blank = makeBrief('made', '2026-03-01T08:00:00Z');
  const bottomLine = sectionOfKind(blank, 'bottom-line');
  const keys = orderKeys(20);
  const tags = (parts.tags ?? []).map((name, index) => makeTag(`tag${index}`, keys[index] ?? 'a0', name));
  const entities = (parts.entities ?? []).map(([name, ...aliases], index) => ({
    ...makeEntity(`entity${index}`, keys[index] ?? 'a0', name),
    aliases,
  }));
  return {
    ...blank,
    title: parts.title ?? 'Ferry traffic at Norvik',
    sections: {
      ...blank.sections,
      [bottomLine.id]: { ...bottomLine, lead: proseOfParagraphs([parts.bottomLine ?? 'Ferries run late.']) },
    },
    hypotheses: keyed([{ ...makeHypothesis('hypothesis1', 'a0'), statement: 'The harbour is silting up.' }]),
    evidence: keyed([{ ...makeEvidence('evidence1', 'a0'), text: 'Dredgers arrived in May.' }]),
    tags: keyed(tags),
    entities: keyed(entities),
    ...parts.fields,
  };
}

/** Adds a brief and gives its id. */
export function addBrief(library: Library, parts: BriefParts = {}): string {
  return wanted(library.briefs.create(testBrief(parts)));
}

/** A change that gives a brief another title. */
export function titleChange(title: string): Change {
  return {
    call: { name: 'head.change', args: { fields: { title } } },
    label: 'Change title',
    at: '2026-03-02T09:00:00Z',
  };
}

/** A change that writes words at the beginning of the bottom line. */
export function typing(text: string): Change {
  const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } };
  const target = { in: 'section', sectionId: 'bottom-line', part: 'lead' };
  return {
    call: { name: 'prose.edit', args: { target, steps: [step], label: '' } },
    label: 'Typing',
    at: '2026-03-02T09:00:00Z',
  };
}

/** A list of the library by what was typed. */
export function listed(
  library: Pick<Library, 'search'>,
  query = '',
  filter: Partial<LibraryFilter> = {},
  sort: 'recent' | 'best' | 'title' = 'recent',
): LibraryRow[] {
  const request = { query, filter: { ...emptyLibraryFilter, ...filter }, sort, offset: 0, limit: 100 };
  return wanted(library.search.list(request)).rows;
}

/** The titles of a list. */
export function titles(...args: Parameters<typeof listed>): string[] {
  return listed(...args).map((row) => row.title);
}

/** Writes a content into the library, whole, without referring to it; gives its hash. */
export function writeContent(library: Library, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  if (wanted(library.contents.begin(sha256, bytes.length)).isWhole) return sha256;
  for (let place = 0; place < chunkCount(bytes.length); place += 1) {
    const chunk = bytes.subarray(place * chunkBytes, (place + 1) * chunkBytes);
    wanted(library.contents.write(sha256, place, chunk));
  }
  wanted(library.contents.finish(sha256));
  return sha256;
}

/** Attaches bytes to briefs; gives their hash. */
export function attach(library: Library, briefIds: readonly string[], bytes: Uint8Array): string {
  const sha256 = writeContent(library, bytes);
  const to = { attachments: [{ sha256, mediaType: 'image/png' }], parts: [] };
  for (const id of briefIds) wanted(library.contents.refer(id, to));
  library.contents.letGo([sha256]);
  return sha256;
}

/** The bytes of a content a brief refers to. */
export function contentOf(library: Library, briefId: string, sha256: string): Uint8Array {
  const { attachments, parts } = wanted(library.contents.of(briefId));
  const size = [...attachments, ...parts].find((kept) => kept.sha256 === sha256)?.bytes ?? 0;
  const places = Array.from({ length: Math.max(1, chunkCount(size)) }, (_, place) => place);
  return Buffer.concat(places.map((place) => wanted(library.contents.chunk(briefId, sha256, place))));
}
