import { MiniProgramEnv, type CodeSpace, type glassEasel } from 'glass-easel-miniprogram-adapter'
import type { RuntimeLog } from '../runtime-log'
import { createBackend } from './create-backend'
import { fireReady } from './fire-ready'
import { watchWarnings } from './watch-warnings'

export type Component = glassEasel.GeneralComponent
export type ComponentSpace = glassEasel.ComponentSpace
export type AssociatedBackend = ReturnType<MiniProgramEnv['associateBackend']>
export type Root = ReturnType<AssociatedBackend['createRoot']>

/** glass-easel, set up for one document. */
export interface Engine {
  codeSpace: CodeSpace
  backend: AssociatedBackend
  /** Makes `<tag>` a built-in: its element becomes `<wx-tag>`. */
  useBuiltin(tag: string, definition: glassEasel.GeneralComponentDefinition): void
}

export function createEngine(log: RuntimeLog): Engine {
  watchWarnings(log)
  const environment = new MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('', true)
  const builtinTags = new Set<string>()
  const backend = environment.associateBackend(createBackend(builtinTags, log))
  const space = codeSpace.getComponentSpace()
  // Must come before the first registration: only later components take part.
  codeSpace.setOverallBehavior(fireReady(space))
  return {
    codeSpace,
    backend,
    useBuiltin(tag, definition) {
      builtinTags.add(tag)
      space.setGlobalUsingComponent(tag, definition)
    },
  }
}
