const { TestEnvironment } = require('jest-environment-node');

/** The mutant that a test has failed for. One process tries one mutant at a time. */
let killed;

/** After the first failure of a mutant its other tests say nothing more. Stryker has no such setting for Jest. */
module.exports = class FirstFailureEndsAll extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return;
    if (name === 'test_done' && test.errors.length > 0) killed = mutant;
    if (name === 'test_start' && killed === mutant) test.mode = 'skip';
  }
};
