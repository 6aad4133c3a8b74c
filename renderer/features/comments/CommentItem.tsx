import Ellipsis from 'lucide-react/icons/ellipsis';
import { Fragment, type ReactNode, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { Comment } from '#shared/brief/kinds/comment.ts';
import { addressedIn } from '#shared/queries/review/addressed.ts';
import { useDocument } from '../../document/context.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { useApp } from '../../window/app-store.ts';
import { keepUnsent } from '../../window/review.ts';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { colourOf, momentWords, nameOf } from './comment-words.ts';
import { removeComment, sendReworded } from './send.ts';
import { useMyself } from './use-threads.ts';

/** Whoever said or did something, with their colour, and when. */
export function Byline(props: {
  readonly brief: Brief;
  readonly by: Comment['authorId'];
  readonly at: string;
  readonly note?: string;
}) {
  const { brief, by, at, note } = props;
  const language = useApp((state) => state.settings.language);
  return (
    <span className={styles.byline}>
      <span className={styles.dot} data-author={colourOf(brief, by)} aria-hidden="true" />
      <span className={styles.author}>{nameOf(brief, by)}</span>
      <time className={styles.when} dateTime={at}>
        {momentWords(at, language)}
        {note}
      </time>
    </span>
  );
}

/** The words of a comment; whom they address stands out. */
export function CommentWords({ brief, text }: { readonly brief: Brief; readonly text: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of addressedIn(brief, text)) {
    parts.push(
      <Fragment key={from}>
        {text.slice(at, from)}
        <strong className={styles.addressed}>{text.slice(from, to)}</strong>
      </Fragment>,
    );
    at = to;
  }
  return (
    <p className={styles.words} dir="auto">
      {parts}
      {text.slice(at)}
    </p>
  );
}

/* One may put one's own words otherwise, and those of nobody; anybody may delete those. */
function OwnTools({ comment, onEdit }: { readonly comment: Comment; readonly onEdit: () => void }) {
  const document = useDocument();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label="More for this comment"
          icon={<Ellipsis size={14} />}
          size="small"
          variant="quiet"
        />
      }
      items={[
        { id: 'edit', label: 'Edit', onSelect: onEdit },
        { id: 'delete', label: 'Delete', danger: true, onSelect: () => removeComment(document, comment) },
      ]}
    />
  );
}

/* The words of a comment while their author puts them otherwise. */
function Reworded({ comment, onLeave }: { readonly comment: Comment; readonly onLeave: () => void }) {
  const document = useDocument();
  const leave = () => {
    keepUnsent(comment.id, '');
    onLeave();
  };
  return (
    <Composer
      name={comment.id}
      label="Your comment"
      placeholder=""
      button="Save"
      start={comment.text}
      asked={1}
      onCancel={leave}
      onSend={(text) => {
        const isKept = sendReworded(document, comment, text);
        if (isKept) leave();
        return isKept;
      }}
    />
  );
}

/** One comment of an open thread; its author can put it otherwise or delete it. */
export function CommentItem({ comment, isFirst }: { readonly comment: Comment; readonly isFirst: boolean }) {
  const { brief } = useDocument();
  const isReadOnly = useIsReadOnly();
  const myself = useMyself();
  const [isEdited, setEdited] = useState(false);
  const isMine = !isReadOnly && (comment.authorId === null || comment.authorId === myself);
  return (
    <div className={classNames(styles.comment, !isFirst && styles.answer)}>
      <div className={styles.head}>
        <Byline
          brief={brief}
          by={comment.authorId}
          at={comment.at}
          note={comment.changed === null ? '' : ' · edited'}
        />
        {isMine && !isEdited && <OwnTools comment={comment} onEdit={() => setEdited(true)} />}
      </div>
      {isEdited ? (
        <Reworded comment={comment} onLeave={() => setEdited(false)} />
      ) : (
        <CommentWords brief={brief} text={comment.text} />
      )}
    </div>
  );
}
