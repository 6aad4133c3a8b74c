import { templateNameIn } from '#engine/brief-file/template-part.ts';
import type { GuardedOptions } from '#engine/import/guarded.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import { newId } from '#shared/brief/ids.ts';
import type { BriefTemplate } from '#shared/ipc/contract/brief-templates.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { templateOf } from '#shared/queries/brief-template.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { takeReadFile } from '../contents/brief-file-parts.ts';
import type { EngineContext } from '../engine-context.ts';

/** What became of files so far. */
export type Outcome = { -readonly [Key in keyof ImportOutcome]: ImportOutcome[Key] };

/** How foreign files are read: at this moment, with what the settings say of new briefs. */
export function optionsFor({ library, now }: EngineContext): GuardedOptions {
  const settings = library.settings.get();
  if (!settings.ok) return { now: now() };
  const { language, ladder } = settings.value;
  return { now: now(), defaults: { language, ladder } };
}

/** Adds the brief template that a `.brief` file holds; null if it holds a brief. */
function takeTemplate(
  { library, now }: EngineContext,
  { brief, newer, otherParts }: ImportedFile,
): Result<BriefTemplate> | null {
  const name = templateNameIn(otherParts);
  if (name === null) return null;
  if (newer) {
    return failure(
      'brief-is-newer',
      'The brief template was made by a newer version of Briefwright. It was left as it is. Open it with a newer version.',
    );
  }
  // Whatever else somebody put into it stays out of new briefs.
  return library.briefTemplates.add(name, templateOf(brief, newId(), now(), true));
}

/** Takes what was read into the library, or notes why it was not. */
export async function keep(
  context: EngineContext,
  outcome: Outcome,
  name: string,
  reading: Result<ImportedFile>,
): Promise<void> {
  const template = reading.ok ? takeTemplate(context, reading.value) : null;
  if (template?.ok) {
    outcome.templates.push(template.value);
    return;
  }
  if (template) {
    outcome.failed.push({ file: name, message: template.error.message });
    return;
  }
  const kept = reading.ok ? await takeReadFile(context.library, reading.value) : reading;
  if (!kept.ok) {
    outcome.failed.push({ file: name, message: kept.error.message });
    return;
  }
  if (!reading.ok) return;
  const { brief, report } = reading.value;
  const { briefId, outcome: became, versionOf } = kept.value;
  const { title } = brief;
  if (became === 'added') outcome.imported.push({ briefId, title, report, versionOf });
  else outcome.known.push({ briefId, title, wasTrashed: became === 'restored' });
}

/** The outcome before the first file. */
export function emptyOutcome(): Outcome {
  return { imported: [], known: [], failed: [], templates: [], unclear: [], looks: [] };
}

/** Tells every window what was taken into the library, and gives the answer. */
export function tellTaken(context: EngineContext, outcome: Outcome): Result<ImportOutcome> {
  const briefIds = [...outcome.imported, ...outcome.known].map((item) => item.briefId);
  if (briefIds.length > 0) {
    context.changed(briefIds);
    context.busy();
  }
  return success(outcome);
}
