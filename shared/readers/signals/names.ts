import type { TextRange } from '../../prose/runs.ts';
import { articles, bodies, cue, demonyms, noNames, openers, titles } from './name-cues.ts';
import { kindOfName, type NameKind, type NameKnowledge } from './name-kind.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { passageSentences } from './passages.ts';
import { overlaps, type Signal, signalAt } from './signal.ts';

const textOf = (text: string, run: NameRun) => text.slice(run[0]?.from, run.at(-1)?.to);

const hasBody = (run: NameRun) => run.some(({ text }) => bodies.has(cue(text)));

/* "Turkey’s Ministry of Trade" are two names, "Workers’ Party of Meren" is one. */
function atOwners(text: string, whole: NameRun, knowledge: NameKnowledge): NameRun[] {
  const isArticle = articles.has(cue(whole[0]?.text ?? '')) && knowledge.known(textOf(text, whole)) === null;
  const run = isArticle ? whole.slice(1) : whole;
  const at = run.findIndex(({ gap }, place) => place > 0 && /^['’]s?[ \u00a0]$/u.test(gap));
  if (at < 0) return [run];
  const [owner, rest] = [run.slice(0, at), run.slice(at)];
  const known = knowledge.known(textOf(text, owner));
  const isOne = knowledge.known(textOf(text, run)) !== null || (at === 1 && known === null && hasBody(rest));
  return isOne ? [run] : [owner, ...atOwners(text, rest, knowledge)];
}

/* "Ministry of Foreign Affairs of Kazakhstan" are two names: the second "of" leads to a place. */
function atSecondOf(text: string, run: NameRun, knowledge: NameKnowledge): NameRun[] {
  const at = run.findLastIndex(({ text: word }) => word === 'of');
  const isSecond = at > 0 && run.slice(0, at).some(({ text: word }) => word === 'of' || word === 'for');
  const rest = run.slice(at + 1);
  if (!isSecond || knowledge.known(textOf(text, run)) || knowledge.known(textOf(text, rest)) !== 'place')
    return [run];
  return [run.slice(0, at), rest];
}

interface Peeled {
  readonly run: NameRun;
  readonly hasTitle: boolean;
}

/* An ordinary word that has its capital from the beginning of the sentence only. */
function isOpener(word: string, run: NameRun, knowledge: NameKnowledge): boolean {
  if (openers.has(cue(word))) return true;
  if (hasBody(run) || knowledge.isGivenName(word) || knowledge.isFamilyName(word)) return false;
  return knowledge.isOrdinary(word);
}

/** Takes from the front of a run what is no part of the name: an ordinary first word, a people, titles. */
function peeled(text: string, whole: NameRun, knowledge: NameKnowledge): Peeled {
  let run = whole;
  let hasTitle = false;
  while (run.length > 0 && knowledge.known(textOf(text, run)) === null) {
    const [first, second] = run;
    if (!first) break;
    const low = cue(first.text);
    const isTitle = titles.has(low) && !(second && (bodies.has(cue(second.text)) || second.text === 'of'));
    const isOrdinary = first.isOpening && isOpener(first.text, run, knowledge);
    const isPeople = demonyms.has(low) && !hasBody(run);
    if (isTitle && !(hasBody(run.slice(1)) && !knowledge.isGivenName(second?.text ?? ''))) hasTitle = true;
    else if (!isOrdinary && !isPeople && !noNames.has(low) && !/^(?:the|a|an)$/u.test(low)) break;
    run = run.slice(1);
  }
  const named = run.findIndex(({ isName }) => isName);
  return { run: named < 0 ? [] : run.slice(named), hasTitle };
}

/** A name in a sentence, and what it names; of one word that could name anything this is not known. */
interface Found {
  readonly run: NameRun;
  readonly kind: NameKind | null;
}

function namesIn(text: string, sentence: TextRange, barred: readonly TextRange[], knowledge: NameKnowledge) {
  const words: readonly NameWord[] = nameWords(text, sentence);
  const runs = nameRuns(words, (word) => barred.some((at) => overlaps(at, word)))
    .flatMap((run) => atOwners(text, run, knowledge))
    .flatMap((run) => atSecondOf(text, run, knowledge));
  return runs.flatMap((whole): Found[] => {
    const { run, hasTitle } = peeled(text, whole, knowledge);
    if (run.length === 0) return [];
    const kind = kindOfName({ text, sentence, words, run, hasTitle, name: textOf(text, run) }, knowledge);
    return kind === null && run.length > 1 ? [] : [{ run, kind }];
  });
}

interface Unsure extends TextRange {
  readonly kind: NameKind | null;
}

/* A person who was named in full may be called by one name afterwards. */
function shortNames(text: string, found: readonly Unsure[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  for (const { kind, from, to } of found) {
    const full = text.slice(from, to);
    const parts = full.split(/[ \u00a0]/u);
    if (kind !== 'person' || parts.length < 2) continue;
    for (const part of [parts[0], parts.at(-1)]) if (part && !short.has(part)) short.set(part, full);
  }
  return short;
}

/**
 * The people, bodies and places that a text names. `barred` are stretches that were found to be something else, dates
 * above all. A person who is named in full is found by one name as well, whose normal form is the full one.
 */
export function names(text: string, barred: readonly TextRange[], knowledge: NameKnowledge): Signal[] {
  const found = passageSentences(text).flatMap((sentence) => {
    const inside = barred.filter((at) => overlaps(at, sentence));
    return namesIn(text, sentence, inside, knowledge).map(
      ({ run, kind }): Unsure => ({ kind, from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }),
    );
  });
  const short = shortNames(text, found);
  return found.flatMap(({ kind, from, to }) => {
    const full = short.get(text.slice(from, to));
    if (full !== undefined) return signalAt('person', text, { from, to }, { normal: full });
    return kind === null ? [] : signalAt(kind, text, { from, to });
  });
}
