import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { projectDir } from './build/project'

/** Writes `docs/data-dictionary.md` from the declarations in `database/collections`; with `--check` it only compares (R6). */
interface Declaration {
  description: string
  indexes: { name: string; unique: boolean; keys: { field: string; direction: number }[] }[]
  fields: Record<string, string>
}

const folder = join(projectDir, 'database/collections')
const target = join(projectDir, 'docs/data-dictionary.md')

function section(name: string): string {
  const { description, indexes, fields } = JSON.parse(
    readFileSync(join(folder, `${name}.json`), 'utf8'),
  ) as Declaration
  const rows = Object.entries(fields).map(([field, words]) => `| \`${field}\` | ${words} |`)
  const keys = indexes.map((index) => {
    const columns = index.keys
      .map(({ field, direction }) => `${field}${direction < 0 ? ' descending' : ''}`)
      .join(', ')
    return `- \`${index.name}\`${index.unique ? ', unique' : ''}: ${columns}`
  })
  return [
    `## ${name}`,
    description,
    ['| field | what it is |', '|---|---|', ...rows].join('\n'),
    ...(keys.length ? [`Indexes:\n\n${keys.join('\n')}`] : []),
  ].join('\n\n')
}

async function main(): Promise<void> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort()
  const head =
    '# Data dictionary\n\nMade from `database/collections` by `npm run data-dictionary`. No collection can be reached by a client; staff who use the CloudBase console find here what a field is and whether it may be edited by hand.'
  const text = await format([head, ...names.map(section)].join('\n\n'), { parser: 'markdown' })
  if (!process.argv.includes('--check')) return writeFileSync(target, text)
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docs/data-dictionary.md is not up to date: npm run data-dictionary')
    process.exit(1)
  }
}

void main()
