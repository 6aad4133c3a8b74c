import { success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Puts briefs on the clipboard, which a page may not write to by itself. */
export function copyHandlers({ engine, copy }: Desktop): Pick<Handlers, 'copy.brief'> {
  return {
    async 'copy.brief'(request) {
      const copied = await engine.call('brief.copied', request);
      if (!copied.ok) return copied;
      await copy(copied.value);
      return success({});
    },
  };
}
