/*
 * For `node --require`: ends the thread of a name (THREAD_TO_END) at SIGUSR2, as a crash of its WebAssembly or of its memory
 * would. Everything else runs as it is.
 */
const threads = require('node:worker_threads');

class Thread extends threads.Worker {
  constructor(file, options) {
    super(file, options);
    if (options?.name === process.env.THREAD_TO_END) process.once('SIGUSR2', () => this.terminate());
  }
}

threads.Worker = Thread;
require('node:module').syncBuiltinESMExports();
