import { useEffect, useRef } from 'react';
import { kinds } from '#shared/brief/kinds/all.ts';
import { recordPlace } from '#shared/brief/place.ts';
import type { AnyKind } from '#shared/brief/record-kind.ts';
import { useDocument } from '../document/context.tsx';
import { classNames } from '../ui/class-names.ts';
import { placeProps } from '../window/go-to-place.ts';
import { RecordArea } from './RecordArea.tsx';
import styles from './RecordText.module.css';
import { type RecordCollection, type RecordTypes, recordOf } from './record-kinds.ts';
import { useFocusRequest } from './use-focus-request.ts';
import type { TextFieldOf } from './use-record-text.ts';
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
  const isReadOnly = useIsReadOnly();
  const area = useRef<HTMLElement>(null);
  useFocusRequest(collection, record.id, area, isFirst, props.place);
  const { isAsked = false } = props;
  useEffect(() => {
    if (isAsked) area.current?.focus();
  }, [isAsked]);

  const leaveEmpty = (): boolean => {
    if (!props.onEmpty) return false;
    document.flushTyping();
    const stored: object | undefined = recordOf(document.brief, collection, record.id);
    const { words }: AnyKind = kinds[collection];
    if (!stored || words.some((name) => Reflect.get(stored, name) !== '')) return false;
    props.onEmpty();
    return true;
  };

  return (
    <div
      className={classNames(styles.text, styles[look])}
      {...placeProps(recordPlace(collection, record.id, field))}
    >
      <RecordArea
        collection={collection}
        record={record}
        field={field}
        element={area}
        label={props.label}
        hideLabel
        bare
        placeholder={isReadOnly ? undefined : props.placeholder}
        onEnter={props.onEnter}
        onEmpty={leaveEmpty}
      />
    </div>
  );
}
