import { readFileSync } from 'node:fs'
import { admin, certified } from '../../support/actors'
import { DEMO_WORLD, currentCloud, startCloud, stopCloud } from '../../support/cloud'
import { bindPhone } from '../../support/talent-steps'
import { workbook } from '../../support/workbook'

const TITLES = '人员编号,姓名,手机号,出生日期,省份,城市,学历,认证领域,级别,证书编号,有效期至'
const GOOD = [
  'JL200001,柏舟,13905719301,1988/5/3,江临省,江临市,本科,QMS,审核员,Q-1,2027/3/1',
  'JL200001,柏舟,13905719301,1988/5/3,江临省,江临市,本科,EMS,实习审核员,E-1,2027年12月31日',
  'JL200002,燕回,139 0571 9302,,,,,,,,',
]
const csv = (...rows: string[]) => [TITLES, ...rows].join('\n')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(() => currentCloud().resetTo(DEMO_WORLD))

const run = (text: string, dryRun = false) => admin().call('talent', 'importRoster', { text, dryRun })

async function runFile(content: Uint8Array, dryRun = false) {
  const { cloudPath } = await admin().call('talent', 'requestRosterUpload', {})
  const fileId = await admin().upload(cloudPath, content)
  return admin().call('talent', 'importRoster', { fileId, dryRun })
}

const roster = () => currentCloud().documents<{ _id: string; name: string }>('certified_people')
const audits = () => currentCloud().documents<{ action: string; after: string }>('audit_entries')

describe('import of the roster', () => {
  it('a dry run says what would happen and writes nothing (N12)', async () => {
    const before = await roster()
    expect(await run(csv(...GOOD), true)).toEqual({
      rows: 3,
      people: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      written: false,
      issues: [],
      issueCount: 0,
    })
    expect(await roster()).toEqual(before)
  })

  it('run again it changes nothing and audits nothing; a changed row updates (N12, O1)', async () => {
    expect(await run(csv(...GOOD))).toMatchObject({ created: 2, written: true })
    const after = await roster()
    expect(await run(csv(...GOOD))).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await roster()).toEqual(after)
    expect(await run(csv(GOOD[2]!.replace('燕回', '燕回风')))).toMatchObject({ updated: 1 })
    expect((await audits()).map(({ action, after: counts }) => [action, counts])).toEqual([
      ['talent.importRoster', '{"created":2,"updated":0,"unchanged":0}'],
      ['talent.importRoster', '{"created":0,"updated":1,"unchanged":0}'],
    ])
  })

  it('who was imported can bind the phone at once (N12, A14)', async () => {
    await run(csv(...GOOD))
    await bindPhone(certified(), 'Bozhou#77', '13905719301')
    expect(await certified().call('talent', 'getMyCard', {})).toMatchObject({
      name: '柏舟',
      education: '大学本科',
      certificates: [{ field: 'QMS', validUntil: '2027-03-01' }, { validUntil: '2027-12-31' }],
    })
  })

  it('every cell that is wrong is named, and nothing is written (N12)', async () => {
    const before = await roster()
    const { issues, written } = await run(
      csv(
        'JL3,柏舟,1.39E+10,,,,,,,,',
        'JL200004,柏,13905719304,2030-01-01,,,学士,QMSX,审核员,,2027-02-30',
        'JL200005,沐言,,,,,,QMS,,,',
        ...GOOD,
      ),
    )
    expect(written).toBe(false)
    expect(issues.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual(
      [
        '2 phone NUMBER_ROUNDED',
        '3 name TOO_SHORT',
        '3 bornOn DATE_IN_FUTURE',
        '3 education NOT_A_CHOICE',
        '3 field NOT_A_CHOICE',
        '3 validUntil DATE_FORMAT',
        '4 phone REQUIRED',
        '4 level REQUIRED',
        '4 validUntil REQUIRED',
      ].sort(),
    )
    expect(await roster()).toEqual(before)
  })

  it('a phone that two people share is named with row and name, in the file and in the roster (N12)', async () => {
    const { issues } = await run(
      csv(
        'JL200001,柏舟,13905719301,,,,,,,,',
        'JL200002,燕回,13905719301,,,,,,,,',
        'JL200003,沐言,13905719101,,,,,,,,',
      ),
    )
    expect(issues).toEqual([
      { row: 3, column: 'phone', code: 'PHONE_REPEATED', params: { row: 2, name: '柏舟' } },
      { row: 4, column: 'phone', code: 'PHONE_HELD', params: { name: '叶青禾', number: 'JL100238' } },
    ])
  })

  it('rows of one number that disagree, and a certificate that stands twice, are named (N12)', async () => {
    const { issues } = await run(csv(GOOD[0]!, GOOD[0]!, GOOD[1]!.replace('柏舟', '柏州')))
    expect(issues).toEqual([
      { row: 3, column: 'field', code: 'ROW_REPEATED', params: { name: '柏舟' } },
      { row: 4, column: 'name', code: 'ROWS_DIFFER', params: { row: 2, name: '柏舟' } },
    ])
  })

  it('a bound phone is not changed by a file (A14)', async () => {
    const { issues } = await run(csv('JL100238,叶青禾,13905719999,,,,,,,,'))
    expect(issues).toMatchObject([{ row: 2, code: 'PHONE_BOUND', params: { phone: '139****9101' } }])
  })

  it('a missing column is named, columns may stand in any order, tabs do as well as commas (N12)', async () => {
    const { issues } = await run('姓名,手机号\n柏舟,13905719301')
    expect(issues).toEqual([
      { row: 1, column: 'number', code: 'COLUMN_MISSING', params: { title: '人员编号' } },
    ])
    const pasted = '手机号\t备注\t姓名\t人员编号\n13905719301\t无\t柏舟\tJL200001'
    expect(await run(pasted)).toMatchObject({ created: 1, written: true })
  })

  it('a CSV file of a Chinese spreadsheet (GB 18030) and a workbook are read (N12)', async () => {
    const gbk = readFileSync('test/cloudfunctions/talent/fixtures/roster-gb18030.csv')
    expect(await runFile(gbk, true)).toMatchObject({ created: 1, issueCount: 0 })
    const book = workbook([
      ['人员编号', '姓名', '手机号', '认证领域', '级别', '证书编号', '有效期至'],
      ['JL200001', '柏舟', 13905719301, 'QMS', '审核员', '33990019940816271', '2027-03-01'],
    ])
    expect(await runFile(book)).toMatchObject({ created: 1, issueCount: 0, written: true })
  })

  it('a long number that the workbook has rounded is refused, never stored as 3.4E+17 (N12)', async () => {
    const book = workbook([
      ['人员编号', '姓名', '手机号', '认证领域', '级别', '证书编号', '有效期至'],
      ['JL200001', '柏舟', 13905719301, 'QMS', '审核员', 339900199408162700, '2027-03-01'],
    ])
    expect((await runFile(book)).issues).toEqual([
      { row: 2, column: 'certificateNumber', code: 'NUMBER_ROUNDED' },
    ])
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex')],
    ['a broken workbook', Buffer.from('504b0304ffffffff', 'hex')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
  ])('%s is refused by name (N12, D2)', async (_, content) => {
    await expect(runFile(content)).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  })

  it('somebody else’s upload, an empty paste and too many rows are refused (O3, N12)', async () => {
    await expect(
      admin().call('talent', 'importRoster', {
        fileId: 'cloud://local.other/u/202605/AAAAAAAAAAAAAAAAAAAAAA',
        dryRun: true,
      }),
    ).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' })
    await expect(run(' \n')).rejects.toMatchObject({ issues: [{ path: 'text', code: 'REQUIRED' }] })
    const many = Array.from(
      { length: 1001 },
      (_, index) => `N${1000 + index},柏舟,139${10_000_000 + index},,,,,,,,`,
    )
    await expect(run(csv(...many))).rejects.toMatchObject({ issues: [{ code: 'TOO_MANY' }] })
  })
})

describe('the roster for staff', () => {
  it('is searched by the beginning of a name and by the end of a phone number (N12)', async () => {
    const found = async (search: string) => {
      const { items, total } = await admin().call('talent', 'listRoster', { search })
      expect(total).toBe(items.length)
      return items.map(({ name }) => name)
    }
    expect(await found('闻人')).toEqual(['闻人樾'])
    expect(await found('9101')).toEqual(['叶青禾'])
    expect(await found('.*')).toEqual([])
    expect(await found('9999')).toEqual([])
  })

  it('finds a name in either script, with any middle dot or none, and shows it as it was typed (P12)', async () => {
    const long = `${'阿布都热合曼'.repeat(4)}·${'买买提依明'.repeat(5)}`
    expect([...long]).toHaveLength(50)
    const names = ['阿依古丽·買買提', '劉葉青', '𠮷野', long, '热依汗•古丽']
    await run(csv(...names.map((name, index) => `N${3000 + index},${name},1390571940${index},,,,,,,,`)))
    const found = async (search: string) =>
      (await admin().call('talent', 'listRoster', { search })).items.map(({ name }) => name)
    for (const search of [
      '阿依古丽·买买提',
      '阿依古丽・买',
      '阿依古丽•買',
      '阿依古丽 买买提',
      '阿依古丽買買',
    ])
      expect(await found(search)).toEqual(['阿依古丽·買買提'])
    for (const search of ['热依汗·古丽', '热依汗・', '热依汗古丽'])
      expect(await found(search)).toEqual(['热依汗•古丽'])
    for (const search of ['刘叶青', '劉葉', '刘']) expect(await found(search)).toEqual(['劉葉青'])
    expect(await found('𠮷')).toEqual(['𠮷野'])
    expect(await found([...long].slice(0, 40).join(''))).toEqual([long])
    expect(await found('·')).toEqual([])
  })

  it('pages through everybody once, names in order, and shows no phone in full (N12, P9, O4)', async () => {
    const rows = Array.from(
      { length: 45 },
      (_, index) => `N${1000 + index},柏舟,139${10_000_000 + index},,,,,,,,`,
    )
    await run(csv(...rows))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await admin().call('talent', 'listRoster', cursor ? { cursor } : {})
      expect(JSON.stringify(page)).not.toMatch(/1[3-9]\d{9}/)
      expect(page.total).toBe(49)
      seen.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(49)
    expect(seen).toHaveLength(49)
  })

  it('a cursor that we did not write is refused (N12)', async () => {
    for (const cursor of ['x', 'bm8', Buffer.from('{"a":1}').toString('base64url')])
      await expect(admin().call('talent', 'listRoster', { cursor })).rejects.toMatchObject({
        issues: [{ path: 'cursor', code: 'INVALID' }],
      })
  })
})
