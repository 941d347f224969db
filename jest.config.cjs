/** Jest projects by folder. TypeScript is stripped by SWC; types are checked by `npm run typecheck`. */
const typescript = {
  '^.+\\.[cm]?tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
}

const project = (name, rest = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: typescript,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...rest,
})

module.exports = {
  globalSetup: '<rootDir>/test/support/set-up-once.ts',
  // A cloud starts in its own process before the first test of a file.
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    project('cloudfunctions'),
    project('emulator'),
    project('miniprogram', {
      testEnvironment: '<rootDir>/test/miniprogram/support/phone-environment.ts',
      moduleFileExtensions: ['js', 'ts', 'json'],
      modulePathIgnorePatterns: ['<rootDir>/dist/cloudfunctions/', '<rootDir>/.data/'],
    }),
    project('e2e'),
  ],
}
