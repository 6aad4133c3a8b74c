import { useEffect, useRef, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { ExportChoice, Template } from '#shared/ipc/contract.ts';
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
import { exportMany, exportOne } from './run-export.ts';

/** Stands for no template in the list of templates. */
const builtIn = 'built-in';

/* What was chosen last, for as long as the window lives; the template is kept with the settings. */
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

/** Chooses format, template and standard, then asks the system where to write. */
export function ExportDialog(props: {
  readonly briefIds: readonly BriefId[];
  readonly format: ExportFormat;
  readonly onClose: () => void;
}) {
  const templates = useTemplates();
  const settingsTemplate = useApp((state) => state.settings.templateId);
  const [format, setFormat] = useState(props.format);
  const [templateId, setTemplateId] = useState(settingsTemplate);
  const [pdfStandard, setStandard] = useState(lastStandard);
  const [isBusy, setBusy] = useState(false);

  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  // Work that goes on after the dialog has gone must not close another one.
  const close = () => {
    if (isThere.current) props.onClose();
  };

  const run = async () => {
    setBusy(true);
    const isSaved = (await openDocumentOf(useApp.getState())?.flush()) ?? true;
    const choice = { format, templateId, pdfStandard };
    lastStandard = pdfStandard;
    if (hasChoice(format, 'template') && templateId !== settingsTemplate) void changeSettings({ templateId });
    const [only, ...others] = props.briefIds;
    const isDone =
      isSaved &&
      only &&
      (others.length === 0 ? await exportOne(only, choice) : await exportMany(props.briefIds, choice, close));
    setBusy(false);
    if (isDone) close();
  };

  const count = props.briefIds.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={count === 1 ? 'Export brief' : `Export ${count} briefs`}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void run()}>
            {count === 1 ? 'Export…' : 'Choose folder…'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select label="Format" options={formats} value={format} onChange={setFormat} />
        {hasChoice(format, 'template') && (
          <Select
            label="Template"
            description="Its styles, page, header and footer are used. Add your own with “Word templates” in the library."
            options={[
              { value: builtIn, label: 'Built-in look', detail: 'As the preview shows it' },
              ...templates.map(({ id, name }) => ({ value: id, label: visibleSigns(name) })),
            ]}
            value={templateId ?? builtIn}
            onChange={(value) => setTemplateId(value === builtIn ? null : value)}
          />
        )}
        {hasChoice(format, 'pdfStandard') && (
          <SegmentedControl
            label="Standard"
            description={
              pdfStandard === 'ua-1'
                ? 'Tagged for screen readers and checked against PDF/UA-1.'
                : 'Self-contained for archives, checked against PDF/A-2a.'
            }
            options={[
              { value: 'ua-1', label: 'Accessible (PDF/UA-1)' },
              { value: 'a-2a', label: 'Archive (PDF/A-2a)' },
            ]}
            value={pdfStandard}
            onChange={setStandard}
          />
        )}
        <p className={styles.note}>{exportFormat(format).note}</p>
      </div>
    </Dialog>
  );
}
