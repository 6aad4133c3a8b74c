import { inOrder } from '#shared/brief/order.ts';
import { type AppState, openDocumentOf } from '../window/app-store.ts';
import { goToSection } from '../window/go-to.ts';
import type { UserCommand } from './user-command.ts';

const isBriefOpen = (state: AppState) => openDocumentOf(state) !== null;

function shownSections(state: AppState): readonly string[] {
  const document = openDocumentOf(state);
  if (!document) return [];
  return inOrder(document.brief.sections)
    .filter((section) => section.kind !== 'preamble' && section.kind !== 'afterword')
    .map((section) => section.id);
}

function goBy(state: AppState, step: 1 | -1): void {
  const sections = shownSections(state);
  const at = sections.indexOf(state.currentSectionId ?? '');
  const next = sections[at < 0 ? 0 : at + step];
  if (next !== undefined) goToSection(next);
}

const numbered: UserCommand[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
  name: `go.section${number}`,
  label: `Go to section ${number}`,
  group: 'Go to',
  isEnabled: (state) => shownSections(state).length >= number,
  run: (state) => {
    const id = shownSections(state)[number - 1];
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
  ...numbered,
];
