import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Component } from '../engine/engine'
import type { Runtime } from '../runtime'
import { ariaProperties, applyAria } from './aria'
import { applyAnimation } from './apply-animation'
import { BuiltinNode, remember, type Builtin, type BuiltinInstance, type PropertyTable } from './builtin'
import { allBuiltins } from './all-builtins'
import { watchHover } from './watch-hover'

const commonProperties: PropertyTable = {
  hoverClass: { type: String, value: 'none' },
  hoverStopPropagation: Boolean,
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 },
  animation: null,
  ...ariaProperties,
}

/** Registers all built-in components for every template of the mini-program. */
export function defineBuiltins(runtime: Runtime): void {
  for (const builtin of allBuiltins) {
    runtime.engine.useBuiltin(builtin.tag, definitionOf(runtime, builtin))
  }
}

/** Texts take any value, as npm components pass `null` for what is not set; `BuiltinNode.text` reads it. */
function tolerant(properties: PropertyTable): PropertyTable {
  return Object.fromEntries(
    Object.entries(properties).map(([name, given]) => {
      const declared = given !== null && typeof given === 'object' ? given : { type: given, value: '' }
      return [name, declared.type === String ? { type: null, value: declared.value } : given]
    }),
  )
}

function definitionOf(runtime: Runtime, builtin: Builtin): glassEasel.GeneralComponentDefinition {
  const properties = tolerant({ ...commonProperties, ...builtin.properties })
  const live = new WeakMap<Component, { node: BuiltinNode; instance: BuiltinInstance }>()
  const update = (component: Component, property: string): void => {
    const entry = live.get(component)
    if (!entry) return
    if (property in ariaProperties) applyAria(entry.node, property)
    else if (property === 'animation') applyAnimation(entry.node)
    else entry.instance.update?.(property)
  }
  const definition = {
    is: `wx-builtin/${builtin.tag}`,
    properties,
    observers: Object.keys(properties).map((property) => ({
      fields: property,
      observer(this: Component) {
        update(this, property)
      },
    })),
    lifetimes: {
      attached(this: Component) {
        if (live.has(this)) return
        const element = this.$$ as unknown as HTMLElement
        const node = new BuiltinNode(this, element)
        const instance = builtin.create?.(node, runtime) ?? {}
        live.set(this, { node, instance })
        remember(element, node, instance)
        for (const property of Object.keys(ariaProperties)) applyAria(node, property)
        watchHover(node)
        instance.update?.(null)
        if (node.data.animation) applyAnimation(node)
      },
      detached(this: Component) {
        live.get(this)?.instance.detached?.()
      },
    },
  }
  const space = runtime.engine.codeSpace.getComponentSpace()
  return space.defineComponent(
    definition as unknown as Parameters<typeof space.defineComponent>[0],
  ) as unknown as glassEasel.GeneralComponentDefinition
}
