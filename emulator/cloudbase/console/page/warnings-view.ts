import { h, table } from './dom'
import { size, time } from './format'
import { read } from './server'

interface Warning {
  kind: string
  at: number
  collection: string
  action?: string
  query?: string
  examined?: number
  durationMs?: number
  bytes?: number
  indexes?: number
}

const words: Record<string, string> = {
  scan: '没有索引',
  slow: '慢',
  'left-transaction': '离开了事务',
  'large-write': '写入过大',
  'many-indexes': '索引过多',
}

/** Queries that read much without an index or took long, and statements that left their transaction. */
export async function warningsView(): Promise<HTMLElement> {
  const { warnings } = await read<{ warnings: Warning[] }>('/warnings')
  const rows = [...warnings]
    .reverse()
    .map(({ kind, at, collection, action = '', query, examined, durationMs, bytes, indexes }) => ({
      cells: [
        time(at),
        h('span', { className: 'tag' }, words[kind] ?? kind),
        collection,
        action,
        [
          examined === undefined ? '' : `读了 ${examined} 条`,
          durationMs === undefined ? '' : `${durationMs} ms`,
          bytes === undefined ? '' : `写了 ${size(bytes)}`,
          indexes === undefined ? '' : `${indexes} 个索引`,
        ]
          .filter(Boolean)
          .join('，'),
        h('code', null, query ?? ''),
      ],
    }))
  const columns = ['时间', '问题', '集合', '操作', '代价', '条件']
  return h(
    'section',
    { className: 'work' },
    h('h2', null, '慢查询与无索引查询'),
    h(
      'p',
      { className: 'lead' },
      '一次读超过 100 条而没有用到索引的查询，和超过 100 毫秒的操作，会列在这里；在云上它们会随数据增多而变慢。',
    ),
    table(columns, rows, '没有发现问题。'),
  )
}
