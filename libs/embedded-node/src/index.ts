export { NodeDoesNotStart } from './node-does-not-start.js';
export { NodeEnded } from './node-ended.js';
export type { EmbeddedNodeOptions } from './node-options.js';
export { type EmbeddedNode, startEmbeddedNode } from './start-embedded-node.js';
export { startTemporaryNode } from './start-temporary-node.js';
export { FolderInUse } from './store/folder-in-use.js';
