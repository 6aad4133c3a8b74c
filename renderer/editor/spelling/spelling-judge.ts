import type { Judge } from '../passages/judge.ts';
import { JudgedFields } from '../passages/judged-fields.ts';
import { judgedProse } from '../passages/judged-prose.ts';
import type { MarkKind } from '../passages/mark-kind.ts';
import styles from './spelling.module.css';
import { spelling } from './spelling-service.ts';
import { type PlacedWord, spellingWords } from './spelling-words.ts';

/** Words the dictionary does not know, with suggestions of what was meant. */
export const misspelled: MarkKind = {
  name: 'misspelled',
  className: styles.misspelled ?? '',
  menu: (passage) => {
    const { text: word, replace } = passage;
    const meant = (suggestion: string) => ({ label: suggestion, run: () => void replace(suggestion) });
    return {
      label: `Spelling of ${word}`,
      suggestions: spelling.suggest(word).then((suggestions) => suggestions.map(meant)),
      entries: [{ label: `Add “${word}” to own words`, run: () => void spelling.learn(word) }],
    };
  },
};

/** The spelling check of this window, without a network. */
const spellingJudge: Judge<readonly PlacedWord[]> = {
  kind: misspelled,
  read: spellingWords,
  judge: (texts) => spelling.judge(texts.flat()),
  find: (words) => spelling.wrongIn(words),
  onChanged: (listener) => spelling.onForgotten(listener),
};

/** Underlines misspelled words of prose. */
export const SpelledProse = judgedProse(spellingJudge);

/** Underlines misspelled words of fields. */
export const spelledFields = new JudgedFields(spellingJudge);
