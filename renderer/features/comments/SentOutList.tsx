import { visibleSigns } from '#shared/visible-signs.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { useApp } from '../../window/app-store.ts';
import { endSentOut, useSentOut } from '../../window/sent-out.ts';
import styles from './Comments.module.css';
import { momentWords } from './comment-words.ts';

/** For a brief that others have for review: who has it, and since when. */
export function SentOutList({ briefId }: { readonly briefId: string }) {
  const sentOut = useSentOut(briefId);
  const language = useApp((state) => state.settings.language);
  if (sentOut.length === 0) return null;
  return (
    <section className={styles.sentOut} aria-label="With reviewers">
      <p>With reviewers. You can go on writing: what comes back is put together with it.</p>
      <ul className={styles.sentOutNames}>
        {sentOut.map(({ to, since }) => (
          <li key={to}>
            <span className={styles.sentOutName}>{visibleSigns(to)}</span>
            <span className={styles.sentOutSince}>since {momentWords(since, language)}</span>
            <Button size="small" variant="quiet" onClick={() => endSentOut(briefId, to)}>
              Stop waiting<span className="visually-hidden"> for {visibleSigns(to)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
