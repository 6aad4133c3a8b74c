import { passageSentences } from './passages.ts';
import { accordingTo, isReporting } from './reporting.ts';
import { overlaps, type Signal, signalAt } from './signal.ts';

/* What is asked, advised or judged is no claim of a fact. */
const isAsking = (sentence: string) => /[?？]["”’»)]*$/u.test(sentence);
const isAdvising = /\b(?:should|ought to|let us|please)\b/iu;

/* A verb that says what happened, or will: a past form, a future, or one of the forms that have no ending of their own. */
const irregular = `left met fled flew sold bought sent won lost found took gave began broke brought built came chose cut
  drove drew fell felt fought flew forgot froze got gave went grew hid hit held hurt kept knew led laid lent let made
  paid put ran rose saw sank shot shut sat slept spoke spent stood stole struck swept swore taught tore threw wore wrote
  burnt dealt became overthrew withdrew bled bound drank drowned fed hung meant set shook shrank sang spread split is are
  was were has have had will does did owes owns heads leads works runs chairs controls commands holds manages guards edits teaches stores patrols trains represents plans builds moves
  says shows crosses sells buys`;
const happening = new Set(irregular.split(/\s+/u));

const isEvent = (word: string) => happening.has(word) || /^[a-z]{2,}ed$/u.test(word);

function speakerIn(
  text: string,
  at: { readonly from: number; readonly to: number },
  names: readonly Signal[],
) {
  const inside = names.filter((name) => overlaps(name, at));
  const told = accordingTo.exec(text.slice(at.from, at.to));
  if (told) {
    const behind = at.from + told.index;
    return inside.find(({ from }) => from > behind)?.normal ?? '';
  }
  const verbs = [...text.slice(at.from, at.to).matchAll(/\p{L}+/gu)].filter(([word]) => isReporting(word));
  const [verb] = verbs;
  if (!verb) return '';
  const place = at.from + verb.index;
  const before = inside.findLast(({ to }) => to <= place);
  return (before ?? inside.find(({ from }) => from > place))?.normal ?? '';
}

/**
 * The sentences of a text that claim something about the world: those that report what somebody said, and those that
 * say of something named, dated or counted that it happened, is so or will be. Questions and advice are none.
 */
export function claims(text: string, found: readonly Signal[]): Signal[] {
  const speakers = found.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  return passageSentences(text).flatMap((at) => {
    const sentence = text.slice(at.from, at.to);
    const words = sentence.match(/\p{L}+/gu) ?? [];
    if (words.length < 4 || isAsking(sentence) || isAdvising.test(sentence)) return [];
    const isAnchored = found.some((signal) => overlaps(signal, at));
    const isReported = isAnchored && (words.some(isReporting) || accordingTo.test(sentence));
    if (!isReported && !(isAnchored && words.some(isEvent))) return [];
    return signalAt('claim', text, at, { speaker: isReported ? speakerIn(text, at, speakers) : '' });
  });
}
