import type { Likelihood } from '#shared/brief/likelihood.ts';
import { ladderTitles, likelihoodText } from '#shared/standards/likelihood.ts';
import { useBrief } from '../../document/context.tsx';
import { RangeField } from '../../ui/RangeField/RangeField.tsx';
import { GapChoice } from '../GapChoice.tsx';
import { useIsReadOnly } from '../use-records.ts';

/** A likelihood in the inspector: numbers, and how they are printed on the ladder of the brief. */
export function DetailLikelihood(props: {
  readonly label?: string | undefined;
  readonly value: Likelihood | null;
  /** The key of a term that was picked where the ladder has none; omitted where none can be. */
  readonly picked?: string | null | undefined;
  readonly onChange: (value: Likelihood | null, picked: string | null) => void;
}) {
  const ladder = useBrief((brief) => brief.ladder);
  const { label = 'Likelihood', value, picked, onChange } = props;
  return (
    <>
      <RangeField
        label={label}
        value={value}
        onChange={(next) => onChange(next, null)}
        disabled={useIsReadOnly()}
        description={
          value === null
            ? `A number from 1 to 99, or an interval such as 55–80 (${ladderTitles[ladder]})`
            : `Printed as “${likelihoodText(value, ladder, picked)}”`
        }
      />
      {picked !== undefined && (
        <GapChoice value={value} picked={picked} onPick={(pick) => onChange(value, pick)} />
      )}
    </>
  );
}
