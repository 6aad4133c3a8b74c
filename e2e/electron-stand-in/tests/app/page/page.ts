import type { Api } from '../preload.ts';

declare global {
  interface Window {
    api: Api;
    apiAtStart: string;
    ticks: { at: Date }[];
    stopTicks: () => void;
    runWorker: () => Promise<unknown>;
    inlineRan?: boolean;
    leaked?: string;
  }
}

const say = (id: string, text: string) => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
};

window.apiAtStart = typeof window.api;
window.ticks = [];
window.stopTicks = window.api.onTick((value) => window.ticks.push(value as { at: Date })) as () => void;
window.api.onTold((word) => say('told', word));
document.getElementById('file')?.addEventListener('change', async (event) => {
  const [file] = (event.target as HTMLInputElement).files ?? [];
  if (file) say('file-text', await window.api.read(file));
});
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', async (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) say('file-text', `dropped ${await window.api.read(file)}`);
});
window.runWorker = () =>
  new Promise((resolve, reject) => {
    const policy = { createScriptURL: (url: string) => url };
    const trusted = (
      globalThis as unknown as { trustedTypes: { createPolicy(n: string, p: typeof policy): typeof policy } }
    ).trustedTypes.createPolicy('worker', policy);
    const worker = new Worker(trusted.createScriptURL('/worker.js'), { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
document.body.dataset.ready = 'yes';
