import type { Brief } from '#shared/brief/brief.ts';
import type { Section } from '#shared/brief/kinds/section.ts';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { callOf } from '#shared/commands/command.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { editProse } from '#shared/commands/prose-edit.ts';
import { batch } from '#shared/commands/registry.ts';
import { proseDocument } from '#shared/prose/document.ts';
import { stepsBetween } from '#shared/prose/steps-between.ts';
import { proseParagraphs } from '#shared/prose/text.ts';
import { draftSourceSummary } from '#shared/publication/source-summary.ts';
import type { BriefDocument } from '../../document/brief-document.ts';

/** The section of a brief that holds its sources and, before them, the source summary statement. */
export function sourcesSectionOf(brief: Brief): Section | undefined {
  return Object.values(brief.sections).find(({ kind }) => kind === 'sources');
}

const paragraphOf = (text: string): ProseNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/* A paragraph that is still as it was drafted gives way; everything somebody wrote stays, below the new draft. */
function withSummary({ content = [] }: Prose, before: string, text: string): Prose {
  const isBefore = (node: ProseNode) =>
    before !== '' && proseParagraphs({ type: 'doc', content: [node] }).join('\n') === before;
  const kept = content.filter((node) => !isBefore(node));
  const isEmpty = proseParagraphs({ type: 'doc', content: kept }).every((line) => line.trim() === '');
  return { type: 'doc', content: [paragraphOf(text), ...(isEmpty ? [] : kept)] };
}

/**
 * Drafts the source summary statement from the register and puts it before the sources, in one change that can be taken
 * back. A draft nobody touched is replaced; what was written stays. Does nothing if there is nothing to say.
 */
export function draftIntoSources(document: BriefDocument): void {
  const { brief } = document;
  const section = sourcesSectionOf(brief);
  const text = draftSourceSummary(brief).join(' ');
  if (section === undefined || text === '') return;
  const next = withSummary(section.lead, brief.sourceSummaryDraft, text);
  const steps = stepsBetween(proseDocument(section.lead), proseDocument(next)).map((step) => step.toJSON());
  if (steps.length === 0) return;
  const target = { in: 'section', sectionId: section.id, part: 'lead' } as const;
  const calls = [
    callOf(editProse, { target, steps, label: 'Draft source summary' }),
    callOf(changeHead, { fields: { sourceSummaryDraft: text } }),
  ];
  document.run(batch, { label: 'Draft source summary', calls: calls as never });
}
