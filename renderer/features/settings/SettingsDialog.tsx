import { type LadderName, ladderNames } from '#shared/brief/head.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import { ladderSources, ladderTitles } from '#shared/standards/likelihood.ts';
import { languageNames, type OfferedLanguage, offeredLanguages } from '#shared/vocabulary/language.ts';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { Switch } from '../../ui/Switch/Switch.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import { DictionaryWords } from './DictionaryWords.tsx';
import styles from './SettingsDialog.module.css';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const languages = offeredLanguages.map((value) => ({ value, label: languageNames[value] }));

const change = (fields: Partial<Settings>) => void changeSettings(fields);

/** What new briefs start with and how the window looks. Changes take effect at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useApp((state) => state.settings);
  return (
    <ClosingDialog title="Settings" closing="Done" focus="body" onClose={onClose}>
      <div className={styles.fields}>
        <NewBriefs settings={settings} />
        <SegmentedControl
          label="Appearance"
          options={themes}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
        />
        <Switch
          label="Check spelling while typing"
          value={settings.isSpellCheckOn}
          onChange={(isSpellCheckOn) => change({ isSpellCheckOn })}
        />
        <Switch
          label="Smart quotes and dashes while typing"
          value={settings.isSmartTypingOn}
          onChange={(isSmartTypingOn) => change({ isSmartTypingOn })}
        />
        <DictionaryWords />
      </div>
    </ClosingDialog>
  );
}

function NewBriefs({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <TextField
        label="Author"
        description="Put into new briefs, and beside your changes in their history."
        value={settings.author}
        onChange={(author) => change({ author })}
      />
      <TextField
        label="Organisation"
        value={settings.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <Select<LadderName>
        label="Likelihood ladder of new briefs"
        options={ladderNames.map((value) => ({
          value,
          label: ladderTitles[value],
          detail: ladderSources[value],
        }))}
        value={settings.ladder}
        onChange={(ladder) => change({ ladder })}
      />
      <Select<OfferedLanguage>
        label="Language of new briefs"
        options={languages}
        value={settings.language}
        onChange={(language) => change({ language })}
      />
    </>
  );
}
