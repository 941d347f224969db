import { buildWhenChanged } from '../../scripts/local/build-when-changed'

/** Jest's global set-up: the tests run the bundles that are deployed (R3), built when a source is newer. */
async function buildOnce(): Promise<void> {
  await buildWhenChanged()
}

export = buildOnce
