const { default: Sequencer } = require('@jest/test-sequencer');

/** A mutant that an example kills need not wait for the suites that compute thousands of days or try many histories. */
const LONGEST_LAST = [
  'conformance',
  'arrival',
  'provisions',
  'lines-of-the-law',
  'properties',
  'depends-on',
  'naive-reading',
];

module.exports = class ExamplesFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONGEST_LAST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path > b.path ? -1 : 1));
  }
};
