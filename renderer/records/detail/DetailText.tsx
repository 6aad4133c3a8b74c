import { RecordArea } from '../RecordArea.tsx';
import type { RecordCollection, RecordTypes } from '../record-kinds.ts';
import type { TextFieldOf } from '../use-record-text.ts';

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
  return <RecordArea {...props} />;
}
