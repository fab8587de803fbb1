import { finishImports, type ImportReport } from '../import/import-history.js';
import { ImportLock, ImportUnderWay } from '../import/import-lock.js';
import type { ImportParts } from '../import/import-parts.js';

/** Finishes the imports whose process was killed. What another process is importing now is left to that process. */
export async function finishInterruptedImports(data: string, parts: ImportParts): Promise<ImportReport[]> {
  const lock = lockUnlessImporting(data);
  if (lock === undefined) return [];
  try {
    return await finishImports(parts);
  } finally {
    lock.release();
  }
}

function lockUnlessImporting(data: string): ImportLock | undefined {
  try {
    return ImportLock.acquire(data);
  } catch (error) {
    if (error instanceof ImportUnderWay) return undefined;
    throw error;
  }
}
