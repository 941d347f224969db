import { measureTree } from './measure-tree'
import type { Runtime } from './runtime'
import type { PageReport } from './runtime-log'

/** What tests and the panel read in the phone's document. */
export interface TestHooks {
  /** Members of wx that the mini-program asked for and that do not exist. */
  readonly missing: string[]
  readonly warnings: string[]
  /** Paths of the open pages, oldest first. */
  stack(): string[]
  /** setData calls and bytes by page. */
  report(): Record<string, PageReport>
  /** The visible page and its size. */
  visible(): { path: string; nodes: number; depth: number } | null
}

declare global {
  var __mp: TestHooks
}

export function installTestHooks({ log, stack }: Runtime): void {
  globalThis.__mp = {
    get missing() {
      return [...log.missing]
    },
    warnings: log.warnings,
    stack: () => stack.all().map((page) => page.path),
    report: () => structuredClone(log.pages),
    visible() {
      const page = stack.top()
      return page && { path: page.path, ...measureTree(page.component.$$ as unknown as Element) }
    },
  }
}
