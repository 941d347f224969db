import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { StagedProject } from './stage-project'

/** The files that would be uploaded, by path: scripts, templates and styles as one file a package, and the assets. */
export type CompiledFiles = Record<string, string | Buffer>

/** The part of miniprogram-ci 2.1.42 that is used here. */
interface Compiler {
  Project: new (options: Record<string, unknown>) => Record<string, unknown>
  packNpmManually(options: { packageJsonPath: string; miniprogramNpmDistDir: string }): Promise<unknown>
  getCompiledResult(options: Record<string, unknown>, zip: string): Promise<CompiledFiles>
}

/** What WeChat's server would say about an appid of a subject that is not a service provider. */
const ATTRIBUTES = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

/**
 * Compiles a staged project with WeChat's own compiler, without WeChat: the three members that would ask its server
 * are answered here. They are no public interface, which is why the version is pinned.
 * Rejects with the compiler's message when it refuses the source.
 */
export async function compileOffline(installed: string, project: StagedProject): Promise<CompiledFiles> {
  const load = createRequire(join(installed, 'package.json'))
  const compiler = load('miniprogram-ci') as Compiler
  await compiler.packNpmManually({
    packageJsonPath: project.packageJson,
    miniprogramNpmDistDir: project.miniprogramDir,
  })
  const opened = new compiler.Project({
    appid: 'wx1111111111111111',
    type: 'miniProgram',
    projectPath: project.dir,
    privateKeyPath: project.privateKey,
    ignores: ['node_modules/**/*'],
  })
  Object.assign(opened, {
    attr: async () => ATTRIBUTES,
    attrSync: () => ATTRIBUTES,
    getExtAppid: async () => undefined,
  })
  return compiler.getCompiledResult(
    {
      project: opened,
      version: '1.0.0',
      setting: { useProjectConfig: true },
      onProgressUpdate: () => undefined,
    },
    join(project.dir, 'compiled.zip'),
  )
}
