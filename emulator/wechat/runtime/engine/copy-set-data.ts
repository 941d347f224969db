/** WeChat warns above this size of one setData. */
const largePayload = 256 * 1024

export interface CopiedData {
  data: Record<string, unknown>
  /** Size of the data as JSON, in UTF-16 characters; what crosses to the view in WeChat. */
  bytes: number
  warnings: string[]
}

/**
 * Copies what setData is given, as WeChat does when it crosses to the view: what the caller later changes in its
 * own object is not shown, functions and cycles do not arrive.
 */
export function copySetData(input: Record<string, unknown>): CopiedData {
  const warnings: string[] = []
  const open = new Set<object>()
  let bytes = 2

  const copy = (value: unknown, path: string): unknown => {
    if (typeof value === 'function') {
      warnings.push(`setData "${path}": a function cannot be passed to the view and was dropped`)
      return undefined
    }
    if (value === null || typeof value !== 'object') {
      bytes += sizeOf(value)
      return value
    }
    if (open.has(value)) {
      warnings.push(`setData "${path}": cyclic data cannot be passed to the view and was dropped`)
      return undefined
    }
    open.add(value)
    bytes += 2
    const copied = Array.isArray(value)
      ? value.map((item, index) => copy(item, `${path}[${index}]`))
      : copyObject(value, path)
    open.delete(value)
    return copied
  }

  const copyObject = (value: object, path: string): unknown => {
    if (!isPlain(value)) return value
    const copied: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      bytes += key.length + 4
      const inner = copy(item, `${path}.${key}`)
      if (inner !== undefined || item === undefined) copied[key] = inner
    }
    return copied
  }

  const data: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(input)) {
    bytes += path.length + 4
    const copied = copy(value, path)
    if (copied !== undefined || value === undefined) data[path] = copied
  }
  if (bytes > largePayload) {
    warnings.push(`setData of ${Math.round(bytes / 1024)} KB (${Object.keys(input).join(', ')}): over 256 KB`)
  }
  return { data, bytes, warnings }
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' ? value.length + 2 : String(value).length
}

/** Dates, files and the like are not JSON; they stay what they are. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
