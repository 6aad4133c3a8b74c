import { changeHead } from '#shared/commands/head-change.ts';
import { languageName, languagesWith, spelledLanguageOf } from '#shared/vocabulary/language.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useBrief, useDocument, useDocumentState } from '../../document/context.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { useApp } from '../../window/app-store.ts';
import { useLanguageMenu } from '../../window/language-menu.ts';
import styles from './StatusBar.module.css';

function entries(document: BriefDocument): MenuEntry[] {
  const { language } = document.brief;
  return languagesWith(language).map((each) => ({
    id: each,
    label: languageName(each),
    checked: each === language,
    onSelect: () => void document.run(changeHead, { fields: { language: each } }),
  }));
}

/** The language the brief is written in, which can be changed here; says if its spelling cannot be checked. */
export function LanguageMenu() {
  const document = useDocument();
  const language = useBrief((brief) => brief.language);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const isCheckOn = useApp((state) => state.settings.isSpellCheckOn);
  const isOpen = useLanguageMenu((state) => state.isOpen);
  const isUnchecked = isCheckOn && spelledLanguageOf(language) === null;
  const text = `${languageName(language)}${isUnchecked ? ' · spelling not checked' : ''}`;
  return (
    <Menu
      side="top"
      align="end"
      open={isOpen && !isReadOnly}
      onOpenChange={(open) => useLanguageMenu.setState({ isOpen: open })}
      trigger={
        <button
          type="button"
          className={styles.language}
          disabled={isReadOnly}
          aria-label={`Language of the brief: ${text}`}
          title="Language of the brief"
        >
          {text}
        </button>
      }
      items={() => entries(document)}
    />
  );
}
