import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../Button/Button.tsx';
import styles from './Dialog.module.css';
import { Dialog, type DialogProps } from './Dialog.tsx';

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'children' | 'size'> {
  /** The verb of what is done: “Rename”, never “OK”. */
  readonly submitLabel: string;
  /** Whether what is filled in can be done. */
  readonly isPossible: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A dialog that asks for something, open as long as it is there. Enter and the main button submit what is possible. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { submitLabel, isPossible, onSubmit, onClose, children, ...shown } = props;
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) onSubmit();
  };
  return (
    <Dialog
      {...shown}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!isPossible}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
