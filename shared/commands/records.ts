import { assumption } from '../brief/kinds/assumption.ts';
import { biasRisk } from '../brief/kinds/bias-risk.ts';
import { entity } from '../brief/kinds/entity.ts';
import { evidence } from '../brief/kinds/evidence.ts';
import { hypothesis } from '../brief/kinds/hypothesis.ts';
import { implication } from '../brief/kinds/implication.ts';
import { indicator } from '../brief/kinds/indicator.ts';
import { informationGap } from '../brief/kinds/information-gap.ts';
import { keyJudgment } from '../brief/kinds/key-judgment.ts';
import { recommendation } from '../brief/kinds/recommendation.ts';
import { relation } from '../brief/kinds/relation.ts';
import { scenario } from '../brief/kinds/scenario.ts';
import { source } from '../brief/kinds/source.ts';
import { tag } from '../brief/kinds/tag.ts';
import { technique } from '../brief/kinds/technique.ts';
import { uncertainty } from '../brief/kinds/uncertainty.ts';
import { recordCommands } from './record-commands.ts';

/** Add, change, move and remove for key judgments. */
export const keyJudgmentCommands = recordCommands({
  name: 'key-judgment',
  collection: 'keyJudgments',
  noun: 'key judgment',
  plural: 'key judgments',
  schema: keyJudgment,
  fieldNames: { statement: 'statement', likelihood: 'likelihood', confidence: 'confidence' },
});

/** Add, change, move and remove for hypotheses; removing takes ratings and key uncertainties along. */
export const hypothesisCommands = recordCommands({
  name: 'hypothesis',
  collection: 'hypotheses',
  noun: 'hypothesis',
  plural: 'hypotheses',
  schema: hypothesis,
  fieldNames: { name: 'name', statement: 'statement', notes: 'notes', likelihood: 'likelihood' },
});

/** Add, change, move and remove for key uncertainties of hypotheses. */
export const uncertaintyCommands = recordCommands({
  name: 'uncertainty',
  collection: 'uncertainties',
  noun: 'key uncertainty',
  plural: 'key uncertainties',
  schema: uncertainty,
  fieldNames: { text: 'text' },
});

/** Add, change, move and remove for items of evidence; rating one is `evidence.rate`. */
export const evidenceCommands = recordCommands({
  name: 'evidence',
  collection: 'evidence',
  noun: 'evidence',
  plural: 'items of evidence',
  schema: evidence,
  fieldNames: {
    text: 'text',
    sourceIds: 'sources',
    credibility: 'credibility',
    relevance: 'relevance',
    date: 'date',
    ratings: 'ratings',
  },
});

/** Add, change, move and remove for indicators. */
export const indicatorCommands = recordCommands({
  name: 'indicator',
  collection: 'indicators',
  noun: 'indicator',
  plural: 'indicators',
  schema: indicator,
  fieldNames: { text: 'text', status: 'status', statusDate: 'status' },
});

/** Add, change, move and remove for assumptions. */
export const assumptionCommands = recordCommands({
  name: 'assumption',
  collection: 'assumptions',
  noun: 'assumption',
  plural: 'assumptions',
  schema: assumption,
  fieldNames: { text: 'text', status: 'status', basis: 'basis', ifWrong: 'what follows if wrong' },
});

/** Add, change, move and remove for information gaps. */
export const informationGapCommands = recordCommands({
  name: 'information-gap',
  collection: 'informationGaps',
  noun: 'information gap',
  plural: 'information gaps',
  schema: informationGap,
  fieldNames: { text: 'text', priority: 'priority', howToClose: 'how to close it' },
});

/** Add, change, move and remove for bias and deception risks. */
export const biasRiskCommands = recordCommands({
  name: 'bias-risk',
  collection: 'biasRisks',
  noun: 'bias or deception risk',
  plural: 'bias and deception risks',
  schema: biasRisk,
  fieldNames: { text: 'text', kind: 'kind', mitigation: 'mitigation' },
});

/** Add, change, move and remove for implications. */
export const implicationCommands = recordCommands({
  name: 'implication',
  collection: 'implications',
  noun: 'implication',
  plural: 'implications',
  schema: implication,
  fieldNames: { text: 'text', domain: 'domain', label: 'domain' },
});

/** Add, change, move and remove for recommendations. */
export const recommendationCommands = recordCommands({
  name: 'recommendation',
  collection: 'recommendations',
  noun: 'recommendation',
  plural: 'recommendations',
  schema: recommendation,
  fieldNames: { text: 'text', horizon: 'horizon', owner: 'owner', due: 'due date' },
});

/** Add, change, move and remove for scenarios. */
export const scenarioCommands = recordCommands({
  name: 'scenario',
  collection: 'scenarios',
  noun: 'scenario',
  plural: 'scenarios',
  schema: scenario,
  fieldNames: { text: 'text', kind: 'kind', name: 'name', likelihood: 'likelihood' },
});

/** Add, change, move and remove for entities; renaming with all mentions is `entity.rename`. */
export const entityCommands = recordCommands({
  name: 'entity',
  collection: 'entities',
  noun: 'entity',
  plural: 'entities',
  schema: entity,
  fieldNames: { name: 'name', type: 'type', role: 'role', aliases: 'aliases', notes: 'notes' },
});

/** Add, change, move and remove for relations between entities. */
export const relationCommands = recordCommands({
  name: 'relation',
  collection: 'relations',
  noun: 'relation',
  plural: 'relations',
  schema: relation,
  fieldNames: { name: 'name' },
});

/** Add, change, move and remove for tags. */
export const tagCommands = recordCommands({
  name: 'tag',
  collection: 'tags',
  noun: 'tag',
  plural: 'tags',
  schema: tag,
  fieldNames: { name: 'name' },
});

/** Add, change, move and remove for techniques; their output is prose, changed by `prose.edit`. */
export const techniqueCommands = recordCommands({
  name: 'technique',
  collection: 'techniques',
  noun: 'technique',
  plural: 'techniques',
  schema: technique,
  fieldNames: { name: 'name', definition: 'definition', origin: 'origin' },
});

/** Add, change, move and remove for sources; removing takes citations along. */
export const sourceCommands = recordCommands({
  name: 'source',
  collection: 'sources',
  noun: 'source',
  plural: 'sources',
  schema: source,
  fieldNames: { title: 'title', reference: 'reference', reliability: 'reliability', published: 'date' },
});
