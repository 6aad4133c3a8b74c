import { shortTemplateBrief, templateBrief } from '#resources/samples/brief-template.ts';
import { capturedTexts } from '#resources/samples/velani-strait/captures.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import { authored } from '#shared/brief/people.ts';
import { undoableSteps } from '#shared/commands/undoable.ts';
import type { Beginning } from '#shared/ipc/contract/brief.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import { briefOfTemplate } from '#shared/queries/brief-template.ts';
import { type Result, success } from '#shared/result.ts';
import { type Content, hashContent, keepContents } from '../contents/keep-contents.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf } from './answers.ts';

/** A new brief with what the settings say for all new briefs. */
function withSettings(brief: Brief, settings: Settings): Brief {
  return {
    ...brief,
    ...authored([settings.author]),
    organisation: settings.organisation.trim(),
    ladder: settings.ladder,
    language: settings.language,
  };
}

const makers = { blank: makeBrief, template: templateBrief, short: shortTemplateBrief } as const;

function newBrief(
  { library, now }: Pick<EngineContext, 'library' | 'now'>,
  from: Beginning,
  settings: Settings,
): Result<Brief> {
  const id = newId();
  if (from === 'sample') return success(sampleBrief(id, now()));
  if (typeof from === 'string') return success(withSettings(makers[from](id, now()), settings));
  const template = library.briefTemplates.get(from.templateId);
  if (!template.ok) return template;
  const brief = briefOfTemplate(template.value.brief, id, now());
  // Language, ladder and marking are the template's; a house that it does not name is that of the settings.
  const { language, ladder, organisation } = brief;
  const ofTemplate = { language, ladder, ...(organisation !== '' && { organisation }) };
  return success({ ...withSettings(brief, settings), ...ofTemplate });
}

/* What was captured for the sample, whose bytes the library keeps; nothing for other beginnings. */
async function contentsOf(from: Beginning): Promise<Content[]> {
  if (from !== 'sample') return [];
  const encoder = new TextEncoder();
  return Promise.all(capturedTexts.map(({ text }) => hashContent(encoder.encode(text))));
}

/** So many changes of a brief can be undone after a restart. */
const stepsKept = 500;

const inTrash = 'It is in the trash. Restore it there, and open it again, to write in it.';

/** Answers requests about one brief: making, opening and changing it, and its history. */
export function briefHandlers({ library, changed, busy, emit, warmPages, now }: EngineContext) {
  return {
    'brief.create': async ({ from }) => {
      const settings = library.settings.get();
      if (!settings.ok) return settings;
      const brief = newBrief({ library, now }, from, settings.value);
      if (!brief.ok) return brief;
      const attachments = from === 'sample' ? Object.values(brief.value.attachments) : [];
      const made = await keepContents(library.contents, await contentsOf(from), () =>
        library.briefs.create(brief.value, { attachments, parts: [] }),
      );
      if (!made.ok) return made;
      changed([made.value]);
      return success({ briefId: made.value });
    },
    'brief.open': ({ briefId }) => {
      const opened = library.briefs.open(briefId);
      if (!opened.ok) return opened;
      warmPages(briefId);
      const trashed = library.trash.holds(briefId);
      const isTrashed = trashed.ok && trashed.value;
      return isTrashed ? success({ ...opened.value, readOnly: opened.value.readOnly ?? inTrash }) : opened;
    },
    'brief.apply': ({ briefId, baseSeq, baseMark, changes, writer }) => {
      const saved = library.briefs.apply(briefId, baseSeq, changes, baseMark ?? null);
      if (!saved.ok) return saved;
      busy();
      const { seq, mark } = saved.value;
      const calls = changes.map(({ call }) => call);
      emit({ name: 'brief.changed', event: { briefId, seq, mark, calls }, writer: writer ?? null });
      return saved;
    },
    'brief.changes': ({ briefId, afterSeq, afterMark }) =>
      answerOf(library.briefs.changesAfter(briefId, { seq: afterSeq, mark: afterMark }), (after) => ({
        ...after,
        changes: after.changes?.map(({ call, label, at }) => ({ call, label, at })) ?? null,
      })),
    'brief.steps': ({ briefId, upTo }) =>
      answerOf(library.briefs.history(briefId, upTo + 1, stepsKept), (newest) => ({
        steps: undoableSteps(newest.toReversed()).map(({ seq, label, at, inverse, form }) => ({
          seq,
          label,
          at,
          inverse,
          form,
        })),
      })),
  } satisfies Partial<EngineHandlers>;
}
