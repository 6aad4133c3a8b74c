/*
 * Two windows on one brief, through an engine, until the process is killed: again and again one writes into a passage that
 * the other deletes. It says `called saved <word>` on its output as soon as the window that wrote a word calls all saved.
 */
import { openEngine } from '#engine/engine.ts';
import { makeBackup } from '#engine/library/backup-files.ts';
import { guarded } from '#engine/library/storage-failure.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { proseText } from '#shared/prose/text.ts';
import type { Result } from '#shared/result.ts';
import { BriefDocument } from '../../../renderer/document/brief-document.ts';

const [libraryFile = ''] = process.argv.slice(2);

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

const engine = wanted(
  openEngine({
    libraryFile,
    emit: () => undefined,
    backUp: async (reason, now) => guarded(libraryFile, () => makeBackup(libraryFile, reason, now)),
  }),
);
const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));

async function openWindow(): Promise<BriefDocument> {
  const opened = wanted(await engine.answer('brief.open', { briefId }));
  return new BriefDocument(opened, {
    apply: ({ seq, mark }, changes) =>
      engine.answer('brief.apply', {
        briefId,
        baseSeq: seq,
        baseMark: mark,
        changes: changes.map(({ call, label, at }) => ({
          call: JSON.parse(JSON.stringify(call)),
          label,
          at,
        })),
      }),
    changesAfter: ({ seq, mark }) =>
      engine.answer('brief.changes', { briefId, afterSeq: seq, afterMark: mark }),
    open: () => engine.answer('brief.open', { briefId }),
    discard: (ids) => engine.answer('unsaved.discard', { ids: [...ids] }),
    keep: (unsaved) => engine.answer('unsaved.keep', { briefId, title: '', changes: [...unsaved] }),
  });
}

function edit(from: number, to: number, text = ''): CommandCall {
  const slice = text === '' ? {} : { slice: { content: [{ type: 'text', text }] } };
  const target = { in: 'section', sectionId: 'bottom-line', part: 'lead' };
  const steps = [{ stepType: 'replace', from, to, ...slice }];
  return { name: 'prose.edit', args: { target, label: '', steps } };
}

const textOf = ({ brief }: BriefDocument) => proseText(sectionOfKind(brief, 'bottom-line').lead);

const [here, there] = [await openWindow(), await openWindow()];
for (let count = 1; ; count += 1) {
  there.comeAgain();
  await there.flush();
  there.runCall(edit(1, 1 + textOf(there).length, 'The mole stays open.'));
  await there.flush();
  here.comeAgain();
  await here.flush();
  there.runCall(edit(1, 21));
  await there.flush();
  const word = `word${count}x`;
  here.runCall(edit(5, 5, `${word} `));
  if (await here.flush()) process.stdout.write(`called saved ${word}\n`);
}
