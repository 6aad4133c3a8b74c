import { useEffect, useRef, useState } from 'react';
import { DateField } from '../../ui/DateField/DateField.tsx';
import styles from './TitleBlock.module.css';

/** A date that may be missing: until there is one, a quiet button stands where the field will be. */
export function OptionalDate(props: {
  readonly label: string;
  /** As `DateField` takes it. */
  readonly value: string | null;
  readonly withTime?: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (value: string | null) => void;
}) {
  const { label, value, withTime = false, isReadOnly, onChange } = props;
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isEditing) place.current?.querySelector('input')?.focus();
  }, [isEditing]);
  if (value === null && !isEditing) {
    return (
      <button
        type="button"
        className={styles.unset}
        disabled={isReadOnly}
        aria-label={`${label}: Not set`}
        onClick={() => setEditing(true)}
      >
        Not set
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus leaves the field inside.
    <div ref={place} onBlur={() => setEditing(false)}>
      <DateField
        label={label}
        hideLabel
        value={value}
        withTime={withTime}
        disabled={isReadOnly}
        onChange={onChange}
      />
    </div>
  );
}
