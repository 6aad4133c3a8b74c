import type { TextRange } from '../../prose/runs.ts';
import {
  before,
  bodies,
  cue,
  deeds,
  familyEnding,
  noNames,
  particles,
  placeHeads,
  placeOwners,
  placesOf,
  placeTails,
  vessels,
} from './name-cues.ts';
import type { NameRun } from './name-runs.ts';
import type { NameWord } from './name-words.ts';
import { isReporting } from './reporting.ts';

/** What a name may name. */
export type NameKind = 'person' | 'organisation' | 'place';

/** What is known of names and words without the text. */
export interface NameKnowledge {
  /** What a whole name names, if it is in a list; null if it is in none. */
  known(name: string): NameKind | null;
  isGivenName(word: string): boolean;
  isFamilyName(word: string): boolean;
  /** Whether a word that may have its capital only from the beginning of a sentence is an ordinary one. */
  isOrdinary(word: string): boolean;
  /** What another reader of the text takes a stretch of a sentence for; null for nothing. */
  guess(at: TextRange, sentence: TextRange): NameKind | null;
}

/** A name in its sentence. */
export interface NameInSentence {
  readonly text: string;
  readonly sentence: TextRange;
  readonly words: readonly NameWord[];
  readonly run: NameRun;
  /** Whether a title stood before it. */
  readonly hasTitle: boolean;
  readonly name: string;
}

interface Around {
  /** The word before the one before. */
  readonly owner: string;
  readonly previous: string;
  readonly next: string;
  /** What follows, up to the end of the sentence. */
  readonly behind: string;
}

function around({ text, sentence, words, run }: NameInSentence): Around {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return { owner: '', previous: '', next: '', behind: '' };
  const at = words.findIndex(({ from }) => from === first.from);
  const next = words[words.findIndex(({ from }) => from === last.from) + 1];
  return {
    owner: at > 1 ? (words[at - 2]?.text.toLowerCase() ?? '') : '',
    previous: at > 0 && /^[ \u00a0]$/u.test(first.gap) ? (words[at - 1]?.text.toLowerCase() ?? '') : '',
    next: next && /^[ \u00a0]$/u.test(next.gap) ? next.text.toLowerCase() : '',
    behind: text.slice(last.to, sentence.to),
  };
}

/* Whether the words of a name tell what it names: its head or its tail. */
function byItsWords(run: NameRun, isFirstGiven: boolean): NameKind | null {
  const cues = run.map(({ text }) => cue(text));
  const [first = ''] = cues;
  const last = cues.at(-1) ?? '';
  const ofAt = cues.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  const head = ofAt > 0 ? (cues[ofAt - 1] ?? '') : last;
  if (run.length === 1) return null;
  if (bodies.has(head) && !(isFirstGiven && run.length === 2 && !bodies.has(last))) return 'organisation';
  if (ofAt > 0 && placesOf.has(head)) return 'place';
  const isTail = placeTails.has(last) && !particles.has(cues.at(-2) ?? '');
  if (cues.some((word) => bodies.has(word)) && !isTail) return 'organisation';
  if (isTail) return 'place';
  if (/^\d/u.test(first)) return 'organisation';
  return placeHeads.has(first) ? 'place' : null;
}

function isPersonal({ run }: NameInSentence, knowledge: NameKnowledge): boolean {
  const [first, last] = [run[0]?.text ?? '', run.at(-1)?.text ?? ''];
  if (run.length < 2 || run.length > 6) return false;
  const hasGiven =
    knowledge.isGivenName(first) || run.some(({ text }) => /^(?:bin|bint|ibn|al-|el-)/iu.test(text));
  const hasFamily = knowledge.isFamilyName(last) || knowledge.isFamilyName(first) || familyEnding.test(last);
  return hasGiven || hasFamily;
}

const isApposed = (behind: string) =>
  /^, (?:who|whom|whose|an? |the |aged |\d\d,|then |now |treasurer|head|deputy)/u.test(behind);

/* What follows ordinary words as often as names. */
const isAuxiliary = /^(?:is|was|has|had|will|and)$/u;

/* How ordinary words end that may open a sentence. */
const looksOrdinary = /(?:s|ing|ed|ly|ion|ment|ness|ce|cy|ty|gy|ism|ure)$/u;

/* What the words around tell of a name that no list has. */
function byContext(given: NameInSentence, { owner, previous, next, behind }: Around): NameKind | null {
  const { run } = given;
  const isShort = run.length === 1;
  if (previous === 'of' && placeOwners.has(owner)) return 'place';
  if (before.place.has(previous)) return 'place';
  if (run.some(({ isAcronym }) => isAcronym)) return 'organisation';
  if (previous === 'the') return isShort ? null : 'organisation';
  if (!isShort && (before.person.has(previous) || isApposed(behind))) return 'person';
  const acts = isReporting(next) || deeds.has(next) || /^\p{Ll}{3,}ed$/u.test(next);
  if (!acts) return null;
  if (!isShort) return run.length <= 4 ? 'person' : null;
  if (isAuxiliary.test(next)) return null;
  return looksOrdinary.test(run[0]?.text ?? '') ? null : 'organisation';
}

const isBare = ({ run }: NameInSentence) =>
  run.length === 1 && (noNames.has(cue(run[0]?.text ?? '')) || bodies.has(cue(run[0]?.text ?? '')));

/** What a name names; null if that cannot be told, or it is no name. */
export function kindOfName(given: NameInSentence, knowledge: NameKnowledge): NameKind | null {
  const { run, hasTitle, name } = given;
  const known = knowledge.known(name);
  if (known !== null && !(hasTitle && known === 'place')) return known;
  const isFirstGiven = knowledge.isGivenName(run[0]?.text ?? '');
  const byWords = byItsWords(run, isFirstGiven);
  if (byWords === 'organisation' || (byWords === 'place' && !isFirstGiven)) return byWords;
  if (hasTitle) return 'person';
  const seen = around(given);
  if (isBare(given) || vessels.has(seen.previous)) return null;
  if (isPersonal(given, knowledge)) return 'person';
  const guess = knowledge.guess({ from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }, given.sentence);
  const told = byContext(given, seen);
  if (told === 'place' || (told === 'person' && guess === 'organisation') || guess === null)
    return told ?? byDefault(given, seen, knowledge);
  if (run.length === 1 && run[0]?.isOpening && guess === 'organisation') return told;
  return guess;
}

/* Two words or more with capitals that say nothing else: a heading is no name. */
function byDefault({ run }: NameInSentence, { previous }: Around, knowledge: NameKnowledge): NameKind | null {
  if (run.length === 1 || run.length > 4) return null;
  if (run.some(({ text }) => knowledge.isOrdinary(text) || looksOrdinary.test(text))) return null;
  return previous === '' || previous === 'and' ? 'person' : 'organisation';
}
