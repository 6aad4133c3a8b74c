import { articles, bodies, concerns, connectors, cue, particles, placesOf, titles } from './name-cues.ts';
import type { NameWord } from './name-words.ts';

/** Words that stand together as one name, or as a name with a title. */
export type NameRun = readonly NameWord[];

const isSpace = (gap: string) => /^[ \u00a0]$/u.test(gap);

/** What joins two words of a name: a space, "&", or the stop of an initial or of a title. */
function joins(left: NameWord, right: NameWord): boolean {
  if (isSpace(right.gap) || / ?& ?$/u.test(right.gap)) return true;
  const isShortened = left.text.length === 1 || left.text.includes('.') || titles.has(cue(left.text));
  return /^\.[ \u00a0]?$/u.test(right.gap) && (isShortened || left.text === 'St');
}

/* "Workers’ Party", "People’s Army". */
const joinsAsOwner = (right: NameWord) => /^['’]s?[ \u00a0]$/u.test(right.gap);

const isBody = (word: NameWord) => bodies.has(cue(word.text));

/** Whether what a body or a place is concerned with may follow: "Ministry of …", "Gulf of …". */
function takesMore(run: NameRun): boolean {
  return run.some((word) => isBody(word) || placesOf.has(cue(word.text)));
}

/* How many words from `at` on lead to the next word of the name, that one included; 0 if the name ends here. */
function step(words: readonly NameWord[], at: number, run: NameRun): number {
  const [next, second, third] = words.slice(at, at + 3);
  const last = run.at(-1);
  if (!next || !last) return 0;
  if (next.isName) return joins(last, next) || (joinsAsOwner(next) && !titles.has(cue(next.text))) ? 1 : 0;
  if (!isSpace(next.gap) || !second || !isSpace(second.gap)) return 0;
  const low = next.text.toLowerCase();
  if (particles.has(low)) {
    if (second.isName) return 2;
    return particles.has(second.text.toLowerCase()) && third?.isName && isSpace(third.gap) ? 3 : 0;
  }
  if (connectors.has(low) && takesMore(run)) {
    if (second.isName || /^(?:three|two|four|seven)$/iu.test(second.text)) return 2;
    return articles.has(second.text) && third?.isName && isSpace(third.gap) ? 3 : 0;
  }
  return low === 'and' && second.isName && joinsConcerns(last, second) ? 2 : 0;
}

function joinsConcerns(left: NameWord, right: NameWord): boolean {
  return concerns.has(cue(left.text)) && concerns.has(cue(right.text));
}

/** The runs of words in a sentence that are written as names, `isBarred` words apart. */
export function nameRuns(words: readonly NameWord[], isBarred: (word: NameWord) => boolean): NameRun[] {
  const runs: NameRun[] = [];
  const free = words.map((word) => (isBarred(word) ? { ...word, isName: false } : word));
  for (let at = 0; at < free.length; at += 1) {
    const first = free[at];
    if (!first?.isName) continue;
    const run = [first];
    for (let more = step(free, at + 1, run); more > 0; more = step(free, at + 1, run)) {
      run.push(...free.slice(at + 1, at + 1 + more));
      at += more;
    }
    runs.push(run);
  }
  return runs;
}
