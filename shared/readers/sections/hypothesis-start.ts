import { runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, type SourceBlock } from '../../prose/source-block.ts';
import { findLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';
import { sentencesOf } from '../sentences.ts';
import { findingIn } from './hypothesis-sentences.ts';

/** The first line of a hypothesis taken apart. */
export interface HypothesisStart {
  readonly label: string;
  readonly name: string;
  readonly text: string;
}

const labelled =
  /^(Hypothesis\s+|H)([A-Z]|\d{1,2}|[IVX]{2,4})\b\s*(?:\(([^()]{1,200})\)\s*)?(?:[:.](?:\s+|$)|[–—-]\s+|$)/i;
const bracketed = /^\(([A-H])\)\s+(?=\S)/;
const unlabelledKind = /^(?:null|alternative|baseline|rival) hypothesis$/i;
const namedHypothesis = /^[^:.;!?]{2,110}\bHypothesis$/i;
const notHypothesis =
  /^(?:(?:overall |comparative |final )?(?:assessment|verdict|conclusion|judge?ment)|(?:key )?indicators?|(?:supporting |contradict\w+ |contrary )?evidence.*|(?:key )?uncertaint\w+|structured .*|recommended action)$/i;

/** "Hypothesis A: …", "Hypothesis 2 (Name): …", "H1: …", "(A) …", or such a label alone on its line. */
function startByLabel(block: LineBlock): HypothesisStart | null {
  const text = runsText(block.runs);
  const [brackets = '', inBrackets = ''] = bracketed.exec(text) ?? [];
  if (brackets !== '') return { label: inBrackets, name: '', text: text.slice(brackets.length) };
  const found = labelled.exec(text);
  const [whole = '', word = '', label = '', name = ''] = found ?? [];
  if (whole === '') return null;
  const isShort = /^h$/i.test(word);
  if (isShort && !/^\d/.test(label)) return null;
  return {
    label: label.toUpperCase(),
    name: isShort ? `H${label}${name && `, ${name}`}` : name,
    text: text.slice(whole.length),
  };
}

/** "Null hypothesis: …" among hypotheses that have labels. */
function startByKind(block: LineBlock): HypothesisStart | null {
  const found = findLabel(block);
  if (!found || !unlabelledKind.test(found.label)) return null;
  return { label: '', name: found.label, text: runsText(found.rest) };
}

/** "1. **Name or whole claim:** …" and "Name Hypothesis: …". */
function startByName(block: LineBlock): HypothesisStart | null {
  const found = findLabel(block);
  const isNumbered = block.kind === 'item' && block.marker.kind === 'number';
  const isNamed = found !== null && (namedHypothesis.test(found.label) || (isNumbered && found.isBold));
  if (found && notHypothesis.test(found.label)) return null;
  if (found && isNamed) return { label: '', name: found.label, text: runsText(found.rest) };
  return isNumbered ? { label: '', name: '', text: runsText(block.runs) } : null;
}

/** Says whether a line weighs the hypotheses against each other, as verdicts do. */
export function beginsVerdict(text: string): boolean {
  return /^(?:using |structured analytic technique|hypothesis (?:[a-z]|\d{1,2}) |overall|on balance|the assessment)/i.test(
    text,
  );
}

function hasFinding(block: LineBlock): boolean {
  return sentencesOf(runsText(block.runs)).some((sentence) => findingIn(sentence) !== null);
}

function isUnlabelled(block: LineBlock): boolean {
  const label = findLabel(block)?.label;
  if (block.kind === 'heading' || beginsVerdict(lineText(block))) return false;
  return label === undefined || !notHypothesis.test(label);
}

/** Hypotheses without label or name: bullets of the outermost level, or paragraphs that give evidence. */
function startsWithoutLabel(blocks: readonly SourceBlock[]): (HypothesisStart | null)[] {
  const bullets = blocks.filter((block) => block.kind === 'item').filter(isUnlabelled);
  const outermost = Math.min(...bullets.map((block) => block.depth));
  const outer = bullets.filter((block) => block.depth === outermost);
  const hasBullets = outer.length >= 2 || outer.some(hasFinding);
  return blocks.map((block) => {
    if (!isReadable(block) || !isUnlabelled(block)) return null;
    const isStart = hasBullets
      ? block.kind === 'item' && block.depth === outermost
      : block.kind === 'paragraph' && hasFinding(block) && findingIn(lineText(block)) === null;
    return isStart ? { label: '', name: '', text: lineText(block) } : null;
  });
}

/**
 * Says for each block whether it begins a hypothesis. The first of these styles that the section shows is taken for all
 * of it: letters or numbers, names, none. A section that shows none of them has no hypotheses.
 */
export function hypothesisStarts(blocks: readonly SourceBlock[]): (HypothesisStart | null)[] {
  const byLabel = blocks.map((block) => (isReadable(block) ? startByLabel(block) : null));
  if (byLabel.some((start) => start !== null)) {
    return blocks.map((block, index) => byLabel[index] ?? (isReadable(block) ? startByKind(block) : null));
  }
  const byName = blocks.map((block) => (isReadable(block) ? startByName(block) : null));
  if (byName.some((start) => start !== null)) return byName;
  return startsWithoutLabel(blocks);
}
