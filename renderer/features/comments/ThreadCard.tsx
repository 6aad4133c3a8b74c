import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Thread } from '#shared/brief/kinds/thread.ts';
import type { ReviewThread } from '#shared/queries/review/review-threads.ts';
import { useDocument } from '../../document/context.tsx';
import { showThreadPlace } from '../../editor/comments/show-place.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useReview } from '../../window/review.ts';
import { Byline, CommentItem, CommentWords } from './CommentItem.tsx';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { answerWords, colourOf, threadName } from './comment-words.ts';
import { removeThread, sendAnswer, turnThread } from './send.ts';

const goneWords = {
  there: null,
  'words-gone': 'These words are no longer in the text. The comment stays where they were.',
  'place-gone': 'What this was about was deleted. The comment stays in its section.',
} as const;

/* Where a thread is and what it is about: the button that opens it and shows its place. */
function ThreadHead({ thread, isActive }: { readonly thread: ReviewThread; readonly isActive: boolean }) {
  const { title, quote, state } = thread;
  const gone = goneWords[state];
  const open = () => {
    useReview.setState({ activeId: thread.thread.id });
    showThreadPlace(thread, false);
  };
  return (
    <>
      <button type="button" className={styles.place} aria-expanded={isActive} onClick={open}>
        <span className={styles.title}>{title}</span>
        {quote !== '' && (
          <span className={classNames(styles.quote, state !== 'there' && styles.gone)} dir="auto">
            {quote}
          </span>
        )}
      </button>
      {gone !== null && <p className={styles.remark}>{gone}</p>}
    </>
  );
}

function StateLine({ thread }: { readonly thread: Thread }) {
  const { brief } = useDocument();
  if (thread.stateAt === null) return thread.isResolved ? <p className={styles.remark}>Resolved</p> : null;
  return (
    <p className={styles.state}>
      <span>{thread.isResolved ? 'Resolved by' : 'Opened again by'}</span>
      <Byline brief={brief} by={thread.stateById} at={thread.stateAt} />
    </p>
  );
}

interface TalkProps {
  readonly thread: ReviewThread;
  /** Whether its place is on the page beside it, and can be gone to. */
  readonly isBesidePage: boolean;
}

/* Deleting what others said can be undone, and says so. */
function ThreadTools({ thread, isBesidePage }: TalkProps) {
  const document = useDocument();
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => turnThread(document, thread.thread)}>
        {thread.thread.isResolved ? 'Open again' : 'Resolve'}
      </Button>
      {isBesidePage && (
        <Button size="small" variant="quiet" onClick={() => showThreadPlace(thread, true)}>
          Go to text
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={() => removeThread(document, thread.thread)}>
        Delete
      </Button>
    </div>
  );
}

/** Everything said in a thread, with room to answer and what can be done with it. */
export function OpenThread({ thread, isBesidePage }: TalkProps) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const { comments, thread: record } = thread;
  return (
    <>
      {comments.map((comment, index) => (
        <CommentItem key={comment.id} comment={comment} isFirst={index === 0} />
      ))}
      {comments.length === 0 && <p className={styles.remark}>Nothing is said here any more.</p>}
      <StateLine thread={record} />
      {!isReadOnly && !record.isResolved && (
        <Composer
          name={record.id}
          label="Answer"
          placeholder="Answer…"
          button="Answer"
          isQuiet
          onSend={(text) => sendAnswer(document, record, text)}
        />
      )}
      {!isReadOnly && <ThreadTools {...{ thread, isBesidePage }} />}
    </>
  );
}

function ClosedThread({ thread }: { readonly thread: ReviewThread }) {
  const { brief } = useDocument();
  const [first] = thread.comments;
  const answers = answerWords(thread);
  return (
    <div className={styles.short}>
      {first && (
        <>
          <Byline brief={brief} by={first.authorId} at={first.at} />
          <CommentWords brief={brief} text={first.text} />
        </>
      )}
      {answers !== '' && <p className={styles.remark}>{answers}</p>}
    </div>
  );
}

/* The open thread comes into sight, and takes the keys if they were asked for. */
function useShown(isActive: boolean) {
  const card = useRef<HTMLElement>(null);
  const asked = useReview((state) => (isActive ? state.asked : 0));
  const seen = useRef(useReview.getState().asked);
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  useEffect(() => {
    if (!isActive || asked === seen.current) return;
    seen.current = asked;
    card.current?.focus();
  }, [isActive, asked]);
  return card;
}

/** One review thread in the list; the open one shows everything said in it and takes answers. */
export function ThreadCard({ thread }: { readonly thread: ReviewThread }): ReactNode {
  const { brief } = useDocument();
  const isActive = useReview((state) => state.activeId === thread.thread.id);
  const card = useShown(isActive);
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    showThreadPlace(thread, true);
  };
  const [first] = thread.comments;
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={classNames(styles.card, isActive && styles.active)}
      data-thread={thread.thread.id}
      data-author={colourOf(brief, first?.authorId ?? null)}
      aria-label={threadName(brief, thread)}
      onKeyDown={back}
    >
      <ThreadHead {...{ thread, isActive }} />
      {isActive ? <OpenThread thread={thread} isBesidePage /> : <ClosedThread thread={thread} />}
    </article>
  );
}
