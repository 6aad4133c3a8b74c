import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from '../Button/Button.tsx';
import { classNames } from '../class-names.ts';
import styles from '../Dialog/Dialog.module.css';
import { useCountedAsOpen } from '../Dialog/open-dialogs.ts';
import { useFinalFocus } from '../final-focus.ts';

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** The question, naming the thing: “Delete hypothesis B?” */
  readonly title: string;
  /** What follows from it, and whether it can be undone. */
  readonly description?: ReactNode;
  /** The verb of the question: “Delete”, never “OK”. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  /** A third way, between the two: “Discard” beside “Save” and “Cancel”. */
  readonly otherLabel?: string | undefined;
  readonly onOther?: (() => void) | undefined;
  /** `danger` colours the confirming button and puts the focus on the cancelling one. */
  readonly tone?: 'default' | 'danger' | undefined;
  readonly busy?: boolean | undefined;
  readonly onConfirm: () => void;
  /** Also called by Escape. */
  readonly onCancel: () => void;
}

/** A question that has to be answered before the work goes on. A press outside does not answer it. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { open, title, description, confirmLabel, cancelLabel = 'Cancel', otherLabel, onOther } = props;
  const { tone = 'default', busy = false, onConfirm, onCancel } = props;
  const focus = useFinalFocus();
  useCountedAsOpen(open);
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const isDanger = tone === 'danger';
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && !busy && onCancel()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            {...focus}
            className={classNames(styles.popup, styles.small)}
            initialFocus={isDanger ? cancel : confirm}
          >
            <div className={styles.head}>
              <div className={styles.words}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                {description !== undefined && (
                  <Base.Description className={styles.description}>{description}</Base.Description>
                )}
              </div>
            </div>
            <div className={styles.body} />
            <div className={styles.actions}>
              <Button ref={cancel} disabled={busy} onClick={onCancel}>
                {cancelLabel}
              </Button>
              {otherLabel !== undefined && (
                <Button disabled={busy} onClick={onOther}>
                  {otherLabel}
                </Button>
              )}
              <Button
                ref={confirm}
                busy={busy}
                variant={isDanger ? 'danger-solid' : 'primary'}
                onClick={onConfirm}
              >
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
