import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectDir } from './build/project'

/** Renews `docs/screenshots`: draws every document and walks the journeys; test runs leave the pictures alone. */
const tsx = join(projectDir, 'node_modules/tsx/dist/cli.mjs')
const documents = spawnSync(process.execPath, [tsx, join(projectDir, 'scripts/document-samples.ts')], {
  stdio: 'inherit',
})
const jest = join(projectDir, 'node_modules/jest/bin/jest.js')
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'e2e', '--runInBand'], {
  cwd: projectDir,
  stdio: 'inherit',
  env: { ...process.env, SCREENSHOTS: '1' },
})
process.exit(documents.status || (status ?? 1))
