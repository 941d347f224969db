import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { builtinOf, type Builtin } from './builtin'

const controls = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea,wx-picker'

/** `<label>`: a tap on it is a tap on the control with the id `for`, else on the first control inside. */
export const label: Builtin = {
  tag: 'label',
  properties: { for: String },
  create(node) {
    node.onTap((event) => {
      const original = (event as glassEasel.ShadowedEvent<unknown>).getOriginalEvent() as Event | undefined
      const from = original?.target as Element | null
      if (from?.closest?.(controls)) return
      const id = node.text('for')
      const target = id
        ? node.component.ownerShadowRoot?.getElementById(id)?.$$
        : node.element.querySelector(controls)
      builtinOf((target ?? null) as Element | null)?.instance.activate?.()
    })
    return {}
  },
}
