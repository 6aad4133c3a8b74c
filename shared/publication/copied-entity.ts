import { tlpDefinitions } from '../standards/tlp.ts';
import { type EntityType, entityTypeNames } from '../vocabulary/entity.ts';
import type { TlpLabel } from '../vocabulary/marking.ts';
import type { Copied } from './copied.ts';
import type { Block, Inline, ListItem, Publication } from './publication.ts';
import { writeMarkdownPart } from './writers/markdown.ts';
import { blockWords } from './writers/text-blocks.ts';

interface OfBrief {
  readonly briefId: string;
  readonly title: string;
  readonly tlp: TlpLabel | null;
  readonly informed: string;
}

/** What the library knows of an entity, as far as it is copied. */
export interface EntityToCopy {
  readonly name: string;
  readonly names: readonly { readonly name: string }[];
  readonly briefs: number;
  readonly mentions: number;
  readonly inBriefs: readonly (OfBrief & {
    readonly name: string;
    readonly type: EntityType | null;
    readonly role: string;
    readonly notes: string;
    readonly relations: readonly {
      readonly isFrom: boolean;
      readonly name: string;
      readonly words: string;
    }[];
  })[];
}

/** Its mentions, as far as they are copied, and how many places there are. */
export interface MentionsToCopy {
  readonly mentions: readonly (OfBrief & { readonly where: string; readonly excerpt: string })[];
  readonly total: number;
}

const plain = (text: string): Inline => ({ kind: 'text', text: text.replace(/\s+/g, ' ').trim(), marks: [] });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', style: 'body', content });
const heading = (level: 1 | 2, text: string): Block => ({
  kind: 'heading',
  level,
  number: '',
  content: [plain(text)],
});

function list(items: readonly string[]): Block {
  const listed: ListItem[] = items.map((item) => ({ blocks: [paragraph(plain(item))] }));
  return { kind: 'list', isOrdered: false, start: 1, items: listed };
}

const counted = (count: number, one: string) =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** A brief as it is named in a line: day, title, marking. */
function briefWords({ informed, title, tlp }: OfBrief): string {
  const marking = tlp === null ? '' : ` (${tlpDefinitions[tlp].text})`;
  return `${informed}, ${title || 'Untitled brief'}${marking}`;
}

/** The markings of the briefs the page is made from, the strictest first. */
function markings(briefs: readonly OfBrief[]): string {
  const order = Object.keys(tlpDefinitions);
  const found = new Set(briefs.flatMap(({ tlp }) => tlp ?? []));
  const labels = [...found].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return labels.map((label) => tlpDefinitions[label].text).join(', ');
}

function entityBlocks(page: EntityToCopy, { mentions }: MentionsToCopy): Block[] {
  const aliases = page.names.map(({ name }) => name).filter((name) => name !== page.name);
  // Mentions may be from more briefs than those that are told of.
  const marked = markings([...page.inBriefs, ...mentions]);
  const roles = page.inBriefs.filter(({ role, notes, type }) => role !== '' || notes !== '' || type !== null);
  const relations = page.inBriefs.flatMap((at) =>
    at.relations.map(({ isFrom, name, words }) => {
      const [from, to] = isFrom ? [at.name, name] : [name, at.name];
      return `${from} → ${to}${words === '' ? '' : `: ${words}`} (${briefWords(at)})`;
    }),
  );
  return [
    ...(marked === '' ? [] : [paragraph(plain(`Made from briefs marked ${marked}`))]),
    heading(1, page.name),
    ...(aliases.length > 0 ? [paragraph(plain(`Also: ${aliases.join(', ')}`))] : []),
    paragraph(plain(`${counted(page.mentions, 'mention')} in ${counted(page.briefs, 'brief')}`)),
    ...(roles.length > 0
      ? [
          heading(2, 'Roles'),
          list(
            roles.map((at) => {
              const type = at.type === null ? '' : entityTypeNames[at.type];
              const words = [type, at.role, at.notes].filter((part) => part !== '').join('; ');
              return `${briefWords(at)}: ${words}`;
            }),
          ),
        ]
      : []),
    ...(relations.length > 0 ? [heading(2, 'Relations'), list(relations)] : []),
  ];
}

function mentionBlocks({ mentions, total }: MentionsToCopy): Block[] {
  if (mentions.length === 0) return [];
  const blocks: Block[] = [heading(2, 'Mentions')];
  const lines: string[] = mentions.map((at) => `${briefWords(at)}, ${at.where}: ${at.excerpt}`);
  blocks.push(list(lines));
  const more = total - mentions.length;
  if (more > 0) blocks.push(paragraph(plain(`and ${counted(more, 'more place')} not copied`)));
  return blocks;
}

/**
 * Makes of the page of an entity what is copied: its names, roles and relations, and its mentions, each with the brief it
 * is from and the marking of that. `date` is an ISO moment.
 */
export function copiedEntity(
  page: EntityToCopy,
  mentions: MentionsToCopy,
  { form, date }: { readonly form: 'markdown' | 'text'; readonly date: string },
): Copied {
  const blocks = [...entityBlocks(page, mentions), ...mentionBlocks(mentions)];
  if (form === 'text') return { text: `${blocks.flatMap(blockWords).join('\n')}\n`, html: '' };
  const publication: Publication = {
    language: 'en',
    title: page.name,
    subtitle: '',
    authors: [],
    organisation: '',
    serial: '',
    keywords: [],
    date,
    titleLines: [],
    marking: null,
    blocks,
    notes: [],
  };
  return { text: writeMarkdownPart(publication), html: '' };
}
