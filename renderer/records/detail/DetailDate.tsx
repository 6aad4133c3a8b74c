import { DateField } from '../../ui/DateField/DateField.tsx';
import { useDateForm } from '../use-date-form.ts';
import { useIsReadOnly } from '../use-records.ts';

/** A calendar day of a record in the inspector. */
export function DetailDate(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  return <DateField {...props} form={useDateForm()} disabled={useIsReadOnly()} />;
}
