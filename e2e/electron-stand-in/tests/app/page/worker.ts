const data: { ok: boolean } = await (await fetch('/data.json')).json();
const outside = await fetch('http://127.0.0.1:9/').then(
  () => 'reached',
  () => 'refused',
);
postMessage(`worker ${data.ok} ${outside}`);

export {};
