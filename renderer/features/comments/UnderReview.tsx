import type { BriefId } from '#shared/brief/ids.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog, useApp } from '../../window/app-store.ts';
import { endReview, reviewWords, useBriefReview } from '../../window/brief-reviews.ts';
import styles from './Comments.module.css';
import { momentWords } from './comment-words.ts';

/** For a brief of somebody else that is here to be reviewed: from whom, since when, and the way back. */
export function UnderReview({ briefId }: { readonly briefId: BriefId }) {
  const review = useBriefReview(briefId);
  const language = useApp((state) => state.settings.language);
  if (!review) return null;
  const send = () => showDialog({ kind: 'export', briefIds: [briefId], format: 'brief' });
  return (
    <section className={styles.review} aria-label="This review">
      <p>
        {reviewWords(review)}, since {momentWords(review.since, language)}. What you write stays here until
        you send the file back.
      </p>
      <div className={styles.actions}>
        <Button size="small" variant="primary" onClick={send}>
          Send back…
        </Button>
        <Button size="small" variant="quiet" onClick={() => endReview(briefId)}>
          No longer for review
        </Button>
      </div>
    </section>
  );
}
