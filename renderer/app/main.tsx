import '../platform/no-generated-code.ts';
import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UiRoot } from '../ui/UiRoot/UiRoot.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the window’s content.');

createRoot(root).render(
  <StrictMode>
    <UiRoot>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </UiRoot>
  </StrictMode>,
);
