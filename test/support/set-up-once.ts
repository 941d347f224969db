import { buildWhenChanged } from '../../scripts/local/build-when-changed'
import { findBrowser } from './browser'

/**
 * Jest's global set-up: the tests run the bundles that are deployed (R3), built when a source is newer. The browser is
 * unpacked here, because on a new machine two workers would unpack it over each other.
 */
async function setUpOnce(): Promise<void> {
  await buildWhenChanged()
  await findBrowser()
}

export = setUpOnce
