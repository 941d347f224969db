import fc from 'fast-check'
import { z } from 'zod'

/** How inputs are made. */
export interface Taste {
  /** About so many values in a hundred are hostile; 0: the schema takes what comes out, but for its finer rules. */
  hostile: number
  /** Texts that are known to mean something in a field of this name. */
  words?: (field: string) => readonly string[]
}

/** Values that have broken programs: wrong types, operators of the database, empty and huge texts, odd characters. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      undefined,
      '',
      ' ',
      '$where',
      '__proto__',
      'constructor',
      '../..',
      '\u0000',
      '\ud800',
      '𠮷·👨‍👩‍👧',
      '2001-02-29',
    ],
    ...[0, -1, 1e21, 0.5, true, false, [], {}, [[]], { $gt: '' }, { $ne: null }, { $date: 'x' }],
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ minLength: 500, maxLength: 600 }),
  fc.integer(),
)

/** Mostly what the schema takes, here and there something hostile in its place. */
export const inputArbitrary = (
  schema: z.ZodType,
  taste: Taste = { hostile: 14 },
  field = '',
): fc.Arbitrary<unknown> =>
  taste.hostile
    ? fc.oneof(
        { weight: 100 - taste.hostile, arbitrary: fitting(schema, taste, field) },
        { weight: taste.hostile, arbitrary: hostile },
      )
    : fitting(schema, taste, field)

function fitting(schema: z.ZodType, taste: Taste, field: string): fc.Arbitrary<unknown> {
  const part = (of: unknown, name = field) => inputArbitrary(of as z.ZodType, taste, name)
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(Object.entries(schema.shape).map(([name, value]) => [name, part(value, name)])),
    )
  if (schema instanceof z.ZodArray)
    return fc.array(part(schema.element, field.replace(/s$/, '')), { maxLength: 4 })
  if (schema instanceof z.ZodOptional) return fc.option(part(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodNullable) return fc.option(part(schema.unwrap()), { nil: null })
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber)
    return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 1000 }))
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return textFor(schema, taste, field)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => part(option)))
  throw new Error(`input-arbitrary knows no ${schema.constructor.name}; teach it`)
}

/** Texts that get past many a check: ids of the demo world, days, numbers of people. */
const WELL_KNOWN = [
  ...['exam_ai_trainer_3', 'site_software_park', 'theory', 'acc_shen_zhiyuan', '2026.1', '1.0'],
  ...['2020-01-01', '310000', '13905718150', '339900199408162711', '沈知远', 'a@example.com'],
]

function textFor(
  { minLength, maxLength }: z.ZodString | z.ZodStringFormat,
  { words }: Taste,
  field: string,
): fc.Arbitrary<string> {
  const shortest = Math.max(minLength ?? 0, 1)
  const longest = Math.min(maxLength ?? 20, 20)
  const any = fc.oneof(
    fc.constantFrom(...WELL_KNOWN),
    fc.string({ minLength: shortest, maxLength: Math.max(longest, shortest) }),
  )
  const known = words?.(field) ?? []
  return known.length
    ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any })
    : any
}
