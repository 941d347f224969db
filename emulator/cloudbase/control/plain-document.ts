/** A document as plain JSON: dates are ISO text, object ids their hex digits, regular expressions `/source/flags`. */
export const plainDocument = (document: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify(document, (_, value: unknown) => (value instanceof RegExp ? String(value) : value)),
  )
