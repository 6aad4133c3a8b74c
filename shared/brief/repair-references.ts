import type { SectionKind } from '../vocabulary/section.ts';
import type { Brief } from './brief.ts';
import { type CollectionName, collections } from './collections.ts';
import { homeOf, kinds } from './kinds/all.ts';
import { withSoundReferences } from './mark-references.ts';
import { mapMarkedTexts } from './marked-fields.ts';
import { joinTexts, type Prose, type ProseNode } from './prose.ts';
import { mapProse } from './prose-fields.ts';
import type { AnyKind } from './record-kind.ts';
import { detached, hasRecord, headReferences, ownerField, referenceFields } from './references.ts';

/** A record that means nothing without the one it named. */
interface Orphan {
  readonly collection: CollectionName;
  readonly record: object;
}

/** Counts the references that were taken out because they named nothing. */
interface Tally {
  references: number;
  relations: number;
  /** How many records belonged to one that is not there, by kind. */
  readonly orphans: Map<CollectionName, number>;
}

/**
 * Takes out every id that names no record. The words are kept: a mention becomes its text; a citation without sources
 * becomes its page or passage, in prose and in texts of records alike; a record without its owner, such as a key uncertainty of a missing hypothesis, becomes a
 * paragraph of the section it was in.
 */
export function repairReferences(brief: Brief, repairs: string[]): Brief {
  const tally: Tally = { references: 0, relations: 0, orphans: new Map() };
  const { brief: sound, orphans } = withoutDanglingIds(brief, tally);
  const whole = withWordsOf(sound, orphans, tally);
  const mended = mendMarks(
    mapProse(whole, (prose) => mendNode(prose, brief, tally)),
    tally,
  );
  if (tally.references > 0) {
    repairs.push(
      `${counted(tally.references, 'reference')} to something that is not in the brief ${were(tally.references)} taken out.`,
    );
  }
  for (const [collection, count] of tally.orphans) repairs.push(orphanSentence(collection, count));
  if (tally.relations > 0) {
    repairs.push(
      `${counted(tally.relations, 'relation')} to an entity that is not in the brief ${were(tally.relations)} taken out.`,
    );
  }
  return tally.references + tally.orphans.size + tally.relations === 0 ? brief : mended;
}

function mendMarks(brief: Brief, tally: Tally): Brief {
  const isThere = {
    entity: (id: string) => hasRecord(brief, 'entities', id),
    source: (id: string) => hasRecord(brief, 'sources', id),
  };
  return mapMarkedTexts(brief, (at) => {
    const { text, marks, taken } = withSoundReferences(at, isThere);
    tally.references += taken;
    return { text, marks };
  });
}

function orphanSentence(collection: CollectionName, count: number): string {
  const { noun, plural } = collections[collection];
  const owner = ownerField(collection);
  const of = owner === null ? '' : ` of no ${collections[owner.to].noun}`;
  const place = keptIn(collection).replaceAll('-', ' ');
  return `${counted(count, noun, plural)}${of} ${were(count)} kept as text below the ${place}.`;
}

/** The section that takes in the words of records that were taken out. */
function keptIn(collection: CollectionName): SectionKind {
  const home = homeOf(collection);
  return home === null || home === 'title-block' ? 'bottom-line' : home;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

/** Takes ids that name nothing out of every field that holds ids, and collects the records that must go with them. */
function withoutDanglingIds(
  brief: Brief,
  tally: Tally,
): { readonly brief: Brief; readonly orphans: Orphan[] } {
  const orphans: Orphan[] = [];
  let mended = brief;
  for (const { collection, field, to, whenGone } of referenceFields) {
    const records: Record<string, object> = { ...mended[collection] };
    let isChanged = false;
    for (const [id, record] of Object.entries(records)) {
      const left = detached(Reflect.get(record, field), whenGone, (named) => hasRecord(brief, to, named));
      if (left.outcome === 'same') continue;
      isChanged = true;
      if (left.outcome === 'remove') {
        orphans.push({ collection, record });
        Reflect.deleteProperty(records, id);
      } else {
        tally.references += left.count;
        records[id] = { ...record, [field]: left.value };
      }
    }
    if (isChanged) mended = { ...mended, [collection]: records };
  }
  for (const { field, to } of headReferences) {
    const kept = brief[field].filter((id) => hasRecord(brief, to, id));
    if (kept.length === brief[field].length) continue;
    tally.references += brief[field].length - kept.length;
    mended = { ...mended, [field]: kept };
  }
  return { brief: mended, orphans };
}

/** Turns the words of records that were taken out into paragraphs, so that nothing written is lost. */
function withWordsOf(brief: Brief, orphans: readonly Orphan[], tally: Tally): Brief {
  const paragraphs = new Map<SectionKind, ProseNode[]>();
  for (const { collection, record } of orphans) {
    if (collection === 'relations') tally.relations += 1;
    else if (ownerField(collection) === null) tally.references += 1;
    else tally.orphans.set(collection, (tally.orphans.get(collection) ?? 0) + 1);
    const text = wordsOf(collection, record);
    if (text === '' || collection === 'relations') continue;
    const section = keptIn(collection);
    const paragraph: ProseNode = { type: 'paragraph', content: [{ type: 'text', text }] };
    paragraphs.set(section, [...(paragraphs.get(section) ?? []), paragraph]);
  }
  return withParagraphs(brief, paragraphs);
}

function wordsOf(collection: CollectionName, record: object): string {
  const { words }: AnyKind = kinds[collection];
  return ['leadIn', ...words]
    .map((field) => String(Reflect.get(record, field) ?? ''))
    .filter((part) => part !== '')
    .join(' ');
}

function withParagraphs(brief: Brief, paragraphs: ReadonlyMap<SectionKind, readonly ProseNode[]>): Brief {
  if (paragraphs.size === 0) return brief;
  const sections = Object.entries(brief.sections).map(([id, item]) => {
    const added = paragraphs.get(item.kind);
    if (added === undefined) return [id, item];
    const body: Prose = { type: 'doc', content: [...(item.body.content ?? []), ...added] };
    return [id, { ...item, body }];
  });
  return { ...brief, sections: Object.fromEntries(sections) };
}

function mendNode<Node extends ProseNode>(node: Node, brief: Brief, tally: Tally): Node {
  if (!node.content) return node;
  const content = node.content.flatMap((child) => {
    const mended = mendInline(child, brief, tally);
    return mended === null ? [] : [mendNode(mended, brief, tally)];
  });
  const isSame =
    content.length === node.content.length && content.every((child, at) => child === node.content?.[at]);
  return isSame ? node : { ...node, content: joinTexts(content) };
}

function mendInline(node: ProseNode, brief: Brief, tally: Tally): ProseNode | null {
  if (node.type === 'mention' && !Object.hasOwn(brief.entities, String(node.attrs?.entityId))) {
    tally.references += 1;
    return asText(node, node.attrs?.text);
  }
  const ids = node.type === 'citation' ? node.attrs?.sourceIds : undefined;
  if (!Array.isArray(ids)) return node;
  const kept = ids.filter((id) => Object.hasOwn(brief.sources, String(id)));
  if (kept.length === ids.length) return node;
  tally.references += ids.length - kept.length;
  if (kept.length === 0) return asText(node, node.attrs?.locator);
  return { ...node, attrs: { ...node.attrs, sourceIds: kept } };
}

function asText(node: ProseNode, text: unknown): ProseNode | null {
  if (typeof text !== 'string' || text === '') return null;
  return node.marks ? { type: 'text', text, marks: node.marks } : { type: 'text', text };
}
