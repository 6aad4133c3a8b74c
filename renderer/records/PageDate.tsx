import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import { DateField } from '../ui/DateField/DateField.tsx';
import { dayWords, momentWords } from './day-words.ts';
import styles from './PageDate.module.css';
import { useIsReadOnly } from './use-records.ts';

/** A date on the page, told in words until it is pressed to be changed. */
export function PageDate(props: {
  readonly label: string;
  /** As `DateField` takes it. */
  readonly value: string | null;
  /** What stands in its place while there is none. */
  readonly emptyWords: string;
  readonly withTime?: boolean;
  readonly onChange: (value: string | null) => void;
}) {
  const { label, value, emptyWords, withTime = false, onChange } = props;
  const isReadOnly = useIsReadOnly();
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (isEditing) place.current?.querySelector('input')?.focus();
    else if (wasEditing.current && document.activeElement === document.body) {
      place.current?.querySelector('button')?.focus();
    }
    wasEditing.current = isEditing;
  }, [isEditing]);
  const press = (event: KeyboardEvent) => {
    if (!isEditing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    setEditing(false);
  };
  const words = value === null ? emptyWords : withTime ? momentWords(value) : dayWords(value);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what happens in the field inside.
    <div ref={place} className={styles.place} onBlur={() => setEditing(false)} onKeyDown={press}>
      {isEditing ? (
        <DateField label={label} hideLabel value={value} withTime={withTime} onChange={onChange} />
      ) : (
        <button
          type="button"
          className={classNames(styles.words, value === null && styles.empty)}
          disabled={isReadOnly}
          aria-label={`${label}: ${words}`}
          onClick={() => setEditing(true)}
        >
          {words}
        </button>
      )}
    </div>
  );
}
