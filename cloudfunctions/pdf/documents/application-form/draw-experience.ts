import { CONTENT_WIDTH, type Flow, type RowCell } from '../../layout/flow'
import type { ApplicationFormData } from '../application-form-data'
import { label, partRow } from '../rows'
import { dayWords } from '../../../_shared/time'
import { monthsWords } from '../words'
import { ROW_HEIGHT } from './row-height'

const WIDTHS = [168, 0, 92, 62]
const TEXT = 9.5
WIDTHS[1] = CONTENT_WIDTH - WIDTHS.reduce((sum, width) => sum + width, 0)

/** The work experience, as many rows as there are; the head is repeated on every sheet. */
export function drawExperience(flow: Flow, { workExperiences }: ApplicationFormData): void {
  flow.ensure(4 * ROW_HEIGHT)
  head(flow, '三、主要工作经历')
  if (!workExperiences.length) {
    flow.row(ROW_HEIGHT, [{ text: '无', width: CONTENT_WIDTH, align: 'center' }])
    return
  }
  for (const { startedOn, endedOn, employer, position, months } of workExperiences) {
    if (flow.ensure(ROW_HEIGHT)) head(flow, '三、主要工作经历（续）')
    const period = `${dayWords(startedOn)} 至 ${endedOn ? dayWords(endedOn) : '今'}`
    flow.row(ROW_HEIGHT, [
      cell(period, 0),
      cell(employer, 1),
      cell(position, 2),
      cell(monthsWords(months), 3),
    ])
  }
}

function head(flow: Flow, title: string): void {
  flow.row(ROW_HEIGHT, partRow(title))
  flow.row(
    ROW_HEIGHT,
    ['起止时间', '工作单位', '职位', '年限'].map((text, column) => label(text, WIDTHS[column])),
  )
}

const cell = (text: string, column: number): RowCell => ({ text, width: WIDTHS[column]!, size: TEXT })
