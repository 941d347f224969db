import { loadAssociation } from '../_shared/association'
import { ID_TYPE_LABELS, SEX_LABELS } from '../_shared/dictionaries'
import { AppError } from '../_shared/errors'
import { getFile } from '../_shared/storage'
import { clockOf, dayOf } from '../_shared/time'
import {
  type ApplicationDocument,
  type DocumentReader,
  loadApplicationDocument,
} from '../application/load-application-document'
import { loadTicket, seatsInWords, type LoadedTicket } from '../ticket/load-ticket'
import { isPrintable } from '../ticket/print-window'
import type { DocumentRecord } from './document-record'
import { admissionTicket } from './documents/admission-ticket'
import type { AdmissionTicketData } from './documents/admission-ticket-data'
import { documentFont } from './fonts/document-font'
import { keepDocument } from './keep-document'
import { renderDocument } from './render-document'

/**
 * 准考证 as PDF (I3): for its owner on the days of printing, for exam officers and
 * the run that makes them ahead as soon as it is published.
 * `STATE_CONFLICT` outside these days, before publishing and when it was cancelled.
 */
export async function makeAdmissionTicket(
  applicationId: string,
  reader: DocumentReader,
): Promise<DocumentRecord> {
  const application = await loadApplicationDocument(applicationId, reader, ['exam_officer'])
  const loaded = await loadTicket(applicationId)
  const { ticket, exam } = loaded
  const isOwner = reader !== 'system' && application.accountId === reader.account._id
  if (ticket.status !== 'issued' || (isOwner && !isPrintable(exam, new Date())))
    throw new AppError('STATE_CONFLICT', {
      printableOn: exam.ticketPrintableOn,
      printableUntil: exam.ticketPrintableUntil,
    })
  const { name, contactPhone } = await loadAssociation()
  const data = ticketData(application, loaded, { associationName: name, contactPhone })
  const { photo, accountId } = application
  return keepDocument({
    kind: 'admission_ticket',
    subjectId: applicationId,
    accountId,
    fileName: `准考证_${data.candidate.name}_${data.exam.occupation}.pdf`,
    printed: [data, photo?.sha256],
    render: async (stamp) => {
      const pictures = { photo: photo && (await getFile(photo.fileId)) }
      return renderDocument(documentFont(), admissionTicket, data, pictures, stamp)
    },
  })
}

function ticketData(
  { applicationId, candidate, nameOnPaper, exam, site }: ApplicationDocument,
  loaded: LoadedTicket,
  issuer: { associationName: string; contactPhone: string },
): AdmissionTicketData {
  const { occupation, level, direction, batch, ticketRules } = exam
  return {
    ...issuer,
    applicationId,
    ticketNumber: loaded.ticket.ticketNumber,
    candidate: {
      name: nameOnPaper,
      sex: candidate.sex ? SEX_LABELS[candidate.sex] : '',
      idType: ID_TYPE_LABELS[candidate.idType],
      idNumber: candidate.idNumber,
    },
    exam: { occupation, level, direction, batch },
    site: { name: site?.name ?? '', address: site?.address ?? '' },
    subjects: seatsInWords(loaded).map(({ name, startsAt, endsAt, roomName, seat }) => ({
      name,
      on: dayOf(startsAt),
      startsAt: clockOf(startsAt),
      endsAt: clockOf(endsAt),
      room: roomName,
      seat: String(seat).padStart(2, '0'),
    })),
    rules: ticketRules,
  }
}
