import type { Likelihood } from '#shared/brief/likelihood.ts';
import { ladderTitles, likelihoodText } from '#shared/standards/likelihood.ts';
import { useBrief } from '../../document/context.tsx';
import { RangeField } from '../../ui/RangeField/RangeField.tsx';
import { useIsReadOnly } from '../use-records.ts';

/** A likelihood in the inspector: numbers, and how they are printed on the ladder of the brief. */
export function DetailLikelihood(props: {
  readonly value: Likelihood | null;
  readonly onChange: (value: Likelihood | null) => void;
}) {
  const ladder = useBrief((brief) => brief.ladder);
  const { value } = props;
  return (
    <RangeField
      label="Likelihood"
      value={value}
      onChange={props.onChange}
      disabled={useIsReadOnly()}
      description={
        value === null
          ? `A number from 1 to 99, or an interval such as 55–80 (${ladderTitles[ladder]})`
          : `Printed as “${likelihoodText(value, ladder)}”`
      }
    />
  );
}
