import type { Rows } from './rows'
import { dayWords } from '../../_shared/time'

/** Who it is about, as the forms of an application print it beside the photo. */
export interface FormPerson {
  candidate: {
    name: string
    sex: string
    /** Calendar day. */
    bornOn: string
    idType: string
    idNumber: string
    phone: string
    email: string
  }
  ethnicGroup: string
  politicalStatus: string
  education: string
}

export const personRows = ({ candidate, ethnicGroup, politicalStatus, education }: FormPerson): Rows => [
  [
    ['姓　　名', candidate.name],
    ['性　　别', candidate.sex],
  ],
  [
    ['出生日期', dayWords(candidate.bornOn)],
    ['民　　族', ethnicGroup],
  ],
  [
    ['政治面貌', politicalStatus],
    ['文化程度', education],
  ],
  [['证件类型', candidate.idType]],
  [['证件号码', candidate.idNumber]],
  [['联系电话', candidate.phone]],
]
