// Plain JavaScript, so that an older Node can still read the message below.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Sảnh runs its TypeScript directly and needs Node 24; this is Node ${process.versions.node}.
Run it through npm ("npm start", "npm test"): "npm ci" brings Node 24 along for Linux and macOS.
On other systems install Node 24 and try again.`);
  process.exit(1);
}

await import('./quick-modules.js');

// What follows the script's path on the command line is the script's own.
const [script = ''] = process.argv.splice(2, 1);
await import(new URL(`../${script}`, import.meta.url).href);
