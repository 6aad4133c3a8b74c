import type { Node } from '@tiptap/pm/model';
import type { Brief } from '../../brief/brief.ts';
import { proseDocument } from '../../prose/document.ts';
import { moveOfSteps } from '../../prose/prose-move.ts';
import { proseText } from '../../prose/text.ts';
import { leafWords, proseWithLabelsWritten } from '../../queries/labels-in-prose.ts';
import { allProse, proseAt, proseTargetKey } from '../prose-target.ts';
import { changedPaths, type PathText } from './changed-paths.ts';
import type { StepsByProse } from './simple-changes.ts';

/** Fields whose strings are ids, dates or choices from a list, not words somebody wrote. */
const noWords =
  /^(id|order|.*Ids?|type|kind|status|level|tlp|ladder|hypothesisLabels|rating|created|published|accessed|informationCutOff|due|date|statusDate|origin|domain|horizon|priority|relevance|reliability|access|language|lead|body|output|place|marks)$/;

function valueAt(brief: unknown, path: readonly string[]): unknown {
  let value = brief;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function collectWords(field: string, value: unknown, found: string[]): void {
  if (noWords.test(field)) return;
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const item of value) collectWords(field, item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) collectWords(name, inner, found);
  }
}

/** The words at a place of a brief, for each text that is there; none if the place is not there. */
export function wordsAt(brief: Brief, path: PathText): string[] {
  const parts = path.split('/');
  // Deeper parts, such as the hypothesis of a rating, are ids themselves.
  const field = parts.slice(0, 3).at(-1) ?? '';
  const isRecord = parts.length === 2;
  const name = isRecord ? '' : parts.length > 3 ? (parts[3] ?? field) : field;
  const words: string[] = [];
  collectWords(name, valueAt(brief, parts), words);
  return words;
}

function wordsOfRecords(before: Brief, after: Brief): string[] {
  const found: string[] = [];
  for (const path of changedPaths(before, after)) {
    const old = wordsAt(before, path);
    found.push(...wordsAt(after, path).filter((word) => !old.includes(word)));
  }
  return found;
}

function leafText(node: Node, brief: Brief): string {
  if (node.type.name === 'hardBreak') return '\n';
  if (node.type.name === 'citation') return String(node.attrs.locator);
  return leafWords(node, brief);
}

function wordsOfProse(before: Brief, after: Brief, steps: readonly StepsByProse[]): string[] {
  return allProse(after).flatMap(({ target, prose }) => {
    const old = proseAt(before, target);
    if (old === prose) return [];
    if (!old) return [proseText(proseWithLabelsWritten(prose, after))];
    const key = proseTargetKey(target);
    const document = proseDocument(prose);
    const { written } = moveOfSteps(steps.flatMap((made) => made.get(key) ?? []));
    return written.map(({ from, to }) =>
      document.textBetween(from, to, '\n', (leaf) => leafText(leaf, after)),
    );
  });
}

/** A change of a brief, and the steps it makes of prose. */
interface WritingChange {
  readonly before: Brief;
  readonly after: Brief;
  readonly simple: readonly { readonly steps: StepsByProse }[];
}

/**
 * The words that changes, made one after the other, brought into a brief and left there; kept if the changes cannot be
 * made. One passage or field on each line, in no particular order.
 */
export function writtenText(changes: readonly WritingChange[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const steps = changes.flatMap(({ simple }) => simple.map((change) => change.steps));
  return [...wordsOfProse(first.before, last.after, steps), ...wordsOfRecords(first.before, last.after)]
    .filter((text) => text.trim() !== '')
    .join('\n');
}
