import type { Brief } from './brief.ts';
import type { Prose, ProseNode } from './prose.ts';
import { mapProse } from './repair-prose.ts';

type Records = Readonly<Record<string, unknown>>;

/** Counts the references that were taken out because they named nothing. */
interface Tally {
  references: number;
  uncertainties: number;
  relations: number;
}

/**
 * Takes out every id that names no record. The words are kept: a mention becomes its text, a citation without sources
 * its place in the source, and a key uncertainty without its hypothesis a paragraph below the hypotheses.
 */
export function repairReferences(brief: Brief, repairs: string[]): Brief {
  const tally: Tally = { references: 0, uncertainties: 0, relations: 0 };
  const records = withoutDanglingIds(brief, tally);
  const whole = withoutOrphans(records, tally);
  const mended = mapProse(whole, (prose) => mendNode(prose, brief, tally));
  if (tally.references > 0) {
    repairs.push(
      `${counted(tally.references, 'reference')} to something that is not in the brief ${were(tally.references)} taken out.`,
    );
  }
  if (tally.uncertainties > 0) {
    repairs.push(
      `${counted(tally.uncertainties, 'key uncertainty', 'key uncertainties')} of no hypothesis ${were(tally.uncertainties)} kept as text below the hypotheses.`,
    );
  }
  if (tally.relations > 0) {
    repairs.push(
      `${counted(tally.relations, 'relation')} to an entity that is not in the brief ${were(tally.relations)} taken out.`,
    );
  }
  return tally.references + tally.uncertainties + tally.relations === 0 ? brief : mended;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function withoutDanglingIds(brief: Brief, tally: Tally): Brief {
  const present = <Id extends string>(ids: readonly Id[], among: Records): Id[] => {
    const kept = ids.filter((id) => Object.hasOwn(among, id));
    tally.references += ids.length - kept.length;
    return kept;
  };
  const each = <Item extends object>(
    items: Readonly<Record<string, Item>>,
    change: (item: Item) => Partial<Item>,
  ) => Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...item, ...change(item) }]));
  return {
    ...brief,
    keyJudgments: each(brief.keyJudgments, (item) => ({
      evidenceIds: present(item.evidenceIds, brief.evidence),
      assumptionIds: present(item.assumptionIds, brief.assumptions),
      informationGapIds: present(item.informationGapIds, brief.informationGaps),
      hypothesisIds: present(item.hypothesisIds, brief.hypotheses),
    })),
    evidence: each(brief.evidence, (item) => ({
      sourceIds: present(item.sourceIds, brief.sources),
      ratings: presentRatings(item.ratings, brief.hypotheses, tally),
    })),
    indicators: each(brief.indicators, (item) => ({
      hypothesisIds: present(item.hypothesisIds, brief.hypotheses),
      scenarioIds: present(item.scenarioIds, brief.scenarios),
    })),
    relations: each(brief.relations, (item) => ({ evidenceIds: present(item.evidenceIds, brief.evidence) })),
    sources: each(brief.sources, (item) => ({ derivedFromIds: present(item.derivedFromIds, brief.sources) })),
  };
}

function presentRatings<Value>(
  ratings: Readonly<Record<string, Value>>,
  hypotheses: Records,
  tally: Tally,
): Record<string, Value> {
  const entries = Object.entries(ratings);
  const kept = entries.filter(([id]) => Object.hasOwn(hypotheses, id));
  tally.references += entries.length - kept.length;
  return Object.fromEntries(kept);
}

function withoutOrphans(brief: Brief, tally: Tally): Brief {
  const relations = { ...brief.relations };
  const uncertainties = { ...brief.uncertainties };
  const paragraphs: ProseNode[] = [];
  for (const [id, item] of Object.entries(brief.relations)) {
    if (Object.hasOwn(brief.entities, item.fromEntityId) && Object.hasOwn(brief.entities, item.toEntityId))
      continue;
    tally.relations += 1;
    Reflect.deleteProperty(relations, id);
  }
  for (const [id, item] of Object.entries(brief.uncertainties)) {
    if (Object.hasOwn(brief.hypotheses, item.hypothesisId)) continue;
    tally.uncertainties += 1;
    Reflect.deleteProperty(uncertainties, id);
    const text = [item.leadIn, item.text].filter((part) => part !== '').join(' ');
    if (text !== '') paragraphs.push({ type: 'paragraph', content: [{ type: 'text', text }] });
  }
  return withParagraphs({ ...brief, relations, uncertainties }, paragraphs);
}

function withParagraphs(brief: Brief, paragraphs: readonly ProseNode[]): Brief {
  if (paragraphs.length === 0) return brief;
  const sections = Object.entries(brief.sections).map(([id, item]) => {
    if (item.kind !== 'hypotheses') return [id, item];
    const body: Prose = { type: 'doc', content: [...(item.body.content ?? []), ...paragraphs] };
    return [id, { ...item, body }];
  });
  return { ...brief, sections: Object.fromEntries(sections) };
}

function mendNode<Node extends ProseNode>(node: Node, brief: Brief, tally: Tally): Node {
  if (!node.content) return node;
  const content = node.content.flatMap((child) => {
    const mended = mendInline(child, brief, tally);
    return mended === null ? [] : [mendNode(mended, brief, tally)];
  });
  const isSame =
    content.length === node.content.length && content.every((child, at) => child === node.content?.[at]);
  return isSame ? node : { ...node, content };
}

function mendInline(node: ProseNode, brief: Brief, tally: Tally): ProseNode | null {
  if (node.type === 'mention' && !Object.hasOwn(brief.entities, String(node.attrs?.entityId))) {
    tally.references += 1;
    return asText(node, node.attrs?.text);
  }
  const ids = node.type === 'citation' ? node.attrs?.sourceIds : undefined;
  if (!Array.isArray(ids)) return node;
  const kept = ids.filter((id) => Object.hasOwn(brief.sources, String(id)));
  if (kept.length === ids.length) return node;
  tally.references += ids.length - kept.length;
  if (kept.length === 0) return asText(node, node.attrs?.locator);
  return { ...node, attrs: { ...node.attrs, sourceIds: kept } };
}

function asText(node: ProseNode, text: unknown): ProseNode | null {
  if (typeof text !== 'string' || text === '') return null;
  return node.marks ? { type: 'text', text, marks: node.marks } : { type: 'text', text };
}
