/** Everything the admission ticket 准考证 prints (I2, I3). */
export interface AdmissionTicketData {
  /** What its code opens. */
  applicationId: string
  associationName: string
  /** Unique within the exam, and says nothing about its holder (I2). Printable ASCII. */
  ticketNumber: string
  candidate: { name: string; sex: string; idType: string; idNumber: string }
  exam: { occupation: string; level: string; direction: string; batch: string }
  site: { name: string; address: string }
  subjects: {
    name: string
    /** Calendar day. */
    on: string
    /** `09:00`, China's time. */
    startsAt: string
    endsAt: string
    room: string
    seat: string
  }[]
  rules: string[]
  contactPhone: string
}

export interface AdmissionTicketImages {
  photo: Buffer | null
}
