import type { Confidence } from '#shared/brief/confidence.ts';
import { Choice } from './Choice.tsx';
import { confidenceOptions } from './choices.tsx';

/** The level of a confidence, as a word with bars. */
export function ConfidenceChoice(props: {
  readonly label: string;
  readonly level: Confidence['level'];
  readonly onChange: (level: Confidence['level']) => void;
}) {
  const options = confidenceOptions.map((option) =>
    option.value === null ? option : { ...option, label: `${option.label} confidence` },
  );
  return (
    <Choice
      label={props.label}
      value={props.level}
      options={
        props.level === null
          ? [{ ...options[0], value: null, label: 'Confidence' }, ...options.slice(1)]
          : options
      }
      onChange={props.onChange}
      isPlain={props.level === null}
    />
  );
}
