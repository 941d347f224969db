import type { CodeSpace, behavior } from 'glass-easel-miniprogram-adapter'
import type { ComponentDeclaration } from '../boot-config'
import type { Engine } from './engine'
import { wxBehavior } from './wx-behaviors'

interface Definition {
  behaviors?: unknown[]
  [field: string]: unknown
}

type Globals = Record<'Page' | 'Component' | 'Behavior', unknown>

/**
 * Registers one component or page: its configuration and template, then its script, which calls `Page`,
 * `Component` and `Behavior` of this registration.
 */
export function defineComponent(
  engine: Engine,
  templates: Record<string, unknown>,
  { id, scope, config }: ComponentDeclaration,
  load: () => unknown,
): void {
  const { codeSpace, backend } = engine
  codeSpace.addComponentStaticConfig(id, config)
  codeSpace.addCompiledTemplate(id, {
    groupList: templates,
    content: templates[id],
    fallbackListenerOnNativeNode: true,
  } as Parameters<CodeSpace['addCompiledTemplate']>[1])
  if (scope) {
    backend.registerStyleSheetContent(id, '')
    codeSpace.addStyleSheet(id, id, scope)
  }
  codeSpace.componentEnv(id, (environment) => {
    const define =
      (constructor: (definition: never) => unknown) =>
      (definition: Definition): unknown =>
        constructor(withWxBehaviors(codeSpace, definition) as never)
    const own: Globals = {
      Page: define(environment.Page),
      Component: define(environment.Component as (definition: never) => unknown),
      Behavior: Object.assign(define(environment.Behavior as (definition: never) => unknown), {
        trait: environment.Behavior.trait,
      }),
    }
    const globals = globalThis as unknown as Globals
    const { Page, Component, Behavior } = globals
    Object.assign(globals, own)
    try {
      load()
    } finally {
      Object.assign(globals, { Page, Component, Behavior })
    }
  })
}

/** `behaviors: ['wx://form-field']`: the adapter knows behaviors only as objects. */
function withWxBehaviors(codeSpace: CodeSpace, definition: Definition): Definition {
  if (!definition.behaviors) return definition
  const behaviors = definition.behaviors
    .map((entry) => (typeof entry === 'string' ? wxBehavior(codeSpace, entry) : entry))
    .filter((entry): entry is behavior.GeneralBehavior => entry !== null)
  return { ...definition, behaviors }
}
