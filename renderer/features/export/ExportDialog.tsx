import { useEffect, useRef, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { ExportChoice, Template } from '#shared/ipc/contract.ts';
import { namesIn } from '#shared/ipc/sent-out.ts';
import {
  type ExportFormat,
  exportFormat,
  exportFormatNames,
  hasChoice,
} from '#shared/publication/formats.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import styles from './ExportDialog.module.css';
import { FileInside } from './FileInside.tsx';
import { ForWhom } from './ForWhom.tsx';
import { ReasoningChoice } from './ReasoningChoice.tsx';
import { exportMany, exportOne } from './run-export.ts';

/** The value that means no template in the list of templates. */
const builtIn = 'built-in';

/* What was chosen last, for as long as the window is open; the template is kept in the settings. */
let lastStandard: ExportChoice['pdfStandard'] = 'ua-1';

const formats = exportFormatNames.map((format) => {
  const { name, detail } = exportFormat(format);
  return { value: format, label: name, ...(detail !== null && { detail }) };
});

function useTemplates(): readonly Template[] {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  useEffect(() => {
    void workbench.call('templates.list', {}).then((answer) => {
      if (answer.ok) setTemplates(answer.value.templates);
    });
  }, []);
  return templates;
}

interface ExportDialogProps {
  readonly briefIds: readonly BriefId[];
  readonly format: ExportFormat;
  readonly onClose: () => void;
}

/* Work that continues after the dialog has gone must not close another dialog. */
function useClose(onClose: () => void): () => void {
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return () => {
    if (isThere.current) onClose();
  };
}

async function exportBriefs(
  briefIds: readonly BriefId[],
  choice: ExportChoice,
  isFor: readonly string[],
  begun: () => void,
): Promise<boolean> {
  const isSaved = (await openDocumentOf(useApp.getState())?.flush()) ?? true;
  const [only, ...others] = briefIds;
  if (!isSaved || !only) return false;
  return others.length === 0 ? exportOne(only, choice, isFor) : exportMany(briefIds, choice, begun);
}

function useExport({ briefIds, onClose, ...asked }: ExportDialogProps) {
  const close = useClose(onClose);
  const settingsTemplate = useApp((state) => state.settings.templateId);
  const [choice, setChoice] = useState<ExportChoice>({
    format: asked.format,
    templateId: settingsTemplate,
    pdfStandard: lastStandard,
  });
  const [isFor, setFor] = useState('');
  const [isBusy, setBusy] = useState(false);
  const change = (fields: Partial<ExportChoice>) => setChoice((last) => ({ ...last, ...fields }));
  const run = async () => {
    const { format, templateId, pdfStandard } = choice;
    lastStandard = pdfStandard;
    if (hasChoice(format, 'template') && templateId !== settingsTemplate) void changeSettings({ templateId });
    setBusy(true);
    const isDone = await exportBriefs(briefIds, choice, namesIn(isFor), close);
    setBusy(false);
    if (isDone) close();
  };
  return { choice, change, isFor, setFor, isBusy, run };
}

/** Chooses format, template and standard, then asks the system where to write. */
export function ExportDialog(props: ExportDialogProps) {
  const { choice, change, isFor, setFor, isBusy, run } = useExport(props);
  const count = props.briefIds.length;
  const exportButton = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      // The last choice is already set, so Enter exports.
      initialFocus={exportButton}
      title={count === 1 ? 'Export brief' : `Export ${count} briefs`}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button ref={exportButton} variant="primary" busy={isBusy} onClick={() => void run()}>
            {count === 1 ? 'Export…' : 'Choose folder…'}
          </Button>
        </>
      }
    >
      <Fields briefIds={props.briefIds} choice={choice} onChange={change} />
      {choice.format === 'brief' && (
        <ForWhom briefIds={props.briefIds} value={isFor} onChange={setFor} onEnter={() => void run()} />
      )}
    </Dialog>
  );
}

function Fields(props: {
  readonly briefIds: readonly BriefId[];
  readonly choice: ExportChoice;
  readonly onChange: (fields: Partial<ExportChoice>) => void;
}) {
  const { choice, onChange } = props;
  const templates = useTemplates();
  const { format, pdfStandard } = choice;
  return (
    <div className={styles.fields}>
      <Select
        label="Format"
        options={formats}
        value={format}
        onChange={(next) => onChange({ format: next })}
      />
      {hasChoice(format, 'template') && (
        <TemplateChoice
          templates={templates}
          value={choice.templateId}
          onChange={(templateId) => onChange({ templateId })}
        />
      )}
      {hasChoice(format, 'pdfStandard') && (
        <StandardChoice value={pdfStandard} onChange={(value) => onChange({ pdfStandard: value })} />
      )}
      {hasChoice(format, 'matrix') && <ReasoningChoice />}
      {hasChoice(format, 'handedOn') && (
        <FileInside
          briefIds={props.briefIds}
          handsOn={{ resolved: choice.resolved ?? false, received: choice.received ?? false }}
          onChange={onChange}
        />
      )}
      <p className={styles.note}>{exportFormat(format).note}</p>
    </div>
  );
}

function TemplateChoice(props: {
  readonly templates: readonly Template[];
  readonly value: ExportChoice['templateId'];
  readonly onChange: (templateId: ExportChoice['templateId']) => void;
}) {
  return (
    <Select
      label="Template"
      description="Its styles, page, header and footer are used. Add your own with “Word templates” in the library."
      options={[
        { value: builtIn, label: 'Built-in look', detail: 'As the preview shows it' },
        ...props.templates.map(({ id, name }) => ({ value: id, label: visibleSigns(name) })),
      ]}
      value={props.value ?? builtIn}
      onChange={(value) => props.onChange(value === builtIn ? null : value)}
    />
  );
}

function StandardChoice(props: {
  readonly value: ExportChoice['pdfStandard'];
  readonly onChange: (standard: ExportChoice['pdfStandard']) => void;
}) {
  return (
    <SegmentedControl
      label="Standard"
      description={
        props.value === 'ua-1'
          ? 'Tagged for screen readers and checked against PDF/UA-1.'
          : 'Self-contained for archives, checked against PDF/A-2a.'
      }
      options={[
        { value: 'ua-1', label: 'Accessible (PDF/UA-1)' },
        { value: 'a-2a', label: 'Archive (PDF/A-2a)' },
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
