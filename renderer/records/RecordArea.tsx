import { type RefObject, useCallback } from 'react';
import { marksOf } from '#shared/brief/marked-fields.ts';
import { pressInEmpty } from '../editor/fields/empty-key.ts';
import { takesMarks } from '../editor/fields/field-address.ts';
import { MarkedField } from '../editor/fields/MarkedField.tsx';
import { SpelledTextArea, type SpelledTextAreaProps } from '../editor/spelling/SpelledTextArea.tsx';
import type { RecordCollection, RecordTypes } from './record-kinds.ts';
import { isFieldSpelled, type TextFieldOf, useRecordText } from './use-record-text.ts';
import { useIsReadOnly } from './use-records.ts';

interface RecordAreaProps<Name extends RecordCollection> {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  readonly field: TextFieldOf<Name>;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly bare?: boolean | undefined;
  readonly minRows?: number | undefined;
  /** The element that has the text. */
  readonly element?: RefObject<HTMLElement | null> | undefined;
  /** What Enter does; without it Enter breaks the line. */
  readonly onEnter?: (() => void) | undefined;
  /** What Backspace does where nothing is written; says whether it did anything. */
  readonly onEmpty?: (() => boolean) | undefined;
}

/** A text of a record, written in where it is shown: with marks, if it takes any. */
export function RecordArea<Name extends RecordCollection>(props: RecordAreaProps<Name>) {
  const { collection, record, field, element, ...area } = props;
  const text = useRecordText(collection, record, field);
  const shared = {
    ...area,
    value: text.value,
    error: text.error,
    readOnly: useIsReadOnly(),
    isChecked: isFieldSpelled(collection, field),
    onChange: text.onChange,
    onBlur: text.onBlur,
  };
  if (takesMarks(collection, field)) {
    const address = { collection, id: record.id, field };
    return <MarkedField {...shared} {...{ address, element }} marks={marksOf(record, field)} />;
  }
  return <PlainArea {...shared} element={element} />;
}

type PlainAreaProps = Omit<SpelledTextAreaProps, 'ref'> &
  Pick<RecordAreaProps<RecordCollection>, 'element' | 'onEmpty'>;

function PlainArea({ element, onEmpty, ...area }: PlainAreaProps) {
  const take = useCallback(
    (now: HTMLTextAreaElement | null) => {
      if (element) element.current = now;
    },
    [element],
  );
  return <SpelledTextArea {...area} ref={take} onKeyDown={(event) => pressInEmpty(event, onEmpty)} />;
}
