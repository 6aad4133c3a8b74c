import { type Brief, makeBrief } from '../brief/brief.ts';
import { briefId } from '../brief/ids.ts';
import { kinds } from '../brief/kinds/all.ts';
import { makeImplication } from '../brief/kinds/implication.ts';
import { makeRecommendation } from '../brief/kinds/recommendation.ts';
import { makeScenario } from '../brief/kinds/scenario.ts';
import { makeSection, type Section } from '../brief/kinds/section.ts';
import { inOrder, orderKeys } from '../brief/order.ts';
import { emptyProse, joinTexts, type Prose, type ProseNode } from '../brief/prose.ts';
import { withLabelsWritten } from './labels-in-prose.ts';

/** More empty records than this are no help to whoever begins. */
const mostEmpty = 10;

/** Kinds of which a template has one empty record if the brief has any. */
const once = ['requirements', 'assumptions', 'informationGaps', 'biasRisks', 'indicators'] as const;

function each<Value, Item extends { readonly id: string }>(
  values: readonly Value[],
  make: (value: Value, id: string, order: string) => Item,
): Record<string, Item> {
  const keys = orderKeys(values.length);
  const items = values.map((value, index) => make(value, `template-${index + 1}`, keys[index] ?? 'a0'));
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function emptyOnes(
  collection: (typeof once)[number] | 'keyJudgments' | 'hypotheses' | 'evidence',
  count: number,
) {
  const places = Array.from({ length: Math.min(count, mostEmpty) });
  return each(places, (_, id, order) => kinds[collection].make(id, order));
}

/* Sources and entities belong to the case: what names them is a word, or goes. */
function withoutReferences(node: ProseNode): ProseNode[] {
  if (node.type === 'citation') return [];
  if (node.type === 'mention')
    return [{ type: 'text', text: String(node.attrs?.text ?? ''), ...(node.marks && { marks: node.marks }) }];
  if (!node.content) return [node];
  return [{ ...node, content: joinTexts(node.content.flatMap(withoutReferences)) }];
}

function guidanceIn(prose: Prose, keepsText: boolean): Prose {
  const blocks = keepsText ? prose.content : prose.content?.filter(({ type }) => type === 'heading');
  const content = (blocks ?? []).flatMap(withoutReferences).filter((node) => node.text !== '');
  return content.length === 0 ? emptyProse : { type: 'doc', content };
}

function sectionOf({ id, kind, order, title, isNumbered, lead, body }: Section, keepsText: boolean): Section {
  return {
    ...makeSection(kind, order, id),
    title,
    isNumbered,
    lead: guidanceIn(lead, keepsText),
    body: guidanceIn(body, keepsText),
  };
}

/** The empty records that say how the brief is built: which horizons, domains and scenarios, how many hypotheses. */
function structureOf(brief: Brief): Partial<Brief> {
  const count = (name: keyof typeof kinds) => Object.keys(brief[name]).length;
  const domains = inOrder(brief.implications).filter(
    ({ domain }, index, all) =>
      domain === 'own' || all.findIndex((other) => other.domain === domain) === index,
  );
  const horizons = new Set(inOrder(brief.recommendations).map(({ horizon }) => horizon));
  const scenarios = new Set(inOrder(brief.scenarios).flatMap(({ kind }) => (kind === 'other' ? [] : [kind])));
  return {
    ...Object.fromEntries(once.map((name) => [name, emptyOnes(name, Math.min(1, count(name)))])),
    keyJudgments: emptyOnes('keyJudgments', count('keyJudgments')),
    hypotheses: emptyOnes('hypotheses', count('hypotheses')),
    // With hypotheses, evidence is added where it speaks for or against one of them.
    evidence: emptyOnes('evidence', count('hypotheses') === 0 ? Math.min(1, count('evidence')) : 0),
    implications: each(domains, ({ domain, label }, id, order) => ({
      ...makeImplication(id, order, domain),
      label: domain === 'own' ? label : '',
    })),
    recommendations: each([...horizons], (horizon, id, order) => makeRecommendation(id, order, horizon)),
    scenarios: each([...scenarios], (kind, id, order) => makeScenario(id, order, kind)),
  } as Partial<Brief>;
}

/**
 * The brief template of a brief: its sections with their titles and order, the headings in them, and empty records where
 * the brief has some, without anything of its case. With `keepsText` the prose of the sections stays as well, as
 * guidance for whoever writes, but what it cited and mentioned does not. House, marking, language and ladder stay.
 */
export function templateOf(brief: Brief, id: string, created: string, keepsText: boolean): Brief {
  const { kind, subtitle, organisation, language, marking, ladder, hypothesisLabels } = brief;
  const worded = withLabelsWritten(brief);
  const sections = Object.values(worded.sections).map((section) => sectionOf(section, keepsText));
  return {
    ...makeBrief(id, created),
    ...{ kind, subtitle, organisation, language, marking, ladder, hypothesisLabels },
    ...structureOf(brief),
    sections: Object.fromEntries(sections.map((section) => [section.id, section])),
  };
}

/** A new brief that begins as a template says; what the template does not say stays to be set. */
export function briefOfTemplate(template: Brief, id: string, created: string): Brief {
  return { ...template, id: briefId.parse(id), created };
}
