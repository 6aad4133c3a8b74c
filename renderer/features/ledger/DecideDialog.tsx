import { useMemo, useState } from 'react';
import type { LedgerEntry } from '#shared/ipc/contract/ledger.ts';
import { type OutcomeResult, outcomeResultNames, outcomeResults } from '#shared/vocabulary/outcome.ts';
import { workbench } from '../../platform/workbench.ts';
import { dateForm } from '../../records/use-date-form.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { DateField } from '../../ui/DateField/DateField.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup/RadioGroup.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { useApp } from '../../window/app-store.ts';
import { changedMessage } from '../../window/changed-message.ts';
import { refreshLedger } from '../../window/ledger.ts';
import { valueOrTell } from '../../window/problems.ts';
import { today } from '../../window/today.ts';

type Outcome = { result: OutcomeResult; on: string; source: string };

interface DecideProps {
  readonly entry: LedgerEntry;
  readonly onClose: () => void;
}

/* The change is one of the brief, in its history; the message takes it back. */
async function decide({ briefId, judgmentId }: LedgerEntry, outcome: Outcome): Promise<void> {
  const request = { briefId, judgmentId, outcome };
  const done = valueOrTell(await workbench.call('ledger.decide', request), 'The outcome was not kept');
  if (!done) return;
  const back = async () => {
    await workbench.call('library.changeBack', { changes: done.changed });
    await refreshLedger();
  };
  if (done.changed.length === 0) showToast(changedMessage(done));
  else
    showToast({
      title: `Judgment decided: ${outcomeResultNames[outcome.result].toLowerCase()}`,
      tone: 'good',
      action: { label: 'Undo', onSelect: () => void back() },
    });
  await refreshLedger();
}

const resultOptions = outcomeResults.map((value) => ({
  value,
  label: outcomeResultNames[value],
  detail: value === 'void' ? 'The rule does not tell any more; it is counted, and not scored.' : undefined,
}));

/** Asks how a judgment came out, on which day and by what source, and writes it into its brief. */
export function DecideDialog({ entry, onClose }: DecideProps) {
  const language = useApp((state) => state.settings.language);
  const form = useMemo(() => dateForm(language), [language]);
  const [result, setResult] = useState<OutcomeResult | null>(entry.result);
  const [on, setOn] = useState<string | null>(entry.decided ?? today());
  const [source, setSource] = useState(entry.source);
  const submit = () => {
    if (result === null || on === null) return;
    void decide(entry, { result, on, source: source.trim() });
    onClose();
  };
  return (
    <FormDialog
      title="How did it come out?"
      description={`${entry.statement}${entry.rule === '' ? '' : ` Rule: ${entry.rule}`}`}
      submitLabel="Decide"
      isPossible={result !== null && on !== null && source.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup label="Outcome" value={result} options={resultOptions} onChange={setResult} />
      <DateField label="Day" value={on} form={form} onChange={setOn} />
      <AutoTextArea
        label="Source"
        description="By what it is known how it came out."
        value={source}
        onChange={setSource}
        maxRows={6}
        required
      />
    </FormDialog>
  );
}
