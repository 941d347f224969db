import wxmlParser from '@wxml/parser'
import wxml from 'eslint-plugin-wxml'
import tseslint from 'typescript-eslint'

/** Rules of the WXML plugin that work under ESLint 9 and find mistakes rather than tastes. */
const templateRules = [
  'no-const-and-let-in-wxs',
  'no-duplicate-attributes',
  'no-dynamic-wx-key',
  'no-inconsistent-tagname',
  'no-unnecessary-block',
  'no-vue-directive',
  'no-wx-for-with-wx-else',
  'no-wx-for-with-wx-if',
  'no-wx-if-string',
  'report-interpolation-error',
  'report-wxml-syntax-error',
  'report-wxs-syntax-error',
  'wx-key',
  'wxs-module-prop',
  'wxs-must-be-top-level',
]

/** Imports that cross a wall of the house (DESIGN section 2; ARCHITECTURE.md "Walls"). */
const wall = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })
const server = { regex: '(^|/)cloudfunctions/', message: 'The emulator knows nothing of the association.' }
const pages = { regex: '(^|/)miniprogram/', message: 'Only the mini-program itself imports its own source.' }
const emulator = { regex: '(^|/)emulator/', message: 'What is deployed never imports the emulator.' }

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'miniprogram/miniprogram_npm/', 'test/**/fixtures/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
      'no-console': ['error', { allow: ['error', 'warn', 'log'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: wall([
      {
        regex: 'cloudfunctions/.*/(contract|status|errors|reply)$',
        allowTypeImports: true,
        message: 'Types only: the mini-program ships no server code.',
      },
      {
        regex: 'cloudfunctions/(?!.*/(contract|status|errors|reply)$)',
        message: 'Import types from a contract only.',
      },
      emulator,
    ]),
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/_shared/cloud.ts', 'cloudfunctions/_shared/open-api.ts'],
    rules: wall([
      emulator,
      pages,
      {
        regex: '^(wx-server-sdk|@cloudbase/node-sdk)$',
        message: 'Only _shared/cloud.ts and _shared/open-api.ts know the SDKs.',
      },
    ]),
  },
  {
    files: ['emulator/cloudbase/**/*.ts'],
    rules: wall([
      server,
      pages,
      { regex: '(^|/)wechat/', message: 'CloudBase stands without the WeChat side.' },
    ]),
  },
  { files: ['emulator/wechat/**/*.ts'], rules: wall([server, pages]) },
  {
    files: [
      'cloudfunctions/_shared/{cloud,open-api,mail}.ts',
      'cloudfunctions/application/{count-pdf-pages,measure-image}.ts',
      'cloudfunctions/_shared/read-table.ts',
      'cloudfunctions/application/printed-code/{find-qr-text,gray-picture,scanned-pages}.ts',
      'test/emulator/cloudbase/database/{conformance.test,support/connect}.ts',
    ],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['miniprogram/**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: Object.fromEntries(templateRules.map((rule) => [`wxml/${rule}`, 'error'])),
  },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.ts'], rules: { 'max-lines': ['error', { max: 350 }] } },
)
