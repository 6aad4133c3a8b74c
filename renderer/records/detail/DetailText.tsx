import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import type { RecordCollection, RecordTypes } from '../record-kinds.ts';
import { isFieldSpelled, type TextFieldOf, useRecordText } from '../use-record-text.ts';
import { useIsReadOnly } from '../use-records.ts';

/** A text of a record in the inspector. */
export function DetailText<Name extends RecordCollection>(props: {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  readonly field: TextFieldOf<Name>;
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly minRows?: number | undefined;
}) {
  const { collection, record, field, label, description, placeholder, minRows } = props;
  const text = useRecordText(collection, record, field);
  return (
    <SpelledTextArea
      label={label}
      description={description}
      placeholder={placeholder}
      minRows={minRows}
      value={text.value}
      error={text.error}
      readOnly={useIsReadOnly()}
      isChecked={isFieldSpelled(collection, field)}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
