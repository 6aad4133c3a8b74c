import type { Brief } from './brief.ts';
import { withSoundLists } from './list-start.ts';
import { type Prose, type ProseNode, proseOfParagraphs } from './prose.ts';
import { mapProse } from './prose-fields.ts';

/** Deeper nesting is not followed: no text that anybody wrote is that deep. */
const deepest = 400;

const inlineNames: ReadonlySet<unknown> = new Set([
  'text',
  'hardBreak',
  'citation',
  'mention',
  'recordLabel',
]);

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** Collects the words of anything that looks like prose, a paragraph for each block that holds text itself. */
function collect(value: unknown, paragraphs: string[], depth: number): void {
  if (depth > deepest) return;
  if (typeof value === 'string') {
    paragraphs.push(...value.split(/\r\n|\r|\n/));
    return;
  }
  if (Array.isArray(value)) {
    let isOpen = false;
    for (const child of value) {
      const isInline = inlineNames.has(fieldOf(child, 'type'));
      if (!isInline) collect(child, paragraphs, depth + 1);
      else if (isOpen) paragraphs.push((paragraphs.pop() ?? '') + inlineText(child));
      else paragraphs.push(inlineText(child));
      isOpen = isInline;
    }
    return;
  }
  const text = inlineText(value);
  if (text !== '') paragraphs.push(text);
  collect(fieldOf(value, 'content') ?? [], paragraphs, depth + 1);
}

function inlineText(value: unknown): string {
  if (fieldOf(value, 'type') === 'hardBreak') return '\n';
  const own = fieldOf(value, 'text') ?? fieldOf(fieldOf(value, 'attrs'), 'text');
  return typeof own === 'string' ? own : '';
}

/** Makes plain paragraphs of the words in anything that may have been prose, so that no word is lost. */
export function plainProse(value: unknown): Prose {
  const paragraphs: string[] = [];
  collect(value, paragraphs, 0);
  return proseOfParagraphs(paragraphs.filter((text) => text.trim() !== ''));
}

/** Prose that fits the schema, and how many blocks were changed to make it fit. */
export interface MendedProse {
  readonly prose: Prose;
  readonly blocks: number;
}

/**
 * Makes prose fit the schema: a list that begins at a number no list may begin at becomes paragraphs with those
 * numbers; any other block that does not fit becomes plain paragraphs with the same words; all other blocks stay as
 * they are. The same prose always gives the same result, because stored changes were made on that result.
 */
export function mendedProse(prose: Prose, isValid: (prose: Prose) => boolean): MendedProse {
  if (isValid(prose)) return { prose, blocks: 0 };
  let blocks = 0;
  const content: ProseNode[] = [];
  for (const block of prose.content ?? []) {
    const alone: Prose = { type: 'doc', content: [block] };
    if (isValid(alone)) {
      content.push(block);
      continue;
    }
    blocks += 1;
    const unlisted = withSoundLists(alone);
    content.push(...((isValid(unlisted) ? unlisted : plainProse([block])).content ?? []));
  }
  const mended: Prose = { type: 'doc', content };
  return { prose: isValid(mended) ? mended : plainProse(prose), blocks: Math.max(blocks, 1) };
}

/** Repairs the prose of all sections and techniques that does not fit the schema, as `mendedProse` does. */
export function repairProse(brief: Brief, repairs: string[], isValid: (prose: Prose) => boolean): Brief {
  let blocks = 0;
  const mended = mapProse(brief, (prose) => {
    const made = mendedProse(prose, isValid);
    blocks += made.blocks;
    return made.prose;
  });
  if (mended === brief) return brief;
  repairs.push(
    `${blocks} ${blocks > 1 ? 'passages' : 'passage'} of the text had a form that cannot be shown and became plain paragraphs with the same words.`,
  );
  return mended;
}
