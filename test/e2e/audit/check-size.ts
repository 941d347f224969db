import { measureTree } from '../../../emulator/wechat/runtime/measure-tree'
import { finding, type Finding } from './finding'

/** WeChat's scoring of a page: fewer than 1,000 nodes, no deeper than 30. */
const NODES = 1000
const DEPTH = 30

export function* checkSize(page: Element): Generator<Finding> {
  const { nodes, depth } = measureTree(page)
  if (nodes >= NODES) yield finding('too many nodes', page, String(nodes))
  if (depth >= DEPTH) yield finding('too deep', page, String(depth))
}
