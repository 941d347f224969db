import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../build/project'

export interface StagedProject {
  dir: string
  miniprogramDir: string
  packageJson: string
  privateKey: string
}

/**
 * Copies what WeChat's tools see of the project: settings, source, and the npm packages it ships. A copy, because
 * the compiler reads every file beside `project.config.json` and writes `miniprogram_npm`.
 */
export function stageProject(dir: string, source = join(projectDir, 'miniprogram')): StagedProject {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const miniprogramDir = join(dir, 'miniprogram')
  const packageJson = join(dir, 'package.json')
  const { dependencies } = readJson(join(projectDir, 'package.json')) as {
    dependencies: Record<string, string>
  }
  writeFileSync(packageJson, JSON.stringify({ name: 'staged', version: '1.0.0', dependencies }))
  for (const name of Object.keys(dependencies))
    cpSync(join(projectDir, 'node_modules', name), join(dir, 'node_modules', name), { recursive: true })
  cpSync(source, miniprogramDir, {
    recursive: true,
    filter: (file) => !file.endsWith('miniprogram_npm'),
  })
  cpSync(join(projectDir, 'project.config.json'), join(dir, 'project.config.json'))
  return { dir, miniprogramDir, packageJson, privateKey: writeKey(dir) }
}

/** The compiler wants the key of an upload; nothing is uploaded, so any will do. */
function writeKey(dir: string): string {
  const file = join(dir, 'throw-away.key')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  return file
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
