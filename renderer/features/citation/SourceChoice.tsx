import type { Source } from '#shared/brief/kinds/source.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import styles from './CitationDialog.module.css';
import { type CiteChoice, sourceLabel, sourceOrigin } from './cite-choice.ts';

const intoView = (entry: HTMLElement | null) => entry?.scrollIntoView({ block: 'nearest' });

interface SourceChoiceProps {
  readonly choice: CiteChoice;
  readonly typed: string;
  readonly ticked: readonly string[];
  readonly tick: (id: string, isOn: boolean) => void;
  readonly numbers: ReadonlyMap<string, number>;
  readonly language: string;
  readonly addAndCite: () => void;
}

function SourceEntry(props: SourceChoiceProps & { readonly source: Source }) {
  const { source, choice, ticked, tick, numbers, language } = props;
  const isCurrent = source === choice.current;
  return (
    <li ref={isCurrent ? intoView : undefined} className={styles.entry} data-current={isCurrent || undefined}>
      <Checkbox
        label={sourceLabel(source, numbers.get(source.id))}
        description={sourceOrigin(source, language)}
        value={ticked.includes(source.id)}
        onChange={(isOn) => tick(source.id, isOn)}
      />
    </li>
  );
}

/** The sources that match what was typed, to be ticked, and what happens with a title that none of them has. */
export function SourceChoice(props: SourceChoiceProps) {
  const { choice, typed } = props;
  const { found, title, isNew, canAdd } = choice;
  return (
    <ul className={styles.list} aria-label="Sources">
      {found.map((source) => (
        <SourceEntry key={source.id} {...props} source={source} />
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
