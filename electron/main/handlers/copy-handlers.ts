import type { EntityMention } from '#shared/ipc/contract/entities.ts';
import { type Result, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** A page that is copied has no more mentions than this. */
const mostCopied = 2_000;

/** No more mentions than this come in one answer. */
const atOnce = 200;

async function someMentions(
  engine: Desktop['engine'],
  name: string,
): Promise<Result<{ mentions: EntityMention[]; total: number }>> {
  const mentions: EntityMention[] = [];
  for (;;) {
    const some = await engine.call('entities.mentions', { name, offset: mentions.length, limit: atOnce });
    if (!some.ok) return some;
    mentions.push(...some.value.mentions);
    const { total } = some.value;
    const isAll = some.value.mentions.length === 0 || mentions.length >= total;
    if (isAll || mentions.length >= mostCopied) return success({ mentions, total });
  }
}

/** Puts briefs and pages of entities on the clipboard, which a page may not write to by itself. */
export function copyHandlers({ engine, copy }: Desktop): Pick<Handlers, 'copy.brief' | 'entities.copy'> {
  return {
    async 'copy.brief'(request) {
      const copied = await engine.call('brief.copied', request);
      if (!copied.ok) return copied;
      await copy(copied.value);
      return success({});
    },
    async 'entities.copy'({ name, form }) {
      const page = await engine.call('entities.page', { name });
      if (!page.ok) return page;
      const mentions = await someMentions(engine, name);
      if (!mentions.ok) return mentions;
      const { copiedEntity } = await import('#shared/publication/copied-entity.ts');
      await copy(copiedEntity(page.value, mentions.value, { form, date: new Date().toISOString() }));
      return success({});
    },
  };
}
