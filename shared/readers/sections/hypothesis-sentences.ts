import { sentencesOf, withoutStop } from '../sentences.ts';

/** What a sentence about a hypothesis says that it gives. */
export type FindingKind = 'supporting' | 'contradicting' | 'uncertainty';

/** A sentence that says of itself that it gives evidence or an uncertainty. */
export interface Finding {
  readonly kind: FindingKind;
  /** The words that say so, as written: "This is supported by". */
  readonly leadIn: string;
  /** The rest without its final stop. */
  readonly text: string;
}

const also =
  '(?:(?:however|moreover|additionally|in addition|furthermore|conversely|nevertheless|but|yet),?\\s+)?';
const strength = '(?:(?:key|main|major|strong|further|additional|other|remaining|principal)\\s+)?';
const includes = '(?:\\s*:|\\s+(?:includes?|comprises?|consists?\\s+of|involves?|comes?\\s+from)\\b)';
const kindOfView =
  '(?:hypothesis|view|explanation|reading|scenario|theory|interpretation|position|claim|idea|argument)';
const thisView = `(?:this|that|(?:this|the)\\s+${kindOfView}|hypothesis\\s+(?:[a-z]|\\d{1,2}))`;
const degree = '(?:(?:[a-z]{2,14}ly|further|also|well|best)\\s+)?';
const aboutWhat = '(?:regarding|about|over|around|concerning|surrounding|as\\s+to|in)\\b';

const patterns: readonly (readonly [FindingKind, string])[] = [
  ['supporting', `${strength}supporting\\s+(?:evidence|information|factors)${includes}`],
  ['supporting', `${thisView}\\s+(?:is|was)\\s+${degree}supported\\s+by\\b`],
  [
    'supporting',
    `(?:the\\s+)?evidence\\s+(?:supporting|for|in\\s+support\\s+of|in\\s+favou?r\\s+of)\\s+(?:it|${thisView})${includes}`,
  ],
  ['supporting', `support\\s+for\\s+${thisView}${includes}`],
  [
    'contradicting',
    `${strength}(?:contradicting|contradictory|contrary|conflicting|opposing)\\s+(?:evidence|information|factors)${includes}`,
  ],
  ['contradicting', `(?:it|${thisView})\\s+(?:is|was)\\s+${degree}contradicted\\s+by\\b`],
  ['contradicting', `(?:the\\s+)?evidence\\s+against\\s+(?:it|${thisView})${includes}`],
  [
    'uncertainty',
    `${strength}uncertaint(?:y|ies)(?:${includes}|\\s+(?:are|concerns?|remains?\\s+${aboutWhat}))`,
  ],
  [
    'uncertainty',
    `there\\s+(?:is|are|remains?)\\s+(?:(?:some|much|also|still|considerable|significant|great)\\s+)?uncertaint(?:y|ies)\\s+${aboutWhat}`,
  ],
];

const leadIns = patterns.map(([kind, pattern]): readonly [FindingKind, RegExp] => [
  kind,
  new RegExp(`^${also}${pattern}\\s*`, 'i'),
]);

/** Reads one sentence; null if it does not say what it gives, such as one that only begins with "However". */
export function findingIn(sentence: string): Finding | null {
  for (const [kind, pattern] of leadIns) {
    const found = pattern.exec(sentence);
    if (!found || found[0].length > 300) continue;
    const text = withoutStop(sentence.slice(found[0].length));
    if (/[\p{L}\p{N}]/u.test(text)) return { kind, leadIn: found[0].trim(), text };
  }
  return null;
}

/** The text of one hypothesis taken apart. */
export interface HypothesisText {
  /** The sentences before the first finding. */
  readonly statement: string;
  readonly findings: readonly Finding[];
  /** Sentences after the first finding that do not say what they give. */
  readonly notes: string;
}

/** Takes the findings out of the text of a hypothesis. `isContinued` says that findings came before this text. */
export function splitHypothesisText(text: string, isContinued = false): HypothesisText {
  const statement: string[] = [];
  const findings: Finding[] = [];
  const notes: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const finding = findingIn(sentence);
    if (finding) findings.push(finding);
    else if (isContinued || findings.length > 0) notes.push(sentence);
    else statement.push(sentence);
  }
  return { statement: statement.join(' '), findings, notes: notes.join(' ') };
}
