import { rpxToVw } from '../rpx'
import type { BuiltinNode } from './builtin'

interface AnimationStep {
  animates: { type: string; args: unknown[] }[]
  option: {
    transformOrigin?: string
    transition: { delay: number; duration: number; timingFunction: string }
  }
}

/** Runs what `wx.createAnimation().export()` gives, step after step. */
export function applyAnimation({ data, element }: BuiltinNode): void {
  const { actions } = (data.animation ?? {}) as { actions?: AnimationStep[] }
  if (!Array.isArray(actions)) return
  let startsIn = 0
  for (const { animates, option } of actions) {
    const { delay, duration, timingFunction } = option.transition
    window.setTimeout(() => {
      element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`
      if (option.transformOrigin) element.style.transformOrigin = option.transformOrigin
      element.style.transform = animates
        .filter(({ type }) => type !== 'style')
        .map(({ type, args }) => `${type}(${args.map((value) => withUnit(type, value)).join(',')})`)
        .join(' ')
      for (const { type, args } of animates) {
        if (type === 'style') element.style.setProperty(String(args[0]), rpxToVw(String(args[1])))
      }
    }, startsIn)
    startsIn += delay + duration
  }
}

function withUnit(type: string, value: unknown): string {
  if (typeof value !== 'number') return rpxToVw(String(value))
  if (/^translate/.test(type)) return `${value}px`
  return /^(rotate|skew)/.test(type) ? `${value}deg` : String(value)
}
