import { Button } from '../../ui/Button/Button.tsx';
import styles from './FindBar.module.css';

/** The text that replaces what was found. */
export function ReplaceLine(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isPossible: boolean;
  readonly onReplace: () => void;
  readonly onReplaceAll: () => void;
}) {
  return (
    <div className={styles.line}>
      <input
        className={styles.input}
        aria-label="Replace with"
        placeholder="Replace with"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <Button disabled={!props.isPossible} onClick={props.onReplace}>
        Replace
      </Button>
      <Button disabled={!props.isPossible} onClick={props.onReplaceAll}>
        Replace all
      </Button>
    </div>
  );
}
