import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useBriefPart } from '../document/context.tsx';
import { classNames } from '../ui/class-names.ts';
import { DateField } from '../ui/DateField/DateField.tsx';
import styles from './PageDate.module.css';
import { printedDay, printedMoment } from './printed-day.ts';
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
  const language = useBriefPart('language', (language) => language);
  const inWords = withTime ? printedMoment : printedDay;
  const words = value === null ? emptyWords : inWords(value, language);
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
