import { type Run, runsText } from './runs.ts';

/** Words set higher or lower than the line, as in 10³ and H₂O. */
export type Script = 'super' | 'sub';

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
 * A raised or lowered text as plain text that keeps its meaning, since prose has no such marks: in Unicode's raised and
 * lowered characters if they exist (10³, CO₂), otherwise after a character that says so (x^(a+b)).
 */
export function scriptText(text: string, script: Script): string {
  const inner = text.trim();
  if (inner === '' || (script === 'super' && plainWhenRaised.test(inner))) return text;
  const mark = script === 'super' ? marks[inner.toLowerCase()] : undefined;
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

/** Runs of a raised or lowered text as runs of plain text. */
export function scriptRuns(runs: readonly Run[], script: Script): readonly Run[] {
  const [first] = runs;
  return first ? [{ ...first, text: scriptText(runsText(runs), script) }] : [];
}
