import { useIsReadOnly } from '../../../records/use-records.ts';
import { DateField } from '../../../ui/DateField/DateField.tsx';

/** A calendar day of a record in the inspector. */
export function DetailDate(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  return <DateField {...props} disabled={useIsReadOnly()} />;
}
