import { Toast as Base } from '@base-ui/react/toast';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import { type ReactNode, useCallback } from 'react';
import { Button } from '../Button/Button.tsx';
import { classNames } from '../class-names.ts';
import { useIsDialogOpen } from '../Dialog/open-dialogs.ts';
import styles from './Toast.module.css';
import { type ToastData, type ToastTone, toastQueue } from './toasts.ts';

const icons: Readonly<Record<ToastTone, ReactNode>> = {
  neutral: null,
  good: <CircleCheck aria-hidden="true" />,
  warn: <TriangleAlert aria-hidden="true" />,
  error: <CircleAlert aria-hidden="true" />,
};
const tones: Readonly<Record<ToastTone, string | undefined>> = {
  neutral: undefined,
  good: styles.good,
  warn: styles.warn,
  error: styles.bad,
};

/* Tells dialogs how much room the messages need above them. */
function useRoomForMessages() {
  return useCallback((viewport: HTMLElement | null) => {
    if (!viewport) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--message-room', `${viewport.offsetHeight}px`),
    );
    observer.observe(viewport);
    return () => {
      observer.disconnect();
      style.removeProperty('--message-room');
    };
  }, []);
}

/** The corner where messages from `showToast` appear; F6 moves the focus into it. Mounted once, by `UiRoot`. */
export function ToastRegion(): ReactNode {
  const isAboveDialog = useIsDialogOpen();
  const viewport = useRoomForMessages();
  return (
    <Base.Provider toastManager={toastQueue} limit={4}>
      <Base.Portal>
        <Base.Viewport
          ref={viewport}
          className={classNames(styles.viewport, isAboveDialog && styles.aboveDialog)}
          aria-label="Messages"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList(): ReactNode {
  const { toasts, close } = Base.useToastManager<ToastData>();
  return toasts.map((toast) => {
    const tone = toast.data?.tone ?? 'neutral';
    const actions = toast.data?.actions ?? [];
    const buttons = actions.map((action) => (
      <Button
        key={action.label}
        variant="link"
        onClick={() => {
          close(toast.id);
          action.onSelect();
        }}
      >
        {action.label}
      </Button>
    ));
    return (
      <Base.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={[]}>
        <Base.Content className={styles.content}>
          {icons[tone] !== null && (
            <span className={classNames(styles.icon, tones[tone])}>{icons[tone]}</span>
          )}
          <div className={styles.words}>
            <Base.Title className={styles.title} render={<p />} />
            <Base.Description className={styles.description} />
            {buttons.length > 1 && <div className={styles.actions}>{buttons}</div>}
          </div>
          {buttons.length === 1 && buttons}
          <Base.Close
            render={
              <Button
                iconOnly
                variant="quiet"
                aria-label="Dismiss"
                icon={<X size={14} aria-hidden="true" />}
              />
            }
          />
        </Base.Content>
      </Base.Root>
    );
  });
}
