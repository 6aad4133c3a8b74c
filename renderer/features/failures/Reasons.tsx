import type { Brief } from '#shared/brief/brief.ts';
import { becauseWords } from '#shared/queries/failure-words.ts';
import type { Because } from '#shared/queries/failures.ts';
import styles from './FailuresTab.module.css';

/** Why a judgment is to be looked at again: each failure it rests on, and through what. */
export function Reasons(props: { readonly brief: Brief; readonly because: readonly Because[] }) {
  return (
    <ul className={styles.reasons}>
      {props.because.map((one) => (
        <li key={`${one.failed.collection}:${one.failed.id}`}>{becauseWords(props.brief, one)}.</li>
      ))}
    </ul>
  );
}
