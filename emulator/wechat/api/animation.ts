import { count, text, type Options } from './call'

interface Step {
  animates: { type: string; args: unknown[] }[]
  option: {
    transformOrigin: string
    transition: { duration: number; timingFunction: string; delay: number }
  }
}

const transforms =
  `rotate rotateX rotateY rotateZ rotate3d scale scaleX scaleY scaleZ scale3d translate translateX
  translateY translateZ translate3d skew skewX skewY matrix matrix3d`.split(/\s+/)

/** Style properties with the unit of a bare number. */
const styles: Record<string, string> = {
  opacity: '',
  backgroundColor: '',
  width: 'px',
  height: 'px',
  top: 'px',
  bottom: 'px',
  left: 'px',
  right: 'px',
}

/** `wx.createAnimation`: records steps, which the runtime plays when `export()` is bound to `animation`. */
export function animationApis(): Record<string, unknown> {
  return { createAnimation: (defaults: Options = {}) => recordAnimation(defaults) }
}

function recordAnimation(defaults: Options): object {
  let animates: Step['animates'] = []
  let steps: Step[] = []
  const animation: Record<string, unknown> = {
    step(given: Options = {}) {
      steps.push({ animates, option: stepOption({ ...defaults, ...given }) })
      animates = []
      return animation
    },
    export() {
      const actions = steps
      steps = []
      return { actions }
    },
  }
  for (const type of transforms) {
    animation[type] = (...args: unknown[]) => {
      animates.push({ type, args })
      return animation
    }
  }
  for (const [name, unit] of Object.entries(styles)) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    animation[name] = (value: unknown) => {
      const length = typeof value === 'number' ? `${value}${unit}` : value
      animates.push({ type: 'style', args: [property, length] })
      return animation
    }
  }
  return animation
}

function stepOption(options: Options): Step['option'] {
  return {
    transformOrigin: text(options.transformOrigin, '50% 50% 0'),
    transition: {
      duration: count(options.duration, 400),
      timingFunction: text(options.timingFunction, 'linear'),
      delay: count(options.delay, 0),
    },
  }
}
