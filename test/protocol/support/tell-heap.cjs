const { getHeapSpaceStatistics } = require('node:v8');

// Required by a server under test, started with --expose-gc: tells what its heap holds when it is asked by a signal. Compiled
// code is left out: a machine with other work to do compiles later.
process.on('SIGUSR2', () => {
  globalThis.gc();
  const spaces = getHeapSpaceStatistics().filter(({ space_name }) => !space_name.startsWith('code'));
  process.stderr.write(`heap ${spaces.reduce((sum, { space_used_size }) => sum + space_used_size, 0)}\n`);
});
