import { Select } from '../../ui/Select/Select.tsx';
import type { ChoiceOption } from '../Choice.tsx';
import { useIsReadOnly } from '../use-records.ts';

/** The value for null among the options, since a select knows only texts. */
const none = 'none';

/** One choice of a record in the inspector; null among the options is a choice like any other. */
export function DetailChoice<Value extends string | null>(props: {
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
}) {
  const { label, options, value, onChange, hideLabel, description } = props;
  return (
    <Select<string>
      label={label}
      hideLabel={hideLabel}
      description={description}
      disabled={useIsReadOnly()}
      value={value ?? none}
      options={options.map((option) => ({
        value: option.value ?? none,
        label: option.label,
        detail: option.detail,
      }))}
      onChange={(chosen) => {
        const option = options.find((candidate) => (candidate.value ?? none) === chosen);
        if (option) onChange(option.value);
      }}
    />
  );
}
