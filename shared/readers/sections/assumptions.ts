import { makeAssumption } from '../../brief/kinds/assumption.ts';
import { type BiasRisk, makeBiasRisk } from '../../brief/kinds/bias-risk.ts';
import { makeInformationGap } from '../../brief/kinds/information-gap.ts';
import { runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, type SourceBlock } from '../../prose/source-block.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { comparableLabel, findLabel, findLabelBeforeDash, wholeLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';
import { hasSameWords, semicolonItems, sentencesOf, withoutStop } from '../sentences.ts';

type RecordKind =
  | { readonly of: 'assumption' }
  | { readonly of: 'gap' }
  | { readonly of: 'risk'; readonly kind: BiasRisk['kind'] };

interface KnownLabel {
  readonly pattern: RegExp;
  readonly kind: RecordKind;
}

const knownLabels: readonly KnownLabel[] = [
  { pattern: /^(?:(?:key|critical|core|underlying|main) )?assumptions?$/, kind: { of: 'assumption' } },
  {
    pattern: /^(?:(?:key|critical) )?(?:information|intelligence|data|knowledge) gaps?$/,
    kind: { of: 'gap' },
  },
  {
    pattern: /^(?:blind ?spots?|missing (?:data|information)|inconsistent data|inconsistenc(?:y|ies))$/,
    kind: { of: 'gap' },
  },
  { pattern: /^bias(?:es)? and deception(?: risks?)?$/, kind: { of: 'risk', kind: null } },
  { pattern: /^(?:key )?red[ -]flags?$/, kind: { of: 'risk', kind: 'red-flag' } },
  {
    pattern: /^(?:(?:potential|cognitive|possible|source|confirmation|analytic) )?bias(?:es)?(?: risks?)?$/,
    kind: { of: 'risk', kind: 'bias' },
  },
  {
    pattern: /^(?:potential |possible )?deception(?: (?:indicators?|risks?|signs?))?$/,
    kind: { of: 'risk', kind: 'deception' },
  },
];

const standardLabels: Readonly<Record<RecordKind['of'], string>> = {
  assumption: 'Assumptions',
  gap: 'Information Gaps',
  risk: 'Bias & Deception Risks',
};

interface OpenLabel {
  readonly label: string;
  readonly kind: RecordKind;
  readonly block: LineBlock;
  /** Nothing followed the label on its line, so the next lines are its list. */
  readonly isList: boolean;
  isBulleted: boolean;
  count: number;
}

function findKnown(label: string): RecordKind | null {
  const comparable = comparableLabel(label).replace(/ (?:\d{1,2}|[a-z])$/, '');
  return knownLabels.find((known) => known.pattern.test(comparable))?.kind ?? null;
}

/**
 * The items after a label on the same line: separated by semicolons, otherwise one for each sentence if the label is a
 * plural.
 */
function itemsOf(label: string, text: string): string[] {
  const items = semicolonItems(text);
  const sentences = sentencesOf(text).map(withoutStop);
  const isPlural = /(?<!\bbia)s$|\bdata$/i.test(label);
  if (items.length > 1 && sentences.length < 2) return items;
  if (isPlural && sentences.length > 1 && sentences.length >= items.length) return sentences;
  return items.length > 1 ? items : [withoutStop(text)];
}

function addRecord(kind: RecordKind, label: string, text: string, draft: Draft): void {
  const id = draft.options.newId();
  const own = { text: withoutStop(text), label: hasSameWords(label, standardLabels[kind.of]) ? '' : label };
  if (kind.of === 'assumption') draft.assumptions.push({ ...makeAssumption(id, noOrderYet), ...own });
  else if (kind.of === 'gap') draft.informationGaps.push({ ...makeInformationGap(id, noOrderYet), ...own });
  else draft.biasRisks.push({ ...makeBiasRisk(id, noOrderYet), ...own, kind: kind.kind });
}

/** An indented line below an item continues its text. */
function appendToLast(kind: RecordKind, text: string, draft: Draft): void {
  const records = { assumption: draft.assumptions, gap: draft.informationGaps, risk: draft.biasRisks }[
    kind.of
  ];
  const last = records.at(-1);
  if (last && last.text.length < 100_000) last.text = `${last.text}\n${text}`;
  else addRecord(kind, '', text, draft);
}

interface Progress {
  readonly section: DraftSection;
  readonly draft: Draft;
  open: OpenLabel | null;
  hasRecords: boolean;
}

function keep(progress: Progress, block: SourceBlock): void {
  close(progress);
  (progress.hasRecords ? progress.section.body : progress.section.lead).push(block);
}

/** A label with nothing after it, as where a text was cut, stays as it is. */
function close(progress: Progress): void {
  const { open } = progress;
  progress.open = null;
  if (open?.isList && open.count === 0) keep(progress, open.block);
}

function add(progress: Progress, open: OpenLabel, items: readonly string[]): void {
  for (const item of items) addRecord(open.kind, open.label, item, progress.draft);
  open.count += items.length;
  progress.hasRecords = true;
}

function readLabel(progress: Progress, block: LineBlock): boolean {
  const found = findLabelBeforeDash(block, (known) => findKnown(known) !== null) ?? findLabel(block);
  const label = found?.label ?? wholeLabel(block);
  const kind = findKnown(label);
  if (!kind) return false;
  close(progress);
  const rest = runsText(found?.rest ?? []);
  const open: OpenLabel = { label, kind, block, isList: rest === '', isBulleted: false, count: 0 };
  progress.open = open;
  if (rest !== '') add(progress, open, itemsOf(label, rest));
  return true;
}

/**
 * Whether a line below a label on its own line belongs to it: items, even on the same level as the label, or
 * paragraphs.
 */
function isOfList(open: OpenLabel, block: LineBlock): boolean {
  if (block.kind === 'heading') return false;
  if (block.kind === 'item') return open.isList ? !findLabel(block)?.isBold : block.depth > open.block.depth;
  return open.isList && !open.isBulleted;
}

function readListed(progress: Progress, block: LineBlock): boolean {
  const { open } = progress;
  if (open?.isBulleted && block.kind === 'paragraph' && block.depth > 0) {
    appendToLast(open.kind, lineText(block), progress.draft);
    return true;
  }
  if (!open || !isOfList(open, block)) return false;
  if (block.kind === 'item') {
    open.isBulleted = true;
    add(progress, open, [lineText(block)]);
  } else {
    add(progress, open, itemsOf(open.label, lineText(block)));
  }
  return true;
}

/**
 * Reads assumptions, information gaps and risks of bias and deception, one record for each item after a label, however
 * the list is laid out. A label other than the standard one is kept with its records. Lines without a label stay prose.
 */
export function readAssumptions(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  const progress: Progress = { section, draft, open: null, hasRecords: false };
  for (const block of blocks) {
    const isRead = isReadable(block) && (readLabel(progress, block) || readListed(progress, block));
    if (!isRead) keep(progress, block);
  }
  close(progress);
}
