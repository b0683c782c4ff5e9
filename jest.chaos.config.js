import common from './jest.config.js';

/** The suites that kill processes: one after another, for each keeps both cores busy. */
export default {
  ...common,
  roots: ['<rootDir>/test/chaos'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  globalSetup: '<rootDir>/test/chaos/setup.js',
  globalTeardown: '<rootDir>/test/chaos/teardown.js',
  testTimeout: 300_000,
};
