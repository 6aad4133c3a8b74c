import { sectionPlaces } from '#shared/ipc/menu.ts';
import { isTitled, pageSections } from '#shared/queries/page-order.ts';
import { type AppState, openDocumentOf } from '../window/app-store.ts';
import { goToSection } from '../window/go-to.ts';
import type { UserCommand } from './user-command.ts';

const isBriefOpen = (state: AppState) => openDocumentOf(state) !== null;

function shownSections(state: AppState): readonly string[] {
  const document = openDocumentOf(state);
  if (!document) return [];
  return pageSections(document.brief)
    .filter(isTitled)
    .map((section) => section.id);
}

function goBy(state: AppState, step: 1 | -1): void {
  const sections = shownSections(state);
  const at = sections.indexOf(state.currentSectionId ?? '');
  const next = sections[at < 0 ? 0 : at + step];
  if (next !== undefined) goToSection(next);
}

const placed: UserCommand[] = sectionPlaces.map((place, index) => ({
  name: `go.section${index + 1}`,
  label: `Go to the ${place.toLowerCase()} section`,
  group: 'Go to',
  isEnabled: (state) => shownSections(state).length > index,
  run: (state) => {
    const id = shownSections(state)[index];
    if (id !== undefined) goToSection(id);
  },
}));

/** Commands that move through the open brief. */
export const goCommands: readonly UserCommand[] = [
  {
    name: 'go.nextSection',
    label: 'Next section',
    group: 'Go to',
    isEnabled: isBriefOpen,
    run: (state) => goBy(state, 1),
  },
  {
    name: 'go.previousSection',
    label: 'Previous section',
    group: 'Go to',
    isEnabled: isBriefOpen,
    run: (state) => goBy(state, -1),
  },
  ...placed,
];
