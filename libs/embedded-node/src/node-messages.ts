/** What the node's thread tells the one that started it. */
export type NodeMessage =
  | { readonly kind: 'listening'; readonly connectionString: string; readonly port: number }
  | { readonly kind: 'folder-in-use'; readonly folder: string; readonly usedBy: string | undefined }
  | { readonly kind: 'failed'; readonly message: string; readonly isAboutPort: boolean };

/** What it is told. */
export type NodeCommand = { readonly kind: 'stop' };
