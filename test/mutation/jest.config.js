import { fileURLToPath } from 'node:url';
import product from '../../jest.config.js';

/** The suites that say what a share is; those of the applications above would say it again, and slowly. */
export default {
  ...product,
  rootDir: '../..',
  roots: ['<rootDir>/test/mutation', '<rootDir>/libs/cost-responsibility'],
  testMatch: ['**/*.suite.ts'],
  testEnvironment: fileURLToPath(new URL('first-failure-ends-all.cjs', import.meta.url)),
  testSequencer: '<rootDir>/test/mutation/by-name.cjs',
  setupFiles: ['<rootDir>/test/mutation/no-smaller-counterexample.js'],
};
