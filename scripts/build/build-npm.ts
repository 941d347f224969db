import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './project'

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

/**
 * Does what 构建 npm in WeChat's DevTools does, so that the project opens there with no further set-up (R5): copies the
 * mini-program part of every entry of `dependencies` into `miniprogram_npm`. Answers their names.
 */
export function buildNpm(target = join(projectDir, 'miniprogram/miniprogram_npm')): string[] {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>(
    join(projectDir, 'package.json'),
  )
  rmSync(target, { recursive: true, force: true })
  return Object.keys(dependencies).map((name) => {
    const folder = join(projectDir, 'node_modules', name)
    const { miniprogram } = readJson<{ miniprogram?: string }>(join(folder, 'package.json'))
    if (!miniprogram) throw new Error(`${name} has no mini-program part; it belongs into devDependencies`)
    cpSync(join(folder, miniprogram), join(target, name), { recursive: true })
    return name
  })
}
