import type { Analyst } from '#shared/brief/estimates.ts';
import type { Estimate } from '#shared/brief/kinds/estimate.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { giveEstimate, withdrawEstimates } from '#shared/commands/estimates.ts';
import { useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { LatePopover } from '../../records/LateMenu.tsx';
import { useHypothesisLabels, useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { tellProblem } from '../../window/problems.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import styles from './Analysts.module.css';
import { answersOf } from './answers.ts';

interface HeadProps {
  readonly analyst: Analyst;
  readonly hypotheses: readonly Hypothesis[];
  readonly number: number;
}

/** The head of an analyst's column: number, name and what is missing; pressed, the reasons, and the way out. */
export function AnalystHead({ analyst, hypotheses, number }: HeadProps) {
  const { person } = analyst;
  const answers = answersOf(analyst);
  return (
    <th scope="col" className={styles.head}>
      <LatePopover
        title={person.name}
        align="start"
        button={{
          className: styles.name,
          title: `${person.name}: reasons, and the way out`,
        }}
        content={(close) => <AnalystPanel {...{ analyst, hypotheses }} onGone={close} />}
      >
        <span className={styles.number}>{number}</span> <span className={styles.nameText}>{person.name}</span>
      </LatePopover>
      {answers !== 'complete' && <span className={styles.missing}>{answers}</span>}
    </th>
  );
}

function AnalystPanel(props: Omit<HeadProps, 'number'> & { readonly onGone: () => void }) {
  const { analyst, hypotheses, onGone } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const takeOut = () => {
    const done = document.run(withdrawEstimates, { personId: analyst.person.id });
    onGone();
    if (done.ok) offerUndo(document, `${analyst.person.name} taken out`);
    else tellProblem(done.error, 'The analyst was not taken out');
  };
  return (
    <div className={styles.panel}>
      {hypotheses.map((hypothesis, at) => (
        <Reason key={hypothesis.id} {...{ analyst, hypothesis }} estimate={analyst.estimates[at] ?? null} />
      ))}
      {!isReadOnly && (
        <Button size="small" variant="quiet" onClick={takeOut}>
          Take out with all numbers
        </Button>
      )}
    </div>
  );
}

interface ReasonProps {
  readonly analyst: Analyst;
  readonly hypothesis: Hypothesis;
  readonly estimate: Estimate | null;
}

function Reason({ analyst, hypothesis, estimate }: ReasonProps) {
  const document = useDocument();
  const label = useHypothesisLabels().get(hypothesis.id) ?? '';
  const given = { personId: analyst.person.id, hypothesisId: hypothesis.id };
  const reason = useGatheredText(estimate?.reason ?? '', (value) =>
    document.run(
      giveEstimate,
      { ...given, reason: value, ...(estimate?.at && { at: estimate.at }) },
      { group: `estimate:${given.personId}:${given.hypothesisId}` },
    ),
  );
  return (
    <SpelledTextArea
      label={`Reason, hypothesis ${label}`}
      minRows={1}
      value={reason.value}
      error={reason.error}
      readOnly={useIsReadOnly()}
      onChange={reason.onChange}
      onBlur={reason.onBlur}
    />
  );
}
