import CalendarDays from 'lucide-react/icons/calendar-days';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import styles from './DateField.module.css';

/** The result of reading a text as a date. */
export type DateRead =
  | { readonly kind: 'read'; readonly value: string; readonly note: string | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly message: string };

/** How dates are written and read. */
export interface DateForm {
  /** Reads what was typed; `before` is the date that stood there. */
  readonly read: (text: string, before: string | null) => DateRead;
  /** A date in words that `read` takes. */
  readonly words: (value: string) => string;
}

export interface DateFieldProps extends FieldProps {
  /** ISO 8601 local: `2026-11-18`, or `2026-11-18T06:00` with `withTime`; `null` while empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly form: DateForm;
  readonly withTime?: boolean | undefined;
  /**
   * Called when Enter, Escape or leaving the field has ended the typing, but not while what was typed is not a date.
   */
  readonly onDone?: (() => void) | undefined;
}

function useDraft({ value, onChange, form, onDone }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  // Needed at once: what a field shows when it is taken away.
  const latest = useRef<string | null>(null);
  const show = (text: string | null, refused: boolean) => {
    latest.current = text;
    setDraft(text);
    setRefused(refused);
  };
  const take = (): boolean => {
    if (latest.current === null) return true;
    const read = form.read(latest.current, value);
    if (read.kind === 'unread') {
      setRefused(true);
      return false;
    }
    show(null, false);
    const next = read.kind === 'read' ? read.value : null;
    if (next !== value) onChange(next);
    return true;
  };
  const end = () => {
    if (take()) onDone?.();
  };
  const press = (event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape' && (latest.current !== null || onDone !== undefined);
    if (!isEscape && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (isEscape) show(null, false);
    end();
  };
  return {
    draft,
    isRefused,
    type: (text: string) => show(text, false),
    end,
    press,
    drop: () => show(null, false),
  };
}

/* The system's own calendar, for those who prefer to pick the day. */
function Picker(props: DateFieldProps & { readonly onPicked: (value: string) => void }) {
  const { label, value, withTime = false, disabled, onPicked } = props;
  const native = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={native}
        type={withTime ? 'datetime-local' : 'date'}
        className={styles.native}
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => onPicked(event.currentTarget.value)}
      />
      <button
        type="button"
        className={styles.pick}
        tabIndex={-1}
        aria-label={`Pick ${label.toLowerCase()}`}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => native.current?.showPicker()}
      >
        <CalendarDays size={16} />
      </button>
    </>
  );
}

/**
 * A day, or a day and a time, typed as people write it or picked. What is typed is taken at Enter and when the field is
 * left, and Escape restores the former date; what is not a date stays in the field with a sentence that says why.
 */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, hideLabel, disabled, required, value, onChange, form } = props;
  const { draft, isRefused, type, end, press, drop } = useDraft(props);
  const read = draft === null ? null : form.read(draft, value);
  const understood = read?.kind === 'read' ? (read.note ?? `Read as ${form.words(read.value)}.`) : undefined;
  const error = props.error ?? (isRefused && read?.kind === 'unread' ? read.message : undefined);
  const description = understood ?? props.description;
  const wiring = useFieldWiring({ ...props, description, error });
  const pick = (picked: string) => {
    drop();
    onChange(picked === '' ? null : picked);
  };
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <div className={styles.place}>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          id={wiring.controlId}
          className={classNames(field.control, styles.date)}
          value={draft ?? (value === null ? '' : form.words(value))}
          disabled={disabled}
          required={required}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={end}
        />
        <Picker {...props} onPicked={pick} />
      </div>
    </FieldFrame>
  );
}
