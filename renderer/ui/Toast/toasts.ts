import { Toast as Base } from '@base-ui/react/toast';

/** `error` stays until it is dismissed and is read out at once; the others go after a while and wait their turn. */
export type ToastTone = 'neutral' | 'good' | 'warn' | 'error';

export interface ToastAction {
  readonly label: string;
  readonly onSelect: () => void;
}

export interface ToastMessage {
  /** What happened, in a sentence without a full stop. */
  readonly title: string;
  /** Why it matters and what to do, where that needs saying. */
  readonly description?: string | undefined;
  readonly tone?: ToastTone | undefined;
  readonly action?: ToastAction | undefined;
  /** Several actions where one is not enough; they stand under the words. */
  readonly actions?: readonly ToastAction[] | undefined;
  /** A message with the same id takes the place of the one on screen. */
  readonly id?: string | undefined;
}

export interface ToastData {
  readonly tone: ToastTone;
  readonly actions: readonly ToastAction[];
}

/** How long a message stays, in milliseconds; one with an action stays longer, so that it can be reached. */
const plainTimeoutMs = 5_000;
const actionTimeoutMs = 10_000;

/** The queue that `ToastRegion` shows. */
export const toastQueue = Base.createToastManager<ToastData>();

/** Shows a message at the lower right and returns its id. Can be called from anywhere, also outside React. */
export function showToast(message: ToastMessage): string {
  const tone = message.tone ?? 'neutral';
  const actions = [...(message.action ? [message.action] : []), ...(message.actions ?? [])];
  const timed = actions.length === 0 ? plainTimeoutMs : actionTimeoutMs;
  return toastQueue.add({
    id: message.id,
    title: message.title,
    description: message.description,
    timeout: tone === 'error' ? 0 : timed,
    priority: tone === 'error' ? 'high' : 'low',
    data: { tone, actions },
  });
}

/** Takes a message away before its time. */
export function dismissToast(id: string): void {
  toastQueue.close(id);
}
