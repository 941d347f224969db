import type { UnitFileView } from '../../../../cloudfunctions/membership/contract'
import { dayTime, dayWords } from '../../../utils/format'
import type { Fact } from '../../../utils/registered-facts'
import { operatorRoleLabels, unitEventLabels, unitProfileLabels } from '../../../utils/unit-labels'

const WAN_FEN = 1_000_000
const wan = (fen: number | null): string => (fen === null ? '' : `${fen / WAN_FEN} 万元`)

/** 单位信息, without what was left empty. */
export function profileFacts({ details, emailMasked, wechatId }: UnitFileView): Fact[] {
  if (!details) return []
  const all: Fact[] = [
    { label: unitProfileLabels.email, value: emailMasked ?? '' },
    { label: unitProfileLabels.wechatId, value: wechatId },
    { label: unitProfileLabels.state, value: details.state },
    { label: unitProfileLabels.nature, value: details.nature },
    { label: unitProfileLabels.fax, value: details.fax },
    { label: unitProfileLabels.postcode, value: details.postcode },
    { label: unitProfileLabels.landline, value: details.landline },
    { label: unitProfileLabels.industry, value: details.industry },
    { label: unitProfileLabels.scale, value: details.scale },
    { label: unitProfileLabels.region, value: details.region.join(' ') },
    { label: unitProfileLabels.address, value: details.address },
    { label: unitProfileLabels.website, value: details.website },
    { label: unitProfileLabels.registeredOn, value: dayWords(details.registeredOn) },
    { label: unitProfileLabels.businessScope, value: details.businessScope },
    { label: unitProfileLabels.telecomLicense, value: details.telecomLicense },
    { label: unitProfileLabels.registeredCapitalFen, value: wan(details.registeredCapitalFen) },
    { label: unitProfileLabels.paidCapitalFen, value: wan(details.paidCapitalFen) },
    { label: unitProfileLabels.introduction, value: details.introduction },
  ]
  return all.filter(({ value }) => value)
}

/** Who acts for the unit. */
export const operatorFacts = ({ operators }: UnitFileView): Fact[] =>
  operators.map(({ name, role, boundAt }) => ({
    label: operatorRoleLabels[role],
    value: `${name}，${dayTime(boundAt)} 绑定`,
  }))

/** What happened, the latest first. */
export const historyFacts = ({
  history,
}: UnitFileView): { key: string; title: string; note: string; reason: string }[] =>
  [...history].reverse().map(({ event, by, at, reason }) => ({
    key: at,
    title: unitEventLabels[event] ?? event,
    note: `${dayTime(at)} ${by}`,
    reason: reason ?? '',
  }))
