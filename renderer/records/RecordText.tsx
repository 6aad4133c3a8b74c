import { type KeyboardEvent, useEffect, useRef } from 'react';
import { kinds } from '#shared/brief/kinds/all.ts';
import { recordPlace } from '#shared/brief/place.ts';
import type { AnyKind } from '#shared/brief/record-kind.ts';
import { useDocument } from '../document/context.tsx';
import { SpelledTextArea } from '../editor/spelling/SpelledTextArea.tsx';
import { classNames } from '../ui/class-names.ts';
import { placeProps } from '../window/go-to-place.ts';
import styles from './RecordText.module.css';
import { type RecordCollection, type RecordTypes, recordOf } from './record-kinds.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { isFieldSpelled, type TextFieldOf, useRecordText } from './use-record-text.ts';
import { useIsReadOnly } from './use-records.ts';

export interface RecordTextProps<Name extends RecordCollection> {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  readonly field: TextFieldOf<Name>;
  /** Accessible name. */
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** How it looks: the brief's words, a name among them, smaller beside them, or the tool's small sans. */
  readonly look?: 'prose' | 'name' | 'small' | 'note' | undefined;
  /** The field that takes the cursor when the record is added or gone to. */
  readonly isFirst?: boolean | undefined;
  /** If the record is shown in several places of the page, which one this is; see `focusRecord`. */
  readonly place?: string | undefined;
  /** Takes the cursor as soon as it is shown: a field the user has just asked for. */
  readonly isAsked?: boolean | undefined;
  /** What Enter does; without it Enter breaks the line. */
  readonly onEnter?: (() => void) | undefined;
  /** What Backspace does in this field when the record is empty. */
  readonly onEmpty?: (() => void) | undefined;
}

/** A text of a record, edited where it stands on the page. */
export function RecordText<Name extends RecordCollection>(props: RecordTextProps<Name>) {
  const { collection, record, field, look = 'prose', isFirst = false } = props;
  const document = useDocument();
  const text = useRecordText(collection, record, field);
  const isReadOnly = useIsReadOnly();
  const area = useRef<HTMLTextAreaElement>(null);
  useFocusRequest(collection, record.id, area, isFirst, props.place);
  const { isAsked = false } = props;
  useEffect(() => {
    if (isAsked) area.current?.focus();
  }, [isAsked]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Backspace' || !props.onEmpty || text.value !== '' || event.nativeEvent.isComposing) {
      return;
    }
    document.flushTyping();
    const stored: object | undefined = recordOf(document.brief, collection, record.id);
    const { words }: AnyKind = kinds[collection];
    if (!stored || words.some((name) => Reflect.get(stored, name) !== '')) return;
    event.preventDefault();
    props.onEmpty();
  };

  return (
    <div
      className={classNames(styles.text, styles[look])}
      {...placeProps(recordPlace(collection, record.id, field))}
    >
      <SpelledTextArea
        ref={area}
        label={props.label}
        hideLabel
        bare
        value={text.value}
        error={text.error}
        placeholder={isReadOnly ? undefined : props.placeholder}
        readOnly={isReadOnly}
        isChecked={isFieldSpelled(collection, field)}
        onChange={text.onChange}
        onBlur={text.onBlur}
        onKeyDown={press}
        onEnter={props.onEnter}
      />
    </div>
  );
}
