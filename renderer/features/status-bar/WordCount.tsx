import { ownRecord } from '#shared/brief/own-record.ts';
import { readingMinutes } from '#shared/prose/words.ts';
import { useDocument } from '../../document/context.tsx';
import { useWordCount } from '../../document/word-count.ts';
import { NumberField } from '../../ui/NumberField/NumberField.tsx';
import { Popover } from '../../ui/Popover/Popover.tsx';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import styles from './StatusBar.module.css';

/** Goals of so many briefs are remembered, those set last. */
const mostGoals = 500;
const mostWords = 1_000_000;

function setGoal(briefId: string, goal: number | null): void {
  const { wordGoals } = useApp.getState().settings;
  const others = Object.entries(wordGoals).filter(([id]) => id !== briefId);
  const kept = goal === null || goal < 1 ? others : [...others, [briefId, Math.round(goal)] as const];
  void changeSettings({ wordGoals: Object.fromEntries(kept.slice(-mostGoals)) });
}

const inWords = (count: number): string => (count === 1 ? '1 word' : `${count.toLocaleString()} words`);

/* Screen readers hear the count; the bar is the same for the eye. */
function Progress({ words, goal }: { readonly words: number; readonly goal: number }) {
  const share = Math.min(1, words / goal);
  return (
    <span className={styles.goal} data-reached={words >= goal || undefined} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** How many words the brief has, how many it is to have, and how long it takes to read. */
export function WordCount() {
  const { id } = useDocument().brief;
  const words = useWordCount();
  const goal = useApp((state) => ownRecord(state.settings.wordGoals, id) ?? null);
  return (
    <>
      <Popover
        title="Words to write"
        side="top"
        trigger={
          <button type="button" className={styles.words} title="Set how many words the brief is to have">
            {goal === null ? inWords(words) : `${words.toLocaleString()} of ${inWords(goal)}`}
            {goal !== null && <Progress words={words} goal={goal} />}
          </button>
        }
      >
        <NumberField
          label="Goal"
          description="Only you see it: it is kept with your settings, not in the brief. Leave it empty for none."
          value={goal}
          onChange={(next) => setGoal(id, next)}
          min={0}
          max={mostWords}
          step={50}
          suffix="words"
        />
      </Popover>
      {words > 0 && <span>{readingMinutes(words)} min to read</span>}
    </>
  );
}
