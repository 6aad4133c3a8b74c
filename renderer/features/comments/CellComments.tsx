import MessageSquare from 'lucide-react/icons/message-square';
import { isSamePlace } from '#shared/brief/place.ts';
import { type MatrixCell, placeOfCell } from '#shared/queries/review/matrix-cells.ts';
import type { ReviewThread } from '#shared/queries/review/review-threads.ts';
import { useDocument } from '../../document/context.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Popover } from '../../ui/Popover/Popover.tsx';
import { keepUnsent } from '../../window/review.ts';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { beginThread } from './send.ts';
import { OpenThread } from './ThreadCard.tsx';
import { useThreads } from './use-threads.ts';

interface CellCommentsProps {
  readonly cell: MatrixCell;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

function buttonWords(count: number): string {
  if (count === 0) return 'Comment';
  return count === 1 ? '1 comment' : `${count} comments`;
}

/** What is said about a cell of the matrix, behind a button, with room to say more. */
export function CellComments({ cell, isOpen, onOpenChange }: CellCommentsProps) {
  const place = placeOfCell(cell);
  const threads = useThreads().filter(({ thread }) => isSamePlace({ ...thread.place, passage: null }, place));
  const open = threads.filter(({ thread }) => !thread.isResolved);
  return (
    <Popover
      title="About this cell"
      side="top"
      align="end"
      open={isOpen}
      onOpenChange={onOpenChange}
      trigger={
        <Button size="small" icon={<MessageSquare size={14} />}>
          {buttonWords(open.length)}
        </Button>
      }
    >
      <Talk threads={threads} cell={cell} onSent={() => onOpenChange(false)} />
    </Popover>
  );
}

function Talk(props: {
  readonly threads: readonly ReviewThread[];
  readonly cell: MatrixCell;
  readonly onSent: () => void;
}) {
  const { threads, cell, onSent } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const place = placeOfCell(cell);
  const name = `cell ${place.id}`;
  return (
    <div className={styles.talk} data-comments="">
      {threads.map((thread) => (
        <article key={thread.thread.id} className={styles.card} aria-label={thread.title}>
          <OpenThread thread={thread} isBesidePage={false} />
        </article>
      ))}
      {isReadOnly && threads.length === 0 && <p className={styles.remark}>No comments</p>}
      {!isReadOnly && (
        <Composer
          name={name}
          label="Comment on this cell"
          placeholder="What about this rating? @ addresses somebody."
          button="Comment"
          asked={1}
          onSend={(text) => {
            const isKept = beginThread(document, place, text) !== null;
            if (isKept) keepUnsent(name, '');
            if (isKept) onSent();
            return isKept;
          }}
        />
      )}
    </div>
  );
}
