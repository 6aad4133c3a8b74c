import type { Confidence } from '#shared/brief/confidence.ts';
import type { Result } from '#shared/result.ts';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { confidenceOptions } from '../choices.tsx';
import { useIsReadOnly } from '../use-records.ts';
import { DetailChoice } from './DetailChoice.tsx';

/** Confidence and its basis in the inspector. */
export function DetailConfidence(props: {
  readonly confidence: Confidence;
  readonly onLevel: (level: Confidence['level']) => void;
  readonly onBasis: (basis: string) => Result<unknown>;
}) {
  const { confidence } = props;
  const basis = useGatheredText(confidence.basis, props.onBasis);
  return (
    <>
      <DetailChoice
        label="Confidence"
        value={confidence.level}
        options={confidenceOptions}
        onChange={props.onLevel}
      />
      <SpelledTextArea
        label="Basis of the confidence"
        value={basis.value}
        error={basis.error}
        readOnly={useIsReadOnly()}
        description={
          confidence.sentence === ''
            ? undefined
            : `Imported words, printed until changed: “${confidence.sentence}”`
        }
        onChange={basis.onChange}
        onBlur={basis.onBlur}
      />
    </>
  );
}
