import { embeddedCredentials } from '../../emulator/cloudbase'
import type { CloudAddress } from '../seed/open-cloud'
import { LOCAL_ENV_ID } from './local-settings'

/** Where the SDK finds the embedded CloudBase that answers at `url`, and the keys that it takes. */
export const localAddress = ({ url }: { url: string }): CloudAddress => ({
  ...{ envId: LOCAL_ENV_ID, adminUrl: `${url}/admin` },
  ...embeddedCredentials,
})
