import { AppError } from '../_shared/errors'
import { HOUR_MS } from '../_shared/time'
import type { ExamRecord } from '../exam/exam-record'

/** Refuses what is only possible while the exam takes registrations, by the server's clock (E8). */
export function requireRegistrationOpen(exam: ExamRecord, now: Date): void {
  if (now < exam.registrationOpensAt)
    throw new AppError('REGISTRATION_NOT_OPEN', { opensAt: exam.registrationOpensAt.toISOString() })
  if (now >= exam.registrationClosesAt)
    throw new AppError('REGISTRATION_CLOSED', { closedAt: exam.registrationClosesAt.toISOString() })
}

/** Refuses corrections and signed forms after the exam's last day for them (C15). */
export function requireCorrectionOpen(exam: ExamRecord, now: Date): void {
  if (now >= exam.correctionClosesAt)
    throw new AppError('REGISTRATION_CLOSED', { closedAt: exam.correctionClosesAt.toISOString() })
}

/** The last moment to pay, counted from the moment it became payable (G1). */
export const payByOf = (exam: ExamRecord, payableAt: Date): Date =>
  new Date(payableAt.getTime() + exam.paymentWindowHours * HOUR_MS)
