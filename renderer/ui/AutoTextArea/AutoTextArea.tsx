import type { ComponentPropsWithRef, KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import styles from './AutoTextArea.module.css';
import { type TextMark, Underlines } from './Underlines.tsx';

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
  /** Parts of the text under which a wavy line is drawn, in order. For text that does not scroll. */
  readonly marks?: readonly TextMark[] | undefined;
  /** Enter does not break the line but calls this; Shift+Enter still breaks it. */
  readonly onEnter?: (() => void) | undefined;
}

/** Text of several lines, as high as what is in it. Other attributes go to the textarea. */
export function AutoTextArea(props: AutoTextAreaProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required, value, onChange, ...rest } = props;
  const { minRows = 1, maxRows, bare = false, prose = false, marks, onEnter, onKeyDown, ...area } = rest;
  const wiring = useFieldWiring(props);
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
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hasMarks && <Underlines text={value} marks={marks} className={look} />}
    </FieldFrame>
  );
}
