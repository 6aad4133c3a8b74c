import { type ReactNode, useState } from 'react';
import { makeThread } from '#shared/brief/kinds/thread.ts';
import { headPlace } from '#shared/brief/place.ts';
import { isShownBy, type ReviewThread, type ThreadFilter } from '#shared/queries/review/review-threads.ts';
import { threadPlace } from '#shared/queries/review/thread-place.ts';
import { useDocument } from '../../document/context.tsx';
import { showThreadPlace } from '../../editor/comments/show-place.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { type BegunComment, beginComment, keepUnsent, newComment, useReview } from '../../window/review.ts';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { SentOutList } from './SentOutList.tsx';
import { sendComment } from './send.ts';
import { ThreadCard } from './ThreadCard.tsx';
import { UnderReview } from './UnderReview.tsx';
import { useMyself, useThreads } from './use-threads.ts';

/** So many threads are drawn at once; more when they are asked for. */
const atOnce = 60;

const filterNames: Readonly<Record<ThreadFilter, string>> = {
  open: 'Open',
  resolved: 'Resolved',
  mine: 'Mine',
  addressed: 'To me',
};

/* A comment that was begun: what it is about, and where it is written. */
function Begun({ begun }: { readonly begun: BegunComment }) {
  const document = useDocument();
  const asked = useReview((state) => state.asked);
  const about = threadPlace(document.brief, {
    ...makeThread('new', 'a0'),
    place: { ...begun.place, block: null },
  });
  const back = () => showThreadPlace(about, true);
  const cancel = () => {
    keepUnsent(newComment, '');
    useReview.setState({ begun: null });
    back();
  };
  return (
    <section className={styles.begun} aria-label={`New comment on ${about.title}`}>
      <p className={styles.title}>New comment on {about.title}</p>
      {about.quote !== '' && (
        <p className={styles.quote} dir="auto">
          {about.quote}
        </p>
      )}
      <Composer
        name={newComment}
        label={`Comment on ${about.title}`}
        placeholder="What should the author know? @ addresses somebody."
        button="Comment"
        asked={asked}
        onCancel={cancel}
        onSend={(text) => {
          const isKept = sendComment(document, begun, text);
          if (isKept) back();
          return isKept;
        }}
      />
    </section>
  );
}

const emptyTitles: Readonly<Record<ThreadFilter, string>> = {
  open: 'Every comment is resolved',
  resolved: 'No comment is resolved yet',
  mine: 'You have not commented yet',
  addressed: 'Nobody addresses you',
};

function Nothing({ filter, isEmpty }: { readonly filter: ThreadFilter; readonly isEmpty: boolean }) {
  const isReadOnly = useIsReadOnly();
  if (!isEmpty) return <EmptyState compact headingLevel={3} title={emptyTitles[filter]} />;
  if (isReadOnly) return <EmptyState compact headingLevel={3} title="No comments" />;
  return (
    <EmptyState
      compact
      headingLevel={3}
      title="No comments yet"
      actions={<Button onClick={() => beginComment(headPlace())}>Comment on the whole brief</Button>}
    >
      Select words, or put the cursor into a record, and press Ctrl+Alt+M. Comments are never printed.
    </EmptyState>
  );
}

function ThreadList({ threads }: { readonly threads: readonly ReviewThread[] }): ReactNode {
  const [shown, setShown] = useState(atOnce);
  const active = useReview((state) => threads.findIndex(({ thread }) => thread.id === state.activeId));
  const end = Math.max(shown, active + 10);
  return (
    <>
      {threads.slice(0, end).map((thread) => (
        <ThreadCard key={thread.thread.id} thread={thread} />
      ))}
      {threads.length > end && (
        <Button onClick={() => setShown(end + atOnce)}>Show more ({threads.length - end})</Button>
      )}
    </>
  );
}

/** Every comment of the brief in the order of the page, and the one that is being written. */
export function CommentsTab() {
  const { brief } = useDocument();
  const threads = useThreads();
  const myself = useMyself();
  const { begun, filter, activeId } = useReview();
  const isBegun = begun?.briefId === brief.id;
  const shown = threads.filter((one) => one.thread.id === activeId || isShownBy(filter, one, myself));
  return (
    <div className={styles.tab} data-comments="">
      {begun && isBegun && <Begun key={JSON.stringify(begun.place)} begun={begun} />}
      <UnderReview briefId={brief.id} />
      <SentOutList briefId={brief.id} />
      {threads.length > 0 && (
        <SegmentedControl
          label="Which comments"
          hideLabel
          options={(Object.keys(filterNames) as ThreadFilter[]).map((value) => ({
            value,
            label: filterNames[value],
          }))}
          value={filter}
          onChange={(next) => useReview.setState({ filter: next, activeId: null })}
        />
      )}
      <ThreadList threads={shown} />
      {shown.length === 0 && !isBegun && <Nothing filter={filter} isEmpty={threads.length === 0} />}
    </div>
  );
}
