import {
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import styles from './AutoTextArea.module.css';
import { changeEnd } from './change-end.ts';
import type { TextMark } from './marked-stretches.ts';
import { TextMarks } from './TextMarks.tsx';

type AreaProps = Omit<
  ComponentPropsWithRef<'textarea'>,
  'value' | 'onChange' | 'className' | 'style' | 'id' | keyof FieldProps
>;

export interface AutoTextAreaProps extends FieldProps, AreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The least height in lines; it grows from there with its text. One unless told. */
  readonly minRows?: number | undefined;
  /** The height in lines at which it begins to scroll; unlimited unless told. */
  readonly maxRows?: number | undefined;
  /** No frame until pointed at, for text edited where it stands. */
  readonly bare?: boolean | undefined;
  /** Set in the reader's serif rather than the tool's sans. */
  readonly prose?: boolean | undefined;
  /** Parts of the text that are marked. For text that does not scroll. */
  readonly marks?: readonly TextMark[] | undefined;
  /** Enter does not break the line but calls this; Shift+Enter still breaks it. */
  readonly onEnter?: (() => void) | undefined;
}

/*
 * In a text that changes under the cursor (undo, replace), the cursor goes to the change; the browser would put it at
 * the end. Gives what must be told when the change is the user's own.
 */
function useKeptCursor(id: string, value: string): (typed: string) => void {
  const shown = useRef(value);
  const typed = useRef<string | null>(null);
  useLayoutEffect(() => {
    const before = shown.current;
    const isTyped = typed.current === value;
    shown.current = value;
    typed.current = null;
    const area = document.activeElement;
    if (isTyped || before === value || !(area instanceof HTMLTextAreaElement) || area.id !== id) return;
    const at = changeEnd(before, value);
    area.setSelectionRange(at, at);
  }, [id, value]);
  return (own) => {
    typed.current = own;
  };
}

/** Text of several lines, as high as its content. Other attributes go to the textarea. */
export function AutoTextArea(props: AutoTextAreaProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required, value, onChange, ...rest } = props;
  const { minRows = 1, maxRows, bare = false, prose = false, marks, onEnter, onKeyDown, ...area } = rest;
  const wiring = useFieldWiring(props);
  const noteTyped = useKeptCursor(wiring.controlId, value);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (onEnter === undefined || event.defaultPrevented) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  const hasMarks = marks !== undefined && marks.length > 0;
  const look = classNames(styles.area, bare && styles.bare, prose && styles.prose);
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <textarea
        {...area}
        id={wiring.controlId}
        value={value}
        disabled={disabled}
        required={required}
        rows={minRows}
        style={{ minHeight: `calc(${minRows}lh + 10px)`, maxHeight: maxRows && `calc(${maxRows}lh + 10px)` }}
        aria-describedby={wiring.describedBy}
        aria-invalid={wiring.invalid}
        className={classNames(field.control, look, hasMarks && styles.marked)}
        onKeyDown={press}
        onChange={(event) => {
          noteTyped(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
      />
      {hasMarks && <TextMarks text={value} marks={marks} className={look} />}
    </FieldFrame>
  );
}
