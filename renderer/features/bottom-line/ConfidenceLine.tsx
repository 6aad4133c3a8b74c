import type { Confidence } from '#shared/brief/confidence.ts';
import { headPlace } from '#shared/brief/place.ts';
import { changeConfidence } from '#shared/commands/confidence-change.ts';
import { useBrief, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { ConfidenceChoice } from '../../records/ConfidenceChoice.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { placeProps } from '../../window/go-to-place.ts';
import styles from './BottomLine.module.css';

/** The confidence in the whole assessment, in a sentence of its own: its level, and what that rests on. */
export function ConfidenceLine() {
  const document = useDocument();
  const confidence = useBrief((brief) => brief.confidence);
  const isAsImported = confidence.sentence !== '' || confidence.isInProse;
  return (
    <section
      className={styles.confidence}
      aria-label="Confidence"
      {...placeProps(headPlace('confidence.basis'))}
    >
      <ConfidenceChoice
        label="Confidence in the assessment"
        level={confidence.level}
        onChange={(level) => document.run(changeConfidence, { fields: { level } })}
      />
      {isAsImported ? <Imported confidence={confidence} /> : <Basis basis={confidence.basis} />}
    </section>
  );
}

/* The imported words are printed as they are; replacing them by level and basis is a change of its own. */
function Imported({ confidence }: { readonly confidence: Confidence }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  return (
    <div className={styles.imported}>
      {confidence.isInProse ? (
        <span className={styles.aside}>Stated in the text above.</span>
      ) : (
        <span className={styles.sentence}>{confidence.sentence}</span>
      )}
      {!isReadOnly && (
        <Button
          size="small"
          variant="link"
          title={
            confidence.isInProse
              ? 'Adds a sentence made of level and basis; the text above stays as it is'
              : 'Puts a sentence made of level and basis in place of the imported one'
          }
          onClick={() => document.run(changeConfidence, { fields: { basis: confidence.basis } })}
        >
          {confidence.isInProse ? 'State it here' : 'Edit basis'}
        </Button>
      )}
    </div>
  );
}

function Basis({ basis }: { readonly basis: string }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const text = useGatheredText(basis, (value) =>
    document.run(changeConfidence, { fields: { basis: value } }, { group: 'confidence:basis' }),
  );
  return (
    <div className={styles.basis}>
      <SpelledTextArea
        label="Basis of the confidence"
        hideLabel
        bare
        value={text.value}
        error={text.error}
        placeholder={isReadOnly ? undefined : 'What it rests on: sources, rigour, what could still change'}
        readOnly={isReadOnly}
        onChange={text.onChange}
        onBlur={text.onBlur}
      />
    </div>
  );
}
