import type { DocumentCanvas } from '../../layout/document-canvas'
import { CONTENT_WIDTH, type Flow, MARGIN } from '../../layout/flow'
import { placeImage } from '../../layout/place-image'
import type { ApplicationFormData } from '../application-form-data'

const PER_SHEET = 2
const CAPTION = 20

/** The certificate pictures, two a sheet, each in its frame and upright. */
export function certificatePages(
  canvas: DocumentCanvas,
  flow: Flow,
  data: ApplicationFormData,
  pictures: readonly Buffer[],
): void {
  for (const [index, picture] of pictures.entries()) {
    if (index % PER_SHEET === 0) {
      flow.newSheet()
      flow.centered(`附件：证书图片（${data.candidate.name}）`, 14)
      flow.top += 8
    }
    const height =
      (flow.room - CAPTION * (PER_SHEET - (index % PER_SHEET))) / (PER_SHEET - (index % PER_SHEET))
    flow.sheet.text(`附件 ${index + 1} 共 ${pictures.length} 件`, MARGIN, flow.top + 13, 9.5)
    flow.top += CAPTION
    flow.sheet.box(MARGIN, flow.top, CONTENT_WIDTH, height - 6)
    placeImage(canvas, flow.sheet, picture, {
      x: MARGIN + 6,
      top: flow.top + 6,
      width: CONTENT_WIDTH - 12,
      height: height - 18,
    })
    flow.top += height
  }
}
