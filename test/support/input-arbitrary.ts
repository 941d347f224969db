import fc from 'fast-check'
import { z } from 'zod'

/** Values that have broken programs: wrong types, operators of the database, empty and huge texts, odd characters. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
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
export function inputArbitrary(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fitting(schema) }, { weight: 1, arbitrary: hostile })
}

function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return objectOf(schema.shape as Record<string, z.ZodType>)
  if (schema instanceof z.ZodArray)
    return fc.array(inputArbitrary(schema.element as z.ZodType), { maxLength: 4 })
  if (schema instanceof z.ZodOptional) return fc.option(inner(schema), { nil: undefined })
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema), { nil: null })
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.integer({ min: -2, max: 1000 })
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return text
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((option) => inputArbitrary(option as z.ZodType)))
  throw new Error(`input-arbitrary knows no ${schema.constructor.name}; teach it`)
}

const inner = (schema: z.ZodOptional | z.ZodNullable): fc.Arbitrary<unknown> =>
  inputArbitrary(schema.unwrap() as z.ZodType)

/** Texts that get past many a check: ids of the demo world, days, numbers of people. */
const text = fc.oneof(
  fc.constantFrom('exam_ai_trainer_3', 'site_software_park', 'theory', 'acc_shen_zhiyuan', '2026.1', '1.0'),
  fc.constantFrom('2020-01-01', '310000', '13905718150', '339900199408162711', '沈知远', 'a@example.com'),
  fc.string({ minLength: 1, maxLength: 20 }),
)

const objectOf = (shape: Record<string, z.ZodType>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, inputArbitrary(schema)])), {
    requiredKeys: [],
  })
