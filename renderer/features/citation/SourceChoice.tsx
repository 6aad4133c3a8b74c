import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import styles from './CitationDialog.module.css';
import { type CiteChoice, sourceLabel, sourceOrigin } from './cite-choice.ts';

const intoView = (entry: HTMLElement | null) => entry?.scrollIntoView({ block: 'nearest' });

/** The sources that fit what was typed, to be ticked, and what becomes of a title that none of them has. */
export function SourceChoice(props: {
  readonly choice: CiteChoice;
  readonly typed: string;
  readonly ticked: readonly string[];
  readonly tick: (id: string, isOn: boolean) => void;
  readonly numbers: ReadonlyMap<string, number>;
  readonly language: string;
  readonly addAndCite: () => void;
}) {
  const { choice, typed, ticked, tick, numbers, language } = props;
  const { found, current, title, isNew, canAdd } = choice;
  return (
    <ul className={styles.list} aria-label="Sources">
      {found.map((source) => (
        <li
          key={source.id}
          ref={source === current ? intoView : undefined}
          className={styles.entry}
          data-current={source === current || undefined}
        >
          <Checkbox
            label={sourceLabel(source, numbers.get(source.id))}
            description={sourceOrigin(source, language)}
            value={ticked.includes(source.id)}
            onChange={(isOn) => tick(source.id, isOn)}
          />
        </li>
      ))}
      {found.length === 0 && typed.trim() === '' && (
        <li className={styles.nothing}>No sources yet. Type the title of the first one.</li>
      )}
      {isNew && <li className={styles.nothing}>Not in the register: it will be added under this title.</li>}
      {canAdd && (
        <li>
          <Button variant="quiet" size="small" onClick={props.addAndCite}>
            Add “{title}” as a new source and cite it
          </Button>
        </li>
      )}
    </ul>
  );
}
