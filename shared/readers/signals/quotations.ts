import type { TextRange } from '../../prose/runs.ts';
import { isReporting } from './reporting.ts';
import { overlaps, type Signal, signalAt } from './signal.ts';

const quoted =
  /“([^“”]{1,2000})”|„([^„“”]{1,2000})[“”]|«([^«»]{1,2000})»|(?<![\p{L}\p{N}])"([^"\n]{1,2000})"/gu;

/* Fewer words are a title or a word held at arm's length. */
const fewestWords = 3;

const isSpoken = (inside: string) => (inside.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewestWords;

/* How far from a quotation its speaker is looked for. */
const reach = 90;

const hasReporting = (text: string) => (text.match(/\p{L}+/gu) ?? []).some(isReporting);

/** The names outside a quotation and within reach, those behind it first, each with what stands between. */
function speakerOf(text: string, at: TextRange, names: readonly Signal[]): string {
  const stop = text.slice(at.to).search(/[.!?](?:\s|$)|["“„«\n]/u);
  const end = Math.min(at.to + reach, stop < 0 ? text.length : at.to + stop + 1);
  const behind = text.slice(at.to, end);
  const after = names.find(({ from }) => from >= at.to && from < end);
  if (after && hasReporting(behind)) return after.normal;
  const start = Math.max(0, at.from - reach, text.lastIndexOf('\n', at.from) + 1);
  const before = names.findLast(({ from, to }) => to <= at.from && from >= start);
  return before && hasReporting(text.slice(before.to, at.from)) ? before.normal : '';
}

/** The quotations of a text of three words or more, each with its speaker out of the people and bodies it names. */
export function quotations(text: string, names: readonly Signal[]): Signal[] {
  const speakers = names.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  return [...text.matchAll(quoted)].flatMap((match) => {
    const inside = match.slice(1).find((part) => part !== undefined) ?? '';
    if (!isSpoken(inside)) return [];
    const at = { from: match.index, to: match.index + match[0].length };
    const others = speakers.filter((name) => !overlaps(name, at));
    return signalAt('quotation', text, at, {
      normal: inside.trim().replace(/,$/u, ''),
      speaker: speakerOf(text, at, others),
    });
  });
}
