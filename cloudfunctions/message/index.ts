import { serve } from '../_shared/serve'
import { messageContract } from './contract'
import { messageLimits } from './limits'
import { listMessages } from './list-messages'
import { readAllMessages } from './read-all-messages'
import { readMessage } from './read-message'
import { removeMessage } from './remove-message'
import { restoreMessage } from './restore-message'

export const main = serve(
  messageContract,
  {
    list: listMessages,
    read: readMessage,
    readAll: readAllMessages,
    remove: removeMessage,
    restore: restoreMessage,
  },
  { service: 'message', limits: messageLimits },
)
