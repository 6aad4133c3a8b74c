import '../platform/no-generated-code.ts';
import '../start/ask-ahead.ts';
import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { prepareFirstView } from '../start/start-window.ts';
import { UiRoot } from '../ui/UiRoot/UiRoot.tsx';
import { handInBriefView } from '../window/navigate.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { loadBriefView } from './later-parts.tsx';

function draw(): void {
  // In the body itself: menus and dialogs go there too, and React would otherwise hear each event in two places.
  createRoot(document.body).render(
    <StrictMode>
      <div id="root">
        <UiRoot>
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </UiRoot>
      </div>
    </StrictMode>,
  );
}

handInBriefView(loadBriefView);
// The first drawing is the whole view: the program shows its window when the library is open, and not before.
void prepareFirstView().finally(draw);
