import '../../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UiRoot } from '../UiRoot/UiRoot.tsx';
import { Gallery } from './Gallery.tsx';

const theme = new URLSearchParams(location.search).get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;

const root = document.getElementById('root');
if (root === null) throw new Error('The gallery page has no element with the id “root”.');
createRoot(root).render(
  <StrictMode>
    <UiRoot>
      <Gallery />
    </UiRoot>
  </StrictMode>,
);
