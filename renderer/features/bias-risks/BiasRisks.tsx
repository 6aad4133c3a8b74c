import type { BiasRisk } from '#shared/brief/kinds/bias-risk.ts';
import { ChecklistDetail } from '../../records/checklist/ChecklistDetail.tsx';
import { ChecklistGroup } from '../../records/checklist/ChecklistGroup.tsx';
import type { Checklist } from '../../records/checklist/checklist.ts';
import { biasRiskKindOptions } from '../../records/choices.tsx';

const biasRisks: Checklist<'biasRisks', BiasRisk['kind']> = {
  collection: 'biasRisks',
  title: 'Bias and deception risks',
  name: 'Bias or deception risk',
  textLabel: 'Risk',
  placeholder: 'A bias, a sign of deception, or another red flag',
  hint: 'who could be misleading whom, ourselves included',
  state: {
    label: 'Kind',
    options: biasRiskKindOptions,
    of: ({ kind }) => kind,
    change: (kind) => ({ kind }),
  },
  notes: [
    {
      field: 'mitigation',
      label: 'Mitigation',
      placeholder: 'What was done, or what to check',
      description: 'What was done about it, or what to check.',
    },
  ],
};

/** Biases, signs of deception and other red flags, with what was done about each. */
export function BiasRisks() {
  return <ChecklistGroup checklist={biasRisks} />;
}

/** A bias, a sign of deception, or another red flag. */
export function BiasRiskDetail({ record }: { readonly record: BiasRisk }) {
  return <ChecklistDetail checklist={biasRisks} record={record} />;
}
