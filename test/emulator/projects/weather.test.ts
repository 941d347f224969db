import { runProject, type RunningProject } from '../cloudbase/support/run-project'

// Processes start slowly on a machine that is busy with other tests.
jest.setTimeout(60_000)

describe('weather: a project with a timer and an HTTP function, run by the bin', () => {
  let project: RunningProject
  beforeAll(async () => {
    project = await runProject('weather')
    // 20:00 in Beijing.
    await project.control('/clock', { at: '2031-07-01T12:00:00.000Z' })
  })
  afterAll(() => project.stop())
  const send = (reading: object) =>
    fetch(`${project.url}/http/readings`, { method: 'POST', body: JSON.stringify(reading) })
  const day = (date: string) => fetch(`${project.url}/http/readings/days/${date}`)

  it('stations send readings over HTTP; a bad one is refused', async () => {
    for (const celsius of [21.5, 33, 28]) {
      expect((await send({ station: 'east', celsius })).status).toBe(201)
      await project.control('/clock', { advanceMs: 60_000 })
    }
    expect((await send({ station: 'east', celsius: 'hot' })).status).toBe(400)
  })

  it('there is no summary before the day is over', async () => {
    expect((await day('2031-07-01')).status).toBe(404)
  })

  it('the timer sums up the day five minutes after midnight in Beijing', async () => {
    const { timers } = await project.control<{ timers: unknown[] }>('/clock', {
      at: '2031-07-01T16:05:01.000Z',
    })
    const summary = { _id: '2031-07-01', lowest: 21.5, highest: 33, readings: 3 }
    expect(timers).toMatchObject([{ function: 'daily-summary', trigger: 'after-midnight', result: summary }])
    const reply = await day('2031-07-01')
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(await reply.json()).toEqual(summary)
  })

  it('mini-programs cannot call either function', async () => {
    for (const name of ['readings', 'daily-summary']) {
      await expect(project.call('oAnybody', name, {})).rejects.toThrow(/FUNCTIONS_PERMISSION_DENIED/)
    }
  })
})
