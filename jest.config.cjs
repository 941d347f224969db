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
  globalSetup: '<rootDir>/test/support/build-once.ts',
  projects: [
    project('cloudfunctions'),
    project('emulator'),
    project('miniprogram', { testEnvironment: 'jsdom', moduleFileExtensions: ['js', 'ts', 'json'] }),
    project('e2e'),
  ],
}
