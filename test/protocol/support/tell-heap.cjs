// Required by a server under test, started with --expose-gc: tells the size of its heap when it is asked by a signal.
process.on('SIGUSR2', () => {
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
