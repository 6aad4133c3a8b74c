import type { Brief } from '../brief/brief.ts';
import { failure, type Result, success } from '../result.ts';
import { withMovedPassages } from './anchors.ts';
import { makeBatch } from './batch.ts';
import { patchBrief } from './brief-patch.ts';
import { replaceBrief } from './brief-replace.ts';
import { withCarriedMarks } from './carried-marks.ts';
import { type AnyCommand, type Applied, anyCommand, type CommandCall } from './command.ts';
import { changeConfidence } from './confidence-change.ts';
import { renameEntity } from './entity-rename.ts';
import { giveEstimate, withdrawEstimates } from './estimates.ts';
import { rateCells, rateEvidence } from './evidence-rate.ts';
import { changeHead } from './head-change.ts';
import { assignPeople } from './people-assign.ts';
import { editProse } from './prose-edit.ts';
import { type RecordCommands, recordCommands } from './record-commands.ts';
import { replaceText } from './replace-text.ts';
import { addSection, changeSection, moveSection, removeSection } from './sections.ts';

const ofRecords: readonly AnyCommand[] = Object.values<RecordCommands<never>>(recordCommands).flatMap(
  ({ add, change, move, remove }) => [
    anyCommand(add),
    anyCommand(change),
    anyCommand(move),
    anyCommand(remove),
  ],
);

/** Runs several calls as one change. */
export const batch = makeBatch({
  one: (brief, call) => applyCall(brief, call),
  ratings: (brief, calls) => applyRatings(brief, calls),
});

const all: readonly AnyCommand[] = [
  anyCommand(patchBrief),
  anyCommand(replaceBrief),
  anyCommand(batch),
  anyCommand(changeHead),
  anyCommand(changeConfidence),
  anyCommand(assignPeople),
  anyCommand(editProse),
  anyCommand(replaceText),
  anyCommand(rateEvidence),
  anyCommand(giveEstimate),
  anyCommand(withdrawEstimates),
  anyCommand(renameEntity),
  anyCommand(addSection),
  anyCommand(changeSection),
  anyCommand(moveSection),
  anyCommand(removeSection),
  ...ofRecords,
];

/** Every command by name. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  all.map((command) => [command.name, command]),
);

/** Commands that move passages along with their text themselves; none of them changes a text of a record itself. */
const movesPassages: ReadonlySet<string> = new Set([editProse.name, batch.name]);

/** Applies a call to a brief; fails with `command-unknown`, `request-invalid` or `command-refused`. */
export function applyCall(brief: Brief, call: CommandCall): Result<Applied> {
  const command = commands.get(call.name);
  if (!command) {
    return failure(
      'command-unknown',
      `This version of Briefwright does not know the change “${call.name}”. Nothing was changed. The library may come from a newer version.`,
    );
  }
  const applied = command.applyTo(brief, call.args);
  if (!applied.ok || movesPassages.has(call.name)) return applied;
  return success(withMovedPassages(brief, withCarriedMarks(brief, applied.value), call));
}

/* The same as one call after the other. */
function applyRatings(brief: Brief, calls: readonly CommandCall[]): Result<Applied> {
  const all: Parameters<typeof rateCells>[1][number][] = [];
  for (const call of calls) {
    const parsed = rateEvidence.args.safeParse(call.args);
    // It says what is wrong with it.
    if (!parsed.success) return applyCall(brief, call);
    all.push(parsed.data);
  }
  const applied = rateCells(brief, all);
  const [first] = calls;
  return applied.ok && first ? success(withMovedPassages(brief, applied.value, first)) : applied;
}

/** What undo and history call a call; its plain name if it is unknown. */
export function callLabel(call: CommandCall, brief: Brief): string {
  return commands.get(call.name)?.labelOf(call.args, brief) ?? call.name;
}
