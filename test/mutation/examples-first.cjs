const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that try many histories: a mutant that an example kills need not wait for them. */
const TRY_MANY =
  /(lines-of-the-law|arrival|properties|provisions|depends-on|naive-reading|any-history)\.spec\.ts$/;

module.exports = class ExamplesFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => `${TRY_MANY.test(path) ? 1 : 0} ${path}`;
    return [...tests].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
};
