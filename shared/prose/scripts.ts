import { ownRecord } from '../brief/own-record.ts';
import type { ProseNode } from '../brief/prose.ts';
import { type Run, runsText, type Script } from './runs.ts';

const raised = new Map(
  Array.from('0123456789+-−=()ni', (sign, at) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ')[at]]),
);
const lowered = new Map(
  Array.from('0123456789+-−=()', (sign, at) => [sign, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')[at]]),
);

/** What is read as part of its word even when it is not raised: endings of numbers, marks in brackets. */
const plainWhenRaised = /^(?:st|nd|rd|th|er|re|ème|eme|\[[^[\]]*\])$/i;

const marks: Readonly<Record<string, string>> = { tm: '™', sm: '℠' };

/**
 * A raised or lowered text as plain text that keeps its meaning: in Unicode's raised and lowered characters if they exist (10³, CO₂), otherwise after a character that says so (x^(a+b)).
 */
export function scriptText(text: string, script: Script): string {
  const inner = text.trim();
  if (inner === '' || (script === 'super' && plainWhenRaised.test(inner))) return text;
  const mark = script === 'super' ? ownRecord(marks, inner.toLowerCase()) : undefined;
  const signs = script === 'super' ? raised : lowered;
  const all = Array.from(inner, (sign) => signs.get(sign));
  const written =
    mark ?? (all.every((sign) => sign !== undefined) ? all.join('') : behindSign(inner, script));
  return text.replace(inner, () => written);
}

function behindSign(inner: string, script: Script): string {
  const sign = script === 'super' ? '^' : '_';
  return /^[\p{L}\p{N}]+$/u.test(inner) ? sign + inner : `${sign}(${inner})`;
}

/**
 * What a run takes of a raised or lowered text: its plain words, and what prose needs to show it as it was. A trade mark
 * and a number in brackets, which refers to a note, are plain words in prose, too.
 */
export function scripted(text: string, kind: Script): Pick<Run, 'text' | 'script'> {
  const inner = text.trim();
  const isPlain = inner === '' || Object.hasOwn(marks, inner.toLowerCase()) || inner.startsWith('[');
  const plain = scriptText(text, kind);
  return isPlain ? { text: plain } : { text: plain, script: { kind, text } };
}

/** Runs of a raised or lowered text as one run. */
export function scriptRuns(runs: readonly Run[], script: Script): readonly Run[] {
  const [first] = runs;
  return first ? [{ marks: first.marks, href: first.href, ...scripted(runsText(runs), script) }] : [];
}

const markScripts: Readonly<Record<string, Script>> = { superscript: 'super', subscript: 'sub' };

/** How the text of a node stands to its line; null for text on the line. */
export function scriptOfMarks(marks: readonly string[]): Script | null {
  const mark = marks.find((name) => Object.hasOwn(markScripts, name));
  return mark === undefined ? null : (ownRecord(markScripts, mark) ?? null);
}

/** Prose whose raised and lowered texts are plain words that say the same, for formats that hold only letters. */
export function withScriptsWritten<Node extends ProseNode>(node: Node): Node {
  const script = scriptOfMarks((node.marks ?? []).map(({ type }) => type));
  if (node.text !== undefined && script) return { ...node, text: scriptText(node.text, script) };
  const content = node.content?.map((child) => withScriptsWritten(child));
  const isSame = content === undefined || content.every((child, index) => child === node.content?.[index]);
  return isSame ? node : { ...node, content };
}
