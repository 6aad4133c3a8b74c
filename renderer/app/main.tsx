import '../platform/no-generated-code.ts';
import './ask-ahead.ts';
import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UiRoot } from '../ui/UiRoot/UiRoot.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { prepareFirstView } from './start-window.ts';

function draw(): void {
  // In the body itself: menus and dialogs go there too, and React would otherwise hear each event at two places.
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

// The first drawing is the whole view: the program shows its window when the library is open, and not before.
void prepareFirstView().finally(draw);
