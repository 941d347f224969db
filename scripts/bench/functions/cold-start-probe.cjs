// A fresh process for one cold start: prints the milliseconds from `require` to loaded, to the first answer
// without the database, and to the first answer that read it.
const [, , bundle, url, name] = process.argv
Object.assign(process.env, {
  TENCENTCLOUD_RUNENV: 'SCF',
  SCF_NAMESPACE: process.env.BENCH_ENV_ID,
  TCB_ENV: process.env.BENCH_ENV_ID,
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'bench',
  TENCENTCLOUD_SECRETKEY: 'bench',
  TENCENTCLOUD_SESSIONTOKEN: 'bench',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  WX_OPENID: 'bench',
})
const log = console.log
console.log = () => undefined
const from = performance.now()
const { main } = require(bundle)
const loaded = performance.now() - from
const isRouted = !['payment-callback', 'timer'].includes(name)
const read = name === 'sdk' ? {} : { $url: process.env.BENCH_ROUTE, input: {} }
Promise.resolve(name === 'sdk' ? undefined : main({ $url: '-' }))
  .then(() => performance.now() - from)
  .then(async (answered) => {
    if (isRouted) await main(read, { request_id: 'bench' })
    log(JSON.stringify({ loaded, answered, read: isRouted ? performance.now() - from : null }))
    process.exit(0)
  })
