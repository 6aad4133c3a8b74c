import { changeHead } from '#shared/commands/head-change.ts';
import { type BriefStatus, briefStatuses, briefStatusNames } from '#shared/vocabulary/status.ts';
import { useBrief, useDocument, useDocumentState } from '../../document/context.tsx';
import { Select } from '../../ui/Select/Select.tsx';

/** The state of the brief, from draft to released. */
export function StatusField() {
  const document = useDocument();
  const status = useBrief((brief) => brief.status);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  return (
    <Select<BriefStatus>
      label="Status"
      hideLabel
      quiet
      disabled={isReadOnly}
      value={status}
      options={briefStatuses.map((value) => ({ value, label: briefStatusNames[value] }))}
      onChange={(value) => document.run(changeHead, { fields: { status: value } })}
    />
  );
}
