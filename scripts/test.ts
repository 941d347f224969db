import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir } from './build/project'

/**
 * `npm test`: runs jest with the arguments given (`npm test -- --selectProjects e2e`) and ends with one line,
 * `N passed, N failed`. A suite that could not run counts as failed; a run without tests is a failure.
 */
function run(): number {
  const folder = mkdtempSync(join(tmpdir(), 'xiehuitong-test-'))
  const result = join(folder, 'result.json')
  const jest = join(projectDir, 'node_modules/jest/bin/jest.js')
  const { status } = spawnSync(
    process.execPath,
    [jest, '--json', `--outputFile=${result}`, ...process.argv.slice(2)],
    { cwd: projectDir, stdio: ['inherit', 'ignore', 'inherit'] },
  )
  const { passed, failed } = readResult(result)
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed`)
  return status === 0 && failed === 0 && passed > 0 ? 0 : 1
}

interface JestResult {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

function readResult(file: string): { passed: number; failed: number } {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8')) as JestResult
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites }
  } catch (error) {
    console.error(`jest left no result: ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1 }
  }
}

process.exitCode = run()
