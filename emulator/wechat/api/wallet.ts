import { asyncApi, WxFail } from './call'
import { chooseItem } from './feedback/action-sheet'
import type { Phone } from './phone'
import { addresses, invoiceTitles } from './wallet-cards'

/** What WeChat keeps for a person and hands out only when they choose it; both behind the privacy gate. */
export function walletApis({ host, privacy }: Phone): Record<string, unknown> {
  const choose = <T>(name: string, question: string, cards: T[], words: (card: T) => string) =>
    asyncApi(name, async () => {
      await privacy.pass(name)
      const index = await chooseItem(host.overlay, cards.map(words), question)
      const card = index === null ? undefined : cards[index]
      if (!card) throw new WxFail('cancel')
      return { ...card }
    })
  return {
    chooseInvoiceTitle: choose('chooseInvoiceTitle', '选择抬头', invoiceTitles, ({ title, taxNumber }) =>
      `${title} ${taxNumber}`.trim(),
    ),
    chooseAddress: choose(
      'chooseAddress',
      '选择收货地址',
      addresses,
      ({ userName, cityName, countyName, detailInfo }) =>
        `${userName}，${cityName}${countyName}${detailInfo}`,
    ),
  }
}
