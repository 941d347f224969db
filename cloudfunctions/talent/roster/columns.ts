/** The columns of a roster file, by the titles in its first row. The order in the file is free. */
export const ROSTER_COLUMNS = [
  { key: 'number', title: '人员编号', required: true, example: 'CCAA100238' },
  { key: 'name', title: '姓名', required: true, example: '叶青禾' },
  { key: 'phone', title: '手机号', required: true, example: '13900000000' },
  { key: 'bornOn', title: '出生日期', required: false, example: '1986-03-12' },
  { key: 'province', title: '省份', required: false, example: '江西省' },
  { key: 'city', title: '城市', required: false, example: '南昌市' },
  { key: 'education', title: '学历', required: false, example: '大学本科' },
  { key: 'field', title: '认证领域', required: false, example: 'QMS' },
  { key: 'level', title: '级别', required: false, example: '审核员' },
  { key: 'certificateNumber', title: '证书编号', required: false, example: 'QMS-2024-000001' },
  { key: 'validUntil', title: '有效期至', required: false, example: '2027-06-30' },
] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]['key']

/** One row of the file as text, by column; an absent column reads as empty. */
export type RosterCells = Record<RosterColumn, string>
