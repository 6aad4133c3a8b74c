import { useEffect, useRef, useState } from 'react';
import { useBriefPart } from '../document/context.tsx';
import { classNames } from '../ui/class-names.ts';
import { DateField } from '../ui/DateField/DateField.tsx';
import styles from './PageDate.module.css';
import { printedDay, printedMoment } from './printed-day.ts';
import { useDateForm } from './use-date-form.ts';
import { useIsReadOnly } from './use-records.ts';

/** A date on the page, shown in words until it is pressed to be changed. */
export function PageDate(props: {
  readonly label: string;
  /** As in `DateField`. */
  readonly value: string | null;
  /** What is shown while there is no date. */
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
    if (isEditing) place.current?.querySelector('input')?.select();
    else if (wasEditing.current && document.activeElement === document.body) {
      place.current?.querySelector('button')?.focus();
    }
    wasEditing.current = isEditing;
  }, [isEditing]);
  const form = useDateForm(withTime);
  const language = useBriefPart('language', (language) => language);
  const inWords = withTime ? printedMoment : printedDay;
  const words = value === null ? emptyWords : inWords(value, language);
  return (
    <div ref={place} className={styles.place}>
      {isEditing ? (
        <DateField
          {...{ label, value, withTime, form, onChange }}
          hideLabel
          onDone={() => setEditing(false)}
        />
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
