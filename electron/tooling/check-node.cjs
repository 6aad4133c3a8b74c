// Loaded by `node -r` before every script of package.json. It is plain JavaScript for the one machine that needs
// it: one whose Node cannot read TypeScript and would answer with a stack instead of a sentence.
'use strict';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Briefwright needs Node 22.18 or later, and this is Node ${process.versions.node}. ` +
      'On Linux with an x64 processor "npm ci" brings Node 24 along, unless optional packages are left out; ' +
      'elsewhere install Node 24 first.',
  );
  process.exit(1);
}
