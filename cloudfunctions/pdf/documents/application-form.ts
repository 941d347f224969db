import type { FontChain } from '../fonts/font-chain'
import { foldAll } from '../fonts/fold-all'
import { DocumentBuilder } from '../layout/document-builder'
import { drawFoots } from '../layout/draw-foot'
import { Flow, MARGIN } from '../layout/flow'
import type { ApplicationFormData, ApplicationFormImages } from './application-form-data'
import { certificatePages } from './application-form/certificate-pages'
import { drawExperience } from './application-form/draw-experience'
import { drawOpinions } from './application-form/draw-opinions'
import { drawPersonal } from './application-form/draw-personal'
import { drawApplied } from './application-form/draw-applied'

export interface RenderedDocument {
  bytes: Buffer
  pages: number
}

const TITLE = '职业技能等级认定个人申报表'

/**
 * 职业技能等级认定个人申报表 (manuals S0 and S2): who applies, for what, existing certificate, work experience over as many
 * pages as needed, declaration with signature, opinions with room for seals, then the certificate pictures.
 * `madeAt` dates the file; nothing else depends on the clock.
 */
export async function renderApplicationForm(
  chain: FontChain,
  raw: ApplicationFormData,
  images: ApplicationFormImages,
  { dataHash, madeAt }: { dataHash: string; madeAt: Date },
): Promise<RenderedDocument> {
  const data = foldAll(raw)
  const document = await DocumentBuilder.create(chain, { title: `${TITLE} ${data.candidate.name}`, madeAt })
  const flow = new Flow(document)
  flow.centered(data.associationName, 11)
  flow.top += 2
  flow.centered(TITLE, 20)
  flow.top += 8
  flow.sheet.text(`申报编号 ${data.applicationId}`, MARGIN, flow.top, 9)
  flow.top += 7
  await drawPersonal(document, flow, data, images.photo)
  drawApplied(flow, data)
  drawExperience(flow, data)
  drawOpinions(flow, data)
  await certificatePages(document, flow, data, images.certificates)
  drawFoots(document, {
    number: data.applicationId,
    dataHash,
    code: `xiehuitong:case:${data.applicationId}:${dataHash}`,
    issuer: data.associationName,
  })
  return { bytes: await document.finish(), pages: document.sheets.length }
}
