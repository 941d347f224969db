import type { glassEasel } from 'glass-easel-miniprogram-adapter'

/** A finger as WeChat reports it. */
export interface Finger {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  force: number
}

type Shaped = glassEasel.ShadowedEvent<unknown> & { touches?: Finger[]; changedTouches?: Finger[] }

/** Gives an event the `touches` and `changedTouches` that handlers of a mini-program read. */
export function shapeEvent(event: glassEasel.ShadowedEvent<unknown>): Shaped {
  const shaped = event as Shaped
  if (shaped.touches) return shaped
  const original = event.getOriginalEvent() as Partial<TouchEvent & MouseEvent> | undefined
  if (!original) return shaped
  if (original.changedTouches) {
    shaped.touches = Array.from(original.touches ?? [], finger)
    shaped.changedTouches = Array.from(original.changedTouches, finger)
  } else if (original.clientX !== undefined) {
    shaped.touches = [finger(original as MouseEvent)]
    shaped.changedTouches = shaped.touches
  }
  return shaped
}

function finger(point: Touch | MouseEvent): Finger {
  const { clientX, clientY, pageX, pageY } = point
  return {
    identifier: 'identifier' in point ? point.identifier : 0,
    clientX,
    clientY,
    pageX,
    pageY,
    force: 1,
  }
}
