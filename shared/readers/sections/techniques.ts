import { makeTechnique } from '../../brief/kinds/technique.ts';
import { runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, type SourceBlock } from '../../prose/source-block.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { findLabel, findLabelBeforeDash, wholeLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';
import { isKnownTechnique } from '../technique-names.ts';

/** Puts a technique the original named into the draft. */
export function addTechnique(name: string, definition: string, draft: Draft): void {
  const made = makeTechnique(draft.options.newId(), noOrderYet, name);
  draft.techniques.push({ ...made, definition, origin: 'named-by-original' });
}

/** Reads a technique; "open" means that its definition may be on the next line. */
function readTechnique(block: LineBlock, draft: Draft): 'read' | 'open' | null {
  const found = findLabelBeforeDash(block, isKnownTechnique) ?? findLabel(block);
  if (found && block.kind !== 'heading') {
    addTechnique(found.label, runsText(found.rest), draft);
    return found.rest.length === 0 ? 'open' : 'read';
  }
  const text = lineText(block);
  if (block.kind === 'item') {
    if (text.length > 120 || /[.!?;]$/.test(text)) return null;
    addTechnique(text.replace(/\s+/g, ' '), '', draft);
    return 'read';
  }
  if (!isKnownTechnique(text)) return null;
  addTechnique(wholeLabel(block).replace(/\s+/g, ' '), '', draft);
  return 'open';
}

/**
 * Reads "- Name: definition" lines, names alone, and names with the definition on the line below, one technique each.
 * Other lines stay prose.
 */
export function readTechniques(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  let isOpen = false;
  for (const block of blocks) {
    const last = draft.techniques.at(-1);
    const read = isReadable(block) ? readTechnique(block, draft) : null;
    if (read === null && isOpen && last && block.kind === 'paragraph' && isReadable(block)) {
      last.definition = lineText(block);
    } else if (read === null) {
      (draft.techniques.length > 0 ? section.body : section.lead).push(block);
    }
    isOpen = read === 'open';
  }
}
