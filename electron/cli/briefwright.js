#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets as far as saying that it is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./main.ts');
} else {
  process.stderr.write(
    `Briefwright was not started: it needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer Node from nodejs.org, or run "npm ci" in the folder of Briefwright, which brings its own on Linux.\n',
  );
  process.exitCode = 2;
}
