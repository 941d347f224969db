import { launchScene } from '../../../emulator/wechat/runtime/launch-scene'

it.each([
  ['', {}, 1001],
  ['?user=abc', { examId: 'x' }, 1001],
  ['', { scene: 'v%3D1' }, 1047],
  ['?launchScene=1011', {}, 1011],
  ['?launchScene=1089', { scene: 'v' }, 1089],
  ['?launchScene=much', {}, 1001],
])('a phone opened with %j on a page with %j was launched by scene %i', (search, query, scene) => {
  expect(launchScene(search, query)).toBe(scene)
})
