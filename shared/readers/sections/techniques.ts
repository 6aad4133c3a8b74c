import { makeTechnique } from '../../brief/technique.ts';
import { runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, type SourceBlock } from '../../prose/source-block.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { findLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';

/** Puts a technique the original named into the draft. */
export function addTechnique(name: string, definition: string, draft: Draft): void {
  const made = makeTechnique(draft.options.newId(), noOrderYet, name);
  draft.techniques.push({ ...made, definition, origin: 'named-by-original' });
}

function readTechnique(block: LineBlock, draft: Draft): boolean {
  const found = findLabel(block);
  if (found && block.kind !== 'heading') {
    addTechnique(found.label, runsText(found.rest), draft);
    return true;
  }
  const text = lineText(block);
  const isName = block.kind === 'item' && text.length <= 120 && !/[.!?;]$/.test(text);
  if (isName) addTechnique(text.replace(/\s+/g, ' '), '', draft);
  return isName;
}

/** Reads "- Name: definition" lines, or names alone, one technique each. Other lines stay prose. */
export function readTechniques(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  for (const block of blocks) {
    if (isReadable(block) && readTechnique(block, draft)) continue;
    (draft.techniques.length > 0 ? section.body : section.lead).push(block);
  }
}
