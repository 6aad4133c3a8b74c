import type { Assumption } from '#shared/brief/kinds/assumption.ts';
import { ChecklistDetail } from '../../records/checklist/ChecklistDetail.tsx';
import { ChecklistGroup } from '../../records/checklist/ChecklistGroup.tsx';
import type { Checklist } from '../../records/checklist/checklist.ts';
import { assumptionStatusOptions } from '../../records/choices.tsx';

const assumptions: Checklist<'assumptions', Assumption['status']> = {
  collection: 'assumptions',
  title: 'Assumptions',
  name: 'Assumption',
  textLabel: 'Assumption',
  placeholder: 'What is taken as true',
  hint: 'what must be true for the judgment to hold',
  state: {
    label: 'Status',
    options: assumptionStatusOptions,
    of: ({ status }) => status,
    change: (status) => ({ status }),
  },
  notes: [
    {
      field: 'basis',
      label: 'Basis',
      placeholder: 'Why it is taken to be true',
      description: 'Why must it be true, and under what conditions would it not hold?',
    },
    {
      field: 'ifWrong',
      label: 'If wrong',
      placeholder: 'What follows for the judgment',
      detailLabel: 'What follows if it is wrong',
    },
  ],
};

/** The key assumptions check: each assumption with how it stood up to questioning. */
export function AssumptionChecklist() {
  return <ChecklistGroup checklist={assumptions} />;
}

/** An assumption with what the key assumptions check found. */
export function AssumptionDetail({ record }: { readonly record: Assumption }) {
  return <ChecklistDetail checklist={assumptions} record={record} />;
}
