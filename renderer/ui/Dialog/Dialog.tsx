import { Dialog as Base } from '@base-ui/react/dialog';
import X from 'lucide-react/icons/x';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Button } from '../Button/Button.tsx';
import { classNames } from '../class-names.ts';
import { useFinalFocus } from '../final-focus.ts';
import styles from './Dialog.module.css';
import { useCountedAsOpen } from './open-dialogs.ts';

export interface DialogProps {
  readonly open: boolean;
  /** Called with `false` when Escape, the close button or a press outside asks to close it. */
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the lower right, the main one last. */
  readonly actions?: ReactNode;
  /** `full` leaves nothing of the window in sight. */
  readonly size?: 'small' | 'medium' | 'large' | 'huge' | 'full' | undefined;
  /** What gets the focus first; else the first control of the body. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** `false` while closing would lose something: neither Escape nor a press outside closes. */
  readonly dismissible?: boolean | undefined;
  readonly closeLabel?: string | undefined;
}

const controls = 'input:enabled, textarea:enabled, select:enabled, button:enabled, [tabindex="0"]';

/* The first control; of a group of choices the one that is chosen, as the Tab key would find it. */
function firstControl(body: HTMLElement | null): HTMLElement | null {
  const first = body?.querySelector<HTMLElement>(controls) ?? null;
  const group = first?.closest('[role="radiogroup"]');
  return group?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]') ?? first;
}
const sizes = {
  small: styles.small,
  medium: undefined,
  large: styles.large,
  huge: styles.huge,
  full: styles.full,
};

/**
 * A dialog over the window. Focus is kept inside and goes back to where it was; Escape closes it; a long body scrolls
 * between the title and the actions, which stay in sight.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onOpenChange, title, description, children, actions, size = 'medium' } = props;
  const { initialFocus, dismissible = true, closeLabel = 'Close' } = props;
  const body = useRef<HTMLDivElement>(null);
  const focus = useFinalFocus();
  useCountedAsOpen(open);
  const firstInBody = () => firstControl(body.current) ?? true;
  const change = (next: boolean) => {
    if (next || dismissible) onOpenChange(next);
  };
  return (
    <Base.Root open={open} onOpenChange={change} disablePointerDismissal={!dismissible}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            {...focus}
            className={classNames(styles.popup, sizes[size])}
            initialFocus={initialFocus ?? firstInBody}
          >
            <div className={styles.head}>
              <div className={styles.words}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                {description !== undefined && (
                  <Base.Description className={styles.description}>{description}</Base.Description>
                )}
              </div>
              {dismissible && (
                <Base.Close
                  render={
                    <Button
                      iconOnly
                      variant="quiet"
                      aria-label={closeLabel}
                      icon={<X size={16} aria-hidden="true" />}
                    />
                  }
                />
              )}
            </div>
            <div ref={body} className={styles.body}>
              {children}
            </div>
            {actions !== undefined && <div className={styles.actions}>{actions}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
