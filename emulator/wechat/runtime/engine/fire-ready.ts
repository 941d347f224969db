import type { glassEasel } from 'glass-easel-miniprogram-adapter'

/**
 * glass-easel leaves the `ready` lifetime to its host: it is fired once for each component, after the first
 * render. Components such as TDesign's swipe-cell measure themselves there.
 */
export function fireReady(space: glassEasel.ComponentSpace): glassEasel.GeneralBehavior {
  return space.defineBehavior({
    lifetimes: {
      attached(this: LifetimeCaller) {
        const component = this._$ ?? this
        requestAnimationFrame(() => component.triggerLifetime('ready', []))
      },
    },
  })
}

/** `this` of a lifetime is the adapter's caller, which holds the component in `_$`. */
interface LifetimeCaller {
  _$?: LifetimeCaller
  triggerLifetime(name: string, args: unknown[]): void
}
