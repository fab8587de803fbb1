import product from '../../jest.config.js';

/** The suites that say what a share is; those of the applications above would say it again, and slowly. */
export default {
  ...product,
  rootDir: '../..',
  roots: ['<rootDir>/libs/cost-responsibility'],
  setupFiles: ['<rootDir>/test/mutation/first-failure-ends.js'],
  testSequencer: '<rootDir>/test/mutation/examples-first.cjs',
};
