import { chromium, type Browser } from 'playwright-core'

interface PackagedChromium {
  args: string[]
  executablePath(): Promise<string>
}

/** In a single process the browser dies with its last page; playwright chooses the headless mode itself. */
const unwanted = /^--(single-process|no-zygote|headless)/

/**
 * The browser that tests and benches start: the one named by `CHROME_PATH`, else the one from npm, which runs on Linux x64
 * with nothing else installed. The first call on a machine unpacks that one.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return { executablePath: CHROME_PATH, args: ['--no-sandbox'] }
  const packaged = await loadPackagedChromium()
  return {
    executablePath: await packaged.executablePath(),
    args: [...packaged.args.filter((argument) => !unwanted.test(argument)), '--no-sandbox'],
  }
}

/** Starts a headless Chromium. The caller closes it. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await findBrowser())

/** The package is an ES module, and CommonJS output would turn `import()` into `require`. */
async function loadPackagedChromium(): Promise<PackagedChromium> {
  const { default: packaged } = (await import('@sparticuz/chromium')) as { default: PackagedChromium }
  return packaged
}
