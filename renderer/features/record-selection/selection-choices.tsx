import type { ReactNode } from 'react';
import { credibilityNames } from '#shared/vocabulary/admiralty.ts';
import { implicationDomainNames, implicationDomains } from '#shared/vocabulary/implication.ts';
import { horizonNames, horizons } from '#shared/vocabulary/recommendation.ts';
import { scenarioKindNames, scenarioKinds } from '#shared/vocabulary/scenario.ts';
import {
  assumptionStatusOptions,
  biasRiskKindOptions,
  entityTypeOptions,
  indicatorStatusOptions,
  priorityOptions,
  relevanceOptions,
  reliabilityOptions,
  techniqueOriginOptions,
} from '../../records/choices.tsx';
import type { RecordFields } from '../../records/edit-record.ts';
import type { RecordCollection } from '../../records/record-kinds.ts';

/** What can be chosen for several records of a kind at once: their status, their priority, their domain. */
export interface SelectionChoice<Name extends RecordCollection> {
  readonly label: string;
  readonly options: readonly {
    readonly label: string;
    readonly icon?: ReactNode;
    readonly fields: RecordFields<Name>;
  }[];
}

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

function choice<Name extends RecordCollection, Value>(
  label: string,
  options: readonly Option<Value>[],
  fieldsOf: (value: Value) => RecordFields<Name>,
): SelectionChoice<Name> {
  return {
    label,
    options: options.map(({ value, label: name, icon }) => ({ label: name, icon, fields: fieldsOf(value) })),
  };
}

const credibilityOptions: readonly Option<number | null>[] = [
  { value: null, label: 'Not judged' },
  ...Object.entries(credibilityNames).map(([value, label]) => ({
    value: Number(value),
    label: `${value} · ${label}`,
  })),
];

/** The choices of each kind; a kind without any can be moved and deleted. */
export const selectionChoices: {
  readonly [Name in RecordCollection]?: readonly SelectionChoice<Name>[];
} = {
  assumptions: [choice('Status', assumptionStatusOptions, (status) => ({ status }))],
  informationGaps: [choice('Priority', priorityOptions, (priority) => ({ priority }))],
  biasRisks: [choice('Kind', biasRiskKindOptions, (kind) => ({ kind }))],
  indicators: [choice('Status', indicatorStatusOptions, (status) => ({ status }))],
  evidence: [
    choice('Credibility', credibilityOptions, (credibility) => ({ credibility })),
    choice('Relevance', relevanceOptions, (relevance) => ({ relevance })),
  ],
  implications: [
    choice(
      'Domain',
      implicationDomains.map((value) => ({ value, label: implicationDomainNames[value] || 'Own domain' })),
      (domain) => ({ domain }),
    ),
  ],
  recommendations: [
    choice(
      'Horizon',
      horizons.map((value) => ({
        value,
        label: value === 'unspecified' ? 'No horizon' : horizonNames[value],
      })),
      (horizon) => ({ horizon }),
    ),
  ],
  scenarios: [
    choice(
      'Kind',
      scenarioKinds.map((value) => ({ value, label: scenarioKindNames[value] })),
      (kind) => ({ kind }),
    ),
  ],
  entities: [choice('Type', entityTypeOptions, (type) => ({ type }))],
  sources: [choice('Reliability', reliabilityOptions, (reliability) => ({ reliability }))],
  techniques: [choice('Origin', techniqueOriginOptions, (origin) => ({ origin }))],
};
