import { type Grade, grades } from '../../vocabulary/grade.ts';

/* The words by which tables of ACH tell what stands where; looked up in small letters. */

/** What a column beside the ratings holds, if evidence is in rows. */
export type ItemField = 'text' | 'label' | 'credibility' | 'relevance' | 'date' | 'sources' | 'score';

/** The texts of a hypothesis, in rows below its label. */
export type HypothesisField = 'name' | 'statement' | 'notes';

const itemFields: Readonly<Record<ItemField, readonly string[]>> = {
  text: [
    'evidence',
    'evidence item',
    'item of evidence',
    'items of evidence',
    'evidence and arguments',
    'argument',
    'arguments',
    'information',
    'relevant information',
    'description',
    'text',
    'item',
    'items',
  ],
  label: ['#', 'id', 'no', 'no.', 'nr', 'nr.', 'code', 'label'],
  credibility: ['credibility', 'cred', 'cred.'],
  relevance: ['relevance', 'rel', 'rel.'],
  date: ['date', 'date of information'],
  sources: ['source', 'sources', 'link', 'links', 'url', 'reference'],
  score: ['score', 'scores', 'total', 'weight', 'diagnosticity', 'rank', 'order added'],
};

const hypothesisFields: Readonly<Record<HypothesisField, readonly string[]>> = {
  name: ['name', 'names'],
  statement: ['statement', 'statements', 'hypothesis', 'hypotheses'],
  notes: ['notes', 'note'],
};

/** Text as it is looked up: without case, and with single blanks. */
export const plainWords = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

function lookUp<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>) {
  const byWord = new Map<string, Name>();
  for (const name in lists) for (const word of lists[name]) byWord.set(word, name);
  return (text: string): Name | null => byWord.get(plainWords(text)) ?? null;
}

/** The field that the head of a column names; null if it names none. */
export const itemFieldOf = lookUp(itemFields);

/** The field of hypotheses that the first cell of a row names; null if it names none. */
export const hypothesisFieldOf = lookUp(hypothesisFields);

/** A row or column that another program worked out from the ratings. */
export const isWorkedOut = (text: string): boolean =>
  /^(weighted )?(in)?consistency( scores?| counts?| totals?)?$|^(totals?|sums?|scores?|ranks?|ranking)$/.test(
    plainWords(text),
  );

/** The label for which a column gives reasons (“A: reason”); null for other heads. */
export function reasonLabel(head: string): string | null {
  const found = /^(.*\S)\s*: (?:reasons?|rationale)$|^(?:reasons?|rationale)(?: for)? (.*\S)$/i.exec(
    head.trim(),
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/** A grade in words; null for anything else. */
export function gradeOfWords(text: string): Grade | null {
  const plain = plainWords(text);
  return grades.find((grade) => grade === plain || (plain.length === 1 && grade[0] === plain)) ?? null;
}

/** The Admiralty credibility that stands for a grade of another program: in the middle of those of equal weight. */
export const credibilityOfGrade: Readonly<Record<Grade, number>> = { high: 2, medium: 3, low: 4 };

/** Says whether a head is only the label of a hypothesis: A, 2, H3, Hypothesis B. */
export const isHypothesisLabel = (text: string): boolean =>
  /^(?:h(?:yp(?:othesis)?)?[ .-]*\d{1,3}|(?:hypothesis )?(?:[a-z]{1,2}|\d{1,3}))$/i.test(text.trim());
