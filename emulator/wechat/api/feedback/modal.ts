import { asyncApi } from '../call'
import type { Phone } from '../phone'
import { openDialog } from './dialog'

export const modalApis = ({ host }: Phone): Record<string, unknown> => ({
  showModal: asyncApi('showModal', (options) => openDialog(host, options)),
})
