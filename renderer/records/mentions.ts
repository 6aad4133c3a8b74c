import type { Brief, CollectionName } from '#shared/brief/brief.ts';
import type { Entity } from '#shared/brief/entity.ts';
import type { ProseNode } from '#shared/brief/prose.ts';
import { type RecordText, recordTexts } from '#shared/brief/record-texts.ts';
import type { SectionKind } from '#shared/brief/section.ts';
import { allProse, type ProseTarget, proseTargetKey } from '#shared/commands/prose-target.ts';
import { findInText } from '#shared/prose/find.ts';
import { proseParagraphs } from '#shared/prose/text.ts';

/** One place where an entity is named: a paragraph of prose, or a text of a record. */
export interface MentionPlace {
  readonly key: string;
  /** Title of the section it stands in; "Title block" for the head of the page. */
  readonly where: string;
  /** Words around the first mention, cut at spaces. */
  readonly excerpt: string;
  readonly count: number;
  /** Where to go: a paragraph of prose, or a record. Null is the title block. */
  readonly target:
    | { readonly kind: 'prose'; readonly proseKey: string; readonly paragraph: number }
    | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: string }
    | null;
}

const exactly = { matchCase: true, wholeWords: true };

/** The section in which the records of a kind stand on the page. */
const sectionOf: Readonly<Record<Exclude<CollectionName, 'threads' | 'sections'>, SectionKind>> = {
  keyJudgments: 'bottom-line',
  hypotheses: 'hypotheses',
  uncertainties: 'hypotheses',
  evidence: 'hypotheses',
  indicators: 'hypotheses',
  assumptions: 'assumptions',
  informationGaps: 'assumptions',
  biasRisks: 'assumptions',
  implications: 'implications',
  recommendations: 'recommendations',
  scenarios: 'recommendations',
  entities: 'entities',
  relations: 'entities',
  tags: 'tags',
  techniques: 'techniques',
  sources: 'sources',
};

/** The names an entity goes by, longest first, so that "Harbour Authority" is found before "Authority". */
function namesOf(entity: Entity): readonly string[] {
  const names = [entity.name, ...entity.aliases].map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(names)].sort((one, other) => other.length - one.length);
}

interface Found {
  readonly from: number;
  readonly count: number;
}

/* A place where two names overlap counts once: the longer name was looked for first. */
function findNames(text: string, names: readonly string[]): Found | null {
  const taken: { from: number; to: number }[] = [];
  for (const name of names) {
    if (!text.includes(name)) continue;
    for (const range of findInText(text, name, exactly)) {
      if (taken.every((other) => range.to <= other.from || range.from >= other.to)) taken.push(range);
    }
  }
  if (taken.length === 0) return null;
  return { from: Math.min(...taken.map((range) => range.from)), count: taken.length };
}

/** Words around an offset of a text, at most about 90 characters, cut at spaces. */
export function excerptAt(text: string, at: number): string {
  const flat = text.replace(/\s+/g, ' ');
  const start = at < 40 ? 0 : flat.indexOf(' ', at - 40) + 1;
  const cut = flat.length - start <= 90 ? flat.length : flat.lastIndexOf(' ', start + 90);
  const end = cut > start ? cut : flat.length;
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`;
}

interface Paragraph {
  readonly text: string;
  /** Entities mentioned by mention nodes, once for each node, by id, with the name shown. */
  readonly mentions: readonly { readonly entityId: string; readonly text: string }[];
}

const isBlock = (node: ProseNode) => node.type === 'paragraph' || node.type === 'heading';

function paragraphsOf(node: ProseNode): Paragraph[] {
  if (!isBlock(node)) return (node.content ?? []).flatMap(paragraphsOf);
  const mentions = (node.content ?? [])
    .filter((child) => child.type === 'mention')
    .map((child) => ({
      entityId: String(child.attrs?.entityId ?? ''),
      text: String(child.attrs?.text ?? ''),
    }));
  return [{ text: proseParagraphs(node)[0] ?? '', mentions }];
}

/** A brief taken apart once, so that many entities can be looked for in it. */
export interface MentionIndex {
  readonly paragraphs: readonly (Paragraph & {
    readonly where: string;
    readonly proseKey: string;
    readonly paragraph: number;
  })[];
  readonly texts: readonly (RecordText & { readonly where: string })[];
}

function titleOf(brief: Brief, target: ProseTarget): string {
  const id = target.in === 'section' ? target.sectionId : 'techniques';
  return sectionTitle(brief, id);
}

function sectionTitle(brief: Brief, idOrKind: string): string {
  const found = Object.values(brief.sections).find(
    (section) => section.id === idOrKind || section.kind === idOrKind,
  );
  if (!found) return '';
  if (found.kind === 'preamble') return 'Before the first section';
  if (found.kind === 'afterword') return 'After the last section';
  return found.title || 'Untitled section';
}

/** Takes a brief apart into paragraphs and record texts with the sections they stand in. */
export function mentionIndex(brief: Brief): MentionIndex {
  const paragraphs = allProse(brief).flatMap(({ target, prose }) =>
    paragraphsOf(prose).map((paragraph, index) => ({
      ...paragraph,
      where: titleOf(brief, target),
      proseKey: proseTargetKey(target),
      paragraph: index,
    })),
  );
  const texts = recordTexts(brief)
    .filter((text) => text.text !== '')
    .map((text) => ({ ...text, where: whereOf(brief, text) }));
  return { paragraphs, texts };
}

function whereOf(brief: Brief, { collection, field, id }: RecordText): string {
  if (collection === null) {
    return field === 'confidence.basis' ? sectionTitle(brief, 'bottom-line') : 'Title block';
  }
  return sectionTitle(brief, collection === 'sections' ? id : sectionOf[collection]);
}

/** Every place of a brief where an entity is named, by mention or in plain words, by any of its names. */
export function mentionPlaces(index: MentionIndex, entity: Entity): MentionPlace[] {
  const names = namesOf(entity);
  const inProse = index.paragraphs.flatMap((item): MentionPlace[] => {
    const marked = item.mentions.filter((mention) => mention.entityId === entity.id);
    const plain = findNames(item.text, names);
    // What a mention shows is part of the paragraph's words; where it shows one of the names it was counted there.
    const unseen = marked.filter((mention) => !names.includes(mention.text)).length;
    const count = Math.max((plain?.count ?? 0) + unseen, marked.length);
    if (count === 0) return [];
    const at = plain?.from ?? Math.max(0, item.text.indexOf(marked[0]?.text ?? ''));
    return [
      {
        key: `${item.proseKey}:${item.paragraph}`,
        where: item.where,
        excerpt: excerptAt(item.text, at),
        count,
        target: { kind: 'prose', proseKey: item.proseKey, paragraph: item.paragraph },
      },
    ];
  });
  const inRecords = index.texts.flatMap((item): MentionPlace[] => {
    if (item.collection === 'entities' && item.id === entity.id) return [];
    const found = findNames(item.text, names);
    if (!found) return [];
    return [
      {
        key: `${item.collection}:${item.id}:${item.field}`,
        where: item.where,
        excerpt: excerptAt(item.text, found.from),
        count: found.count,
        target:
          item.collection === null ? null : { kind: 'record', collection: item.collection, id: item.id },
      },
    ];
  });
  return [...inProse, ...inRecords];
}

/** How often an entity is named in a brief. */
export function mentionCount(index: MentionIndex, entity: Entity): number {
  return mentionPlaces(index, entity).reduce((sum, place) => sum + place.count, 0);
}
