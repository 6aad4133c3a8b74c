import type { Brief } from '#shared/brief/brief.ts';
import { recordPlace } from '#shared/brief/place.ts';
import { becauseWords, failureVerb, nameInSentence } from '#shared/queries/failure-words.ts';
import { type Failures, failuresOf, type ToReview } from '#shared/queries/failures.ts';
import { recordLabel, recordWords } from '#shared/queries/record-labels.ts';
import type { RecordName } from '#shared/queries/rests-on.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { focusRecord, showDetail, showDialog } from '../../window/app-store.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import styles from './FailuresTab.module.css';
import { Reasons } from './Reasons.tsx';

/* More than these are seen on the page. */
const mostShown = 100;

const placeOf = ({ collection, id }: RecordName) => recordPlace(collection, id);

/** What no longer holds, and the key judgments to look at again because of it. */
export function FailuresTab() {
  const brief = useSettledBrief();
  const failures = failuresOf(brief);
  return (
    <div className={styles.tab}>
      <ToLookAt brief={brief} failures={failures} />
      <Part title="What no longer holds" count={failures.failed.length}>
        <ul className={styles.list}>
          {failures.failed.map(({ collection, id, failure }) => (
            <li key={`${collection}:${id}`}>
              <button type="button" className={styles.record} onClick={() => showDetail(collection, id)}>
                <span className={styles.name}>
                  {nameInSentence(brief, { collection, id })} {failureVerb(failure)}
                </span>
                <span className={styles.reason}>{failure.reason}</span>
              </button>
            </li>
          ))}
        </ul>
      </Part>
      <Touched brief={brief} failures={failures} />
    </div>
  );
}

interface FailuresProps {
  readonly brief: Brief;
  readonly failures: Failures;
}

function ToLookAt({ brief, failures }: FailuresProps) {
  const { toReview } = failures;
  return (
    <Part title="Judgments to look at again" count={toReview.length}>
      {toReview.length === 0 && (
        <Remark>
          None: every key judgment was confirmed or changed since, or rests on nothing that failed.
        </Remark>
      )}
      <ul className={styles.list}>
        {toReview.map((one) => (
          <Judgment key={one.judgment.id} brief={brief} toReview={one} />
        ))}
      </ul>
    </Part>
  );
}

function Judgment({ brief, toReview }: { readonly brief: Brief; readonly toReview: ToReview }) {
  const { judgment, because } = toReview;
  const label = recordLabel(brief, 'keyJudgments', judgment.id);
  const isReadOnly = useIsReadOnly();
  const review = (isChanged: boolean) =>
    showDialog({ kind: 'review-judgment', judgmentId: judgment.id, isChanged });
  return (
    <li className={styles.judgment}>
      <button
        type="button"
        className={styles.record}
        onClick={() => focusRecord('keyJudgments', judgment.id)}
      >
        <span className={styles.name}>{label}</span>
        <span className={styles.statement}>{recordWords(brief, 'keyJudgments', judgment.id)}</span>
      </button>
      <Reasons brief={brief} because={because} />
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button size="small" aria-label={`Confirm ${label.toLowerCase()}`} onClick={() => review(false)}>
            Confirm…
          </Button>
          <Button size="small" aria-label={`Change ${label.toLowerCase()}`} onClick={() => review(true)}>
            Change…
          </Button>
        </div>
      )}
    </li>
  );
}

/* The judgments are told above. */
function Touched({ brief, failures }: FailuresProps) {
  const others = [...failures.touched.values()].filter(({ record }) => record.collection !== 'keyJudgments');
  if (others.length === 0) return null;
  return (
    <Part title="What else rests on it" count={others.length}>
      <ul className={styles.list}>
        {others.slice(0, mostShown).map((because) => (
          <li key={`${because.record.collection}:${because.record.id}`}>
            <button
              type="button"
              className={styles.record}
              onClick={() => goToPlace(placeOf(because.record))}
            >
              <span className={styles.name}>{nameInSentence(brief, because.record)}</span>
              <span className={styles.reason}>{becauseWords(brief, because)}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > mostShown && <Remark>{others.length - mostShown} more are marked on the page.</Remark>}
    </Part>
  );
}
