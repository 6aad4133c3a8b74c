import { type ReactNode, type RefObject, useRef } from 'react';
import { Button } from '../Button/Button.tsx';
import { Dialog, type DialogProps } from './Dialog.tsx';

export interface ClosingDialogProps
  extends Pick<DialogProps, 'title' | 'description' | 'children' | 'actions' | 'size'> {
  /** “Done” where what was changed in it has taken effect already; it is then the main button. */
  readonly closing?: 'Close' | 'Done' | undefined;
  /** What gets the focus first: the closing button, the first control of the body, or something in it. */
  readonly focus?: 'closing' | 'body' | RefObject<HTMLElement | null> | undefined;
  readonly onClose: () => void;
}

/** A dialog that shows something until it is closed; open as long as it is there. `actions` stand before its button. */
export function ClosingDialog(props: ClosingDialogProps): ReactNode {
  const { closing = 'Close', focus = 'closing', actions, onClose, ...shown } = props;
  const button = useRef<HTMLButtonElement>(null);
  const initialFocus = focus === 'closing' ? button : focus;
  return (
    <Dialog
      {...shown}
      open
      onOpenChange={(open) => !open && onClose()}
      initialFocus={initialFocus === 'body' ? undefined : initialFocus}
      actions={
        <>
          {actions}
          <Button ref={button} variant={closing === 'Done' ? 'primary' : 'default'} onClick={onClose}>
            {closing}
          </Button>
        </>
      }
    />
  );
}
