import { showToast } from '../../ui/Toast/toasts.ts';

/** Says that a passage must be selected before something can be made of it. */
export function askForPassage(): void {
  showToast({
    title: 'Select a passage first',
    description: 'Or put the cursor into a line of the text.',
  });
}
