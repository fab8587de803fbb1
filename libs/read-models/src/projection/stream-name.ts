import { STREAM_MODEL_CATEGORIES, type StreamModelCategory } from './projected-domain.js';

const PROJECTED_STREAM = new RegExp(
  `^(${STREAM_MODEL_CATEGORIES.join('|')})-([A-Za-z0-9][A-Za-z0-9._-]{0,63})$`,
);

/** @returns undefined for a stream that is not one of ours, whoever wrote it */
export function projectedStream(
  name: string,
): { category: StreamModelCategory; jobseeker: string } | undefined {
  const [, category, jobseeker] = PROJECTED_STREAM.exec(name) ?? [];
  if (category === undefined || jobseeker === undefined) return undefined;
  return { category: category as StreamModelCategory, jobseeker };
}
