import { dirname } from 'node:path';
import { templatePartOf } from '#engine/brief-file/template-part.ts';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { newId } from '#shared/brief/ids.ts';
import { templateOf } from '#shared/queries/brief-template.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';

/** Answers requests about what new briefs begin with. */
export function briefTemplateHandlers(context: Pick<EngineContext, 'library' | 'now' | 'publisher'>) {
  const { library, now, publisher } = context;
  const { briefTemplates } = library;
  return {
    'briefTemplates.list': () => answerOf(briefTemplates.list(), (templates) => ({ templates })),
    'briefTemplates.save': ({ briefId, name, keepsText }) => {
      const opened = library.briefs.open(briefId);
      if (!opened.ok) return opened;
      return briefTemplates.add(name, templateOf(opened.value.brief, newId(), now(), keepsText));
    },
    'briefTemplates.remove': ({ id }) => done(briefTemplates.remove(id)),
    'briefTemplates.write': async ({ id, file, mayReplace }) => {
      const template = briefTemplates.get(id);
      if (!template.ok) return template;
      const { brief, name } = template.value;
      const choice = { format: 'brief', pdfStandard: 'ua-1' } as const;
      const rendered = await publisher.render(brief, choice, {
        date: now(),
        otherParts: [templatePartOf(name)],
      });
      if (!rendered.ok) return rendered;
      await removeLeftTemporaries(dirname(file));
      return done(await writeFileAtomically(file, rendered.value.bytes, { mayReplace }));
    },
  } satisfies Partial<EngineHandlers>;
}
