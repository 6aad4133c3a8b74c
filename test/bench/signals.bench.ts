import { extractSignals } from '#engine/signals/extract.ts';
import { wordsOf } from '#shared/readers/sentences.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { forTuning, heldOut, labelledSentences, writtenOn } from '../fixtures/signals/labelled.ts';
import { scoreLines } from '../fixtures/signals/score.ts';

/*
 * How quickly and how well names, dates and claims are found. The labelled sentences make a text of some 15,000 words,
 * read in parts as the program does; the reference divides it into its words.
 */

const text = labelledSentences.map((sentence) => sentence.text).join('\n');
const copies = 5;
const count = wordsOf(text).length * copies;

const perSecond = (work: () => unknown) => () => {
  const started = performance.now();
  for (let copy = 0; copy < copies; copy += 1) work();
  return (count / (performance.now() - started)) * 1_000;
};

await measure('names, dates and claims found, words a second (reach: 2,000)', {
  unit: 'words/s',
  candidate: perSecond(() => extractSignals({ text, today: writtenOn, known: [] })),
  reference: perSecond(() => wordsOf(text)),
  rounds: 5,
});

console.log(`${forTuning.length} sentences by which rules were made:`);
for (const line of scoreLines(forTuning)) console.log(`  ${line}`);
console.log(`${heldOut.length} sentences that were held out:`);
for (const line of scoreLines(heldOut)) console.log(`  ${line}`);
