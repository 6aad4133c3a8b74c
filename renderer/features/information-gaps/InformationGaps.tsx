import type { InformationGap } from '#shared/brief/kinds/information-gap.ts';
import { ChecklistDetail } from '../../records/checklist/ChecklistDetail.tsx';
import { ChecklistGroup } from '../../records/checklist/ChecklistGroup.tsx';
import type { Checklist } from '../../records/checklist/checklist.ts';
import { priorityOptions } from '../../records/choices.tsx';

const informationGaps: Checklist<'informationGaps', InformationGap['priority']> = {
  collection: 'informationGaps',
  title: 'Information gaps',
  name: 'Information gap',
  textLabel: 'Gap',
  placeholder: 'What is not known and matters',
  hint: 'what is not known and would change the judgment',
  state: {
    label: 'Priority',
    options: priorityOptions,
    of: ({ priority }) => priority,
    change: (priority) => ({ priority }),
  },
  notes: [{ field: 'howToClose', label: 'How to close it', placeholder: 'Who could find out, and where' }],
};

/** What is not known and matters, with its priority and how it could be found out. */
export function InformationGaps() {
  return <ChecklistGroup checklist={informationGaps} />;
}

/** An information gap. */
export function InformationGapDetail({ record }: { readonly record: InformationGap }) {
  return <ChecklistDetail checklist={informationGaps} record={record} />;
}
