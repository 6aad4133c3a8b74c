import { makeImplication } from '../../brief/kinds/implication.ts';
import { runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, type SourceBlock } from '../../prose/source-block.ts';
import { type ImplicationDomain, implicationDomainNames } from '../../vocabulary/implication.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { findLabel, findLabelBeforeDash, wholeLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';
import { hasSameWords, withoutStop } from '../sentences.ts';

const domainWords: readonly (readonly [Exclude<ImplicationDomain, 'own'>, RegExp])[] = [
  ['political', /\b(?:geo)?political\b|\bdiplomatic\b/i],
  ['security', /\bsecurity\b|\bcounter-?\s?terrorism\b|\bmilitary\b/i],
  ['cyber', /\bcyber|\binformation(?: space)?\b/i],
  ['economic', /\beconom|\bsocial\b|\bfinancial\b/i],
];

/** The domain a label names and the words to keep: none if it is the standard name. */
function domainOf(label: string): { domain: ImplicationDomain; label: string } {
  for (const [domain] of domainWords) {
    if (hasSameWords(label, implicationDomainNames[domain])) return { domain, label: '' };
  }
  const named = domainWords.filter(([, pattern]) =>
    pattern.test(label.replace(/cyber\s?security/i, 'cyber')),
  );
  const only = named.length === 1 ? named[0]?.[0] : undefined;
  return { domain: only ?? 'own', label };
}

/** One of the four standard labels, in any case, or the one word that names their subject. */
function isStandardDomain(label: string): boolean {
  if (/^(?:(?:geo)?political|security|cyber|economic|social|military)$/i.test(label)) return true;
  return domainWords.some(([domain]) => hasSameWords(label, implicationDomainNames[domain]));
}

function isDomain(label: string): boolean {
  return isLabel(label) && label.split(/\s+/).length <= 4 && domainOf(label).domain !== 'own';
}

/** Labels are free but short: "Cascading Threats", not half a sentence. */
function isLabel(label: string): boolean {
  return label.length <= 60 && label.split(/\s+/).length <= 6 && /^[\p{Lu}\d]/u.test(label);
}

interface Progress {
  readonly section: DraftSection;
  readonly draft: Draft;
  /** The label on its own line whose items follow, if any. */
  open: { readonly label: string; readonly block: LineBlock; count: number } | null;
  hasRecords: boolean;
}

function keep(progress: Progress, block: SourceBlock): void {
  close(progress);
  (progress.hasRecords ? progress.section.body : progress.section.lead).push(block);
}

function close(progress: Progress): void {
  const { open } = progress;
  progress.open = null;
  if (open?.count === 0) keep(progress, open.block);
}

function add(progress: Progress, label: string, text: string): void {
  const { draft } = progress;
  const named = label === '' ? { domain: 'own' as const, label: '' } : domainOf(label);
  draft.implications.push({
    ...makeImplication(draft.options.newId(), noOrderYet, named.domain),
    label: named.label,
    text: withoutStop(text),
  });
  progress.hasRecords = true;
}

function readLabelled(progress: Progress, block: LineBlock): boolean {
  const found = findLabelBeforeDash(block, isStandardDomain) ?? findLabel(block);
  const label = found?.label ?? (block.kind === 'heading' ? wholeLabel(block) : '');
  const isCertain = block.kind !== 'paragraph' || found?.isBold === true;
  const isTaken = isStandardDomain(label) || (isCertain ? isLabel(label) : isDomain(label));
  if (label === '' || !isTaken) return false;
  close(progress);
  const rest = runsText(found?.rest ?? []);
  if (rest === '') progress.open = { label, block, count: 0 };
  else add(progress, label, rest);
  return true;
}

function readUnlabelled(progress: Progress, block: LineBlock): boolean {
  const { open } = progress;
  const isFirstBelow = open?.count === 0 && block.kind === 'paragraph';
  if (block.kind !== 'item' && !isFirstBelow) return false;
  if (open) open.count += 1;
  add(progress, open?.label ?? '', lineText(block));
  return true;
}

/**
 * Reads the implications: paragraphs before them are the lead, every labelled line or bullet is one implication. The
 * four standard labels and their variants give the domain; other labels become a domain of their own. Semicolons
 * separate nothing here.
 */
export function readImplications(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  const progress: Progress = { section, draft, open: null, hasRecords: false };
  for (const block of blocks) {
    const isRead = isReadable(block) && (readLabelled(progress, block) || readUnlabelled(progress, block));
    if (!isRead) keep(progress, block);
  }
  close(progress);
}
