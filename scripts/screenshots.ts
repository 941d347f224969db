import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectDir } from './build/project'

/** Renews `docs/screenshots` by walking the journeys; test runs leave the pictures alone. */
const jest = join(projectDir, 'node_modules/jest/bin/jest.js')
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'e2e', '--runInBand'], {
  cwd: projectDir,
  stdio: 'inherit',
  env: { ...process.env, SCREENSHOTS: '1' },
})
process.exit(status ?? 1)
